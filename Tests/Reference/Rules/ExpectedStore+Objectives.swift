extension ExpectedStore {
  /// The verdict on each objective in each asked period: missed if anything missed it, met if something kept it.
  var objectiveVerdicts: [String: String] {
    var verdicts: [String: String] = [:]
    for period in periods {
      for objective in world.catalog.objectives {
        let kept: [Bool]
        switch objective.kind {
        case .duration(let event, let atMost):
          kept = operations(event, in: period).compactMap { operation in
            if operation.outcome == "failed" { return false }
            return operation.endedAt.map { $0 - operation.startedAt <= atMost }
          }
        case .lag(let atMost): kept = lags(in: period).map { $0 <= atMost }
        case .monthly(let event):
          // Of a week nobody asks whether its month was kept.
          if period.kind == "week" { continue }
          kept = months(of: period).compactMap { month in
            if operations(event, in: month).contains(where: { $0.outcome != "failed" }) {
              return true
            }
            let isRecorded = world.standingOperations.contains { month.holds($0.startedAt) }
            return month.end <= asOf && isRecorded ? false : nil
          }
        }
        verdicts["\(period.key) \(objective.id)"] =
          kept.isEmpty ? "no_evidence" : kept.contains(false) ? "missed" : "met"
      }
    }
    return verdicts
  }

  private func operations(_ kind: String, in period: Stretch) -> [Operation] {
    world.standingOperations.filter {
      $0.kind == kind && period.holds($0.startedAt) && $0.startedAt < asOf
    }
  }

  /// Samples of `lag_ms` that stand in a period: until the next of the probe, at most its `hold`.
  private func lags(in period: Stretch) -> [Int] {
    let samples = world.acceptedChecks.filter { $0.lag != nil && $0.time < asOf }
    let probes = Dictionary(grouping: samples) { [$0.account, $0.service, $0.zone, $0.check] }
    return probes.values.flatMap { samples -> [Int] in
      let sorted = samples.sorted { $0.time < $1.time }
      return sorted.indices.compactMap { index in
        let time = sorted[index].time
        let next = index + 1 < sorted.count ? sorted[index + 1].time : .max
        let end = min(next, eras.policy(of: sorted[index]).hold.after(time), asOf)
        return time < period.end && period.start < end ? sorted[index].lag : nil
      }
    }
  }

  private func months(of period: Stretch) -> [Stretch] {
    var months: [Stretch] = []
    var first = period.firstDay
    while first < period.dayAfter {
      let (year, month, _) = first.parts
      let next = Day(year + month / 12, month % 12 + 1, 1)
      months.append(Stretch(key: "", kind: "month", from: first, to: next, zone: zone))
      first = next
    }
    return months
  }
}

/// The same of the published rows, over all their subjects.
func objectiveVerdicts(of rows: [Row]) -> [String: String] {
  var verdicts: [String: String] = [:]
  for row in rows {
    guard case .text(let period)? = row["period"], case .text(let id)? = row["objective_id"],
      case .text(let verdict)? = row["verdict"]
    else { continue }
    let worse = ["no_evidence", "met", "missed"]
    let other = verdicts["\(period) \(id)"] ?? "no_evidence"
    verdicts["\(period) \(id)"] = worse.last { $0 == verdict || $0 == other }
  }
  return verdicts
}
