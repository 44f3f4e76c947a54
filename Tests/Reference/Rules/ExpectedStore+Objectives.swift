extension ExpectedStore {
  /// The verdict on each objective in each asked period: missed if anything missed it, met if something kept it.
  var objectiveVerdicts: [String: String] {
    var verdicts: [String: String] = [:]
    for period in periods {
      for objective in world.catalog.objectives {
        let measured: [Int]
        let limit: Int
        switch objective.kind {
        case .duration(let event, let atMost):
          limit = atMost
          measured = world.standingOperations
            .filter { $0.kind == event && period.holds($0.startedAt) && $0.startedAt < asOf }
            .compactMap { operation in operation.endedAt.map { $0 - operation.startedAt } }
        case .lag(let atMost):
          limit = atMost
          measured = world.acceptedChecks.filter { period.holds($0.time) && $0.time < asOf }
            .compactMap(\.lag)
        }
        verdicts["\(period.key) \(objective.id)"] =
          measured.isEmpty ? "no_evidence" : measured.contains { $0 > limit } ? "missed" : "met"
      }
    }
    return verdicts
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
