extension ExpectedStore {
  /// A row for each service and account, for each asked period and each of its days.
  var availability: ExpectedTable {
    var table = ExpectedTable(name: "availability", key: ["period", "service", "account"])
    var seen: Set<String> = []
    for period in periods + periods.flatMap({ $0.days(zone: zone) })
    where seen.insert(period.key).inserted {
      table.rows += subjects.map { row(of: $0, in: period) }
    }
    return table
  }

  /// A subject's milliseconds in a period that is cut at as-of.
  func sums(_ timeline: Timeline?, in period: Stretch) -> Sums? {
    timeline.map { Sums($0, from: period.start, to: max(period.start, min(period.end, asOf))) }
  }

  func judgement(_ subject: Subject, _ timeline: Timeline, in period: Stretch) -> Judgement {
    Judgement(timeline, subject.pieces(of: period), minCoverage: world.catalog.minCoverage)
  }

  private func row(of subject: Subject, in period: Stretch) -> Row {
    let name = subject.name
    guard let timelines = ruled[name], let gross = sums(timelines.gross, in: period),
      let longest = longest[name]?.final, let shortest = shortest[name]?.final
    else { return [:] }
    let judged = judgement(subject, timelines.final, in: period)
    let lowest = judgement(subject, longest, in: period)
    let highest = judgement(subject, shortest, in: period)
    let promise = subject.lastPromise(in: period)
    let sums = judged.sums
    let ownDown = charges(of: subject, in: period)[nil] ?? 0
    let outages = timelines.outages.count { $0.isCounted && period.holds($0.start) }
    let flaps = subject.probes.flatMap(\.flaps).count { period.holds($0.times[0]) }
    return [
      "period": .text(period.key), "period_kind": .text(period.kind),
      "service": subject.isAccount ? .null : .text(name), "account": .text(promise.account),
      "tier": Cell(promise.tier?.name), "target_ppm": Cell(promise.target),
      "up_ms": .integer(sums.up), "degraded_ms": .integer(sums.degraded),
      "down_ms": .integer(sums.down), "unknown_ms": .integer(sums.unknown),
      "excluded_ms": .integer(sums.excluded), "eligible_ms": .integer(sums.eligible),
      "availability_ppm_floor": Cell(sums.availability),
      "availability_pct": .percent(sums.availability),
      "worst_case_pct": .percent(sums.worstCase),
      "gross_pct": .percent(gross.availability),
      "lowest_pct": .percent(lowest.sums.availability),
      "highest_pct": .percent(highest.sums.availability),
      "coverage_pct": .percent(sums.coverage),
      "own_pct": .percent(share(sums.eligible - ownDown, of: sums.eligible)),
      "verdict": Cell(judged.verdict),
      "worst_case_verdict": Cell(judged.worstCaseVerdict),
      "is_certain": Cell(lowest.verdict == highest.verdict),
      "budget_ms": Cell(judged.budget),
      "remaining_ms": Cell(judged.budget.map { $0 - sums.down }),
      "outages": .integer(outages), "flaps": .integer(flaps),
      "mtbf_ms": outages == 0 ? .null : .integer((sums.up + sums.degraded) / outages),
    ]
  }

  /// A subject's down time in a period by provider; nil is its own.
  func charges(of subject: Subject, in period: Stretch) -> [String?: Int] {
    let down = ruled[subject.name]?.final.pieces(.down) ?? []
    let whole = period.start..<max(period.start, period.end)
    return attribution.charges(
      of: subject.name, down.map { ($0.start..<$0.end).clamped(to: whole) })
  }

  /// A tier pooled, its worst service, and how many of its services met (rules 5).
  var tierAvailability: ExpectedTable {
    var table = ExpectedTable(name: "tier_availability", key: ["period", "tier"])
    for period in periods {
      for tier in world.catalog.tiers {
        let members = subjects.filter {
          $0.lastPromise(in: period).tier?.name == tier.name && $0.isInService(in: period)
        }.sorted { $0.name < $1.name }
        let figures = members.compactMap { member in
          ruled[member.name].map { (member.name, judgement(member, $0.final, in: period)) }
        }
        let verdicts = figures.map(\.1.verdict)
        let eligible = figures.map(\.1.sums.eligible).reduce(0, +)
        let down = figures.map(\.1.sums.down).reduce(0, +)
        let pooled = share(eligible - down, of: eligible)
        let worst = figures.filter { $0.1.sums.eligible > 0 }
          .min { isWorse($0.1.sums, than: $1.1.sums) }
        table.rows.append([
          "period": .text(period.key), "tier": .text(tier.name),
          "services": .integer(members.count),
          "services_met": .integer(verdicts.count { $0 == "met" }),
          "services_judged": .integer(verdicts.count { $0 == "met" || $0 == "missed" }),
          "pooled_pct": .percent(pooled), "worst_service": Cell(worst?.0),
          "worst_pct": .percent(worst?.1.sums.availability),
        ])
      }
    }
    return table
  }

  private func isWorse(_ sums: Sums, than other: Sums) -> Bool {
    Int128(sums.down) * Int128(other.eligible) > Int128(other.down) * Int128(sums.eligible)
  }

  /// The peak burn of each service over four windows.
  var burn: ExpectedTable {
    var table = ExpectedTable(name: "burn", key: ["period", "service", "window_ms"])
    for period in periods {
      for subject in subjects where !subject.isAccount {
        guard let timeline = ruled[subject.name]?.final else { continue }
        for hours in [1, 6, 24, 72] {
          let window = hours * 3_600_000
          let peak = Burn(
            timeline, subject, window: window, from: period.start, to: min(period.end, asOf))
          var row: Row = [
            "period": .text(period.key), "service": .text(subject.name),
            "window_ms": .integer(window), "peak_rate": .null, "peak_at": .null,
          ]
          if let peak {
            row["peak_rate"] = .real(Double(peak.down) * 1_000_000 / Double(peak.allowed))
            row["peak_at"] = peak.down == 0 ? .null : .instant(peak.endsAt)
          }
          table.rows.append(row)
        }
      }
    }
    return table
  }
}
