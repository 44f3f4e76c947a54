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

  private func row(of subject: Subject, in period: Stretch) -> Row {
    let minCoverage = world.catalog.minCoverage
    let name = subject.name
    guard let timelines = ruled[name], let sums = sums(timelines.final, in: period),
      let gross = self.sums(timelines.gross, in: period),
      let lowest = self.sums(longest[name]?.final, in: period),
      let highest = self.sums(shortest[name]?.final, in: period)
    else { return [:] }

    func verdict(_ sums: Sums) -> String? {
      sums.verdict(target: subject.target, minCoverage: minCoverage)
    }
    let outages = timelines.final.pieces(.down).count { period.holds($0.start) }
    let flaps = subject.probes.flatMap(\.flaps).count { period.holds($0) }
    let budget = subject.target.map { sums.eligible * (1_000_000 - $0) / 1_000_000 }
    let account = subject.isAccount ? name : world.catalog.service(name)?.account
    return [
      "period": .text(period.key), "period_kind": .text(period.kind),
      "service": subject.isAccount ? .null : .text(name), "account": Cell(account),
      "tier": Cell(subject.tier?.name), "target_ppm": Cell(subject.target),
      "up_ms": .integer(sums.up), "degraded_ms": .integer(sums.degraded),
      "down_ms": .integer(sums.down), "unknown_ms": .integer(sums.unknown),
      "excluded_ms": .integer(sums.excluded), "eligible_ms": .integer(sums.eligible),
      "availability_ppm_floor": Cell(sums.availability),
      "availability_pct": .percent(sums.availability),
      "worst_case_pct": .percent(sums.worstCase),
      "gross_pct": .percent(gross.availability),
      "lowest_pct": .percent(lowest.availability),
      "highest_pct": .percent(highest.availability),
      "coverage_pct": .percent(sums.coverage),
      "verdict": Cell(verdict(sums)),
      "is_certain": Cell(verdict(lowest) == verdict(highest)),
      "budget_ms": Cell(budget), "remaining_ms": Cell(budget.map { $0 - sums.down }),
      "outages": .integer(outages), "flaps": .integer(flaps),
      "mtbf_ms": outages == 0 ? .null : .integer((sums.up + sums.degraded) / outages),
    ]
  }

  /// A tier pooled, its worst service, and how many of its services met (sla-rules 5).
  var tierAvailability: ExpectedTable {
    var table = ExpectedTable(name: "tier_availability", key: ["period", "tier"])
    for period in periods {
      for tier in world.catalog.tiers {
        let members = subjects.filter { $0.tier?.name == tier.name }.sorted { $0.name < $1.name }
        let figures = members.compactMap { member in
          sums(ruled[member.name]?.final, in: period).map { (member.name, $0) }
        }
        let verdicts = figures.map {
          $0.1.verdict(target: tier.target, minCoverage: world.catalog.minCoverage)
        }
        let pooled = share(
          figures.map { $0.1.eligible - $0.1.down }.reduce(0, +),
          of: figures.map(\.1.eligible).reduce(0, +))
        let worst = figures.filter { $0.1.eligible > 0 }.min {
          Int128($0.1.down) * Int128($1.1.eligible) > Int128($1.1.down) * Int128($0.1.eligible)
        }
        table.rows.append([
          "period": .text(period.key), "tier": .text(tier.name),
          "services": .integer(members.count),
          "services_met": .integer(verdicts.count { $0 == "met" }),
          "services_judged": .integer(verdicts.count { $0 == "met" || $0 == "missed" }),
          "pooled_pct": .percent(pooled), "worst_service": Cell(worst?.0),
          "worst_pct": .percent(worst?.1.availability),
        ])
      }
    }
    return table
  }

  /// The peak burn of each service over four windows.
  var burn: ExpectedTable {
    var table = ExpectedTable(name: "burn", key: ["period", "service", "window_ms"])
    for period in periods {
      for subject in subjects where !subject.isAccount {
        guard let timeline = ruled[subject.name]?.final, let target = subject.target else {
          continue
        }
        for hours in [1, 6, 24, 72] {
          let window = hours * 3_600_000
          let peak = Burn(
            timeline, window: window, from: period.start, to: min(period.end, asOf))
          var row: Row = [
            "period": .text(period.key), "service": .text(subject.name),
            "window_ms": .integer(window), "peak_rate": .null, "peak_at": .null,
          ]
          if let peak {
            let budget = Double(1_000_000 - target) / 1_000_000
            row["peak_rate"] = .real(Double(peak.down) / Double(peak.eligible) / budget)
            row["peak_at"] = peak.down == 0 ? .null : .instant(peak.endsAt)
          }
          table.rows.append(row)
        }
      }
    }
    return table
  }
}
