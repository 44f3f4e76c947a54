internal import ServiceLevels

extension Evidence {
  /// Whether each subject kept its own availability objective.
  func availabilities(of subjects: RequirementSubjects, from figures: [AvailabilityFigure])
    -> Judgement
  {
    let chosen = figures.filter { figure in
      switch subjects {
      case .tier(let name): return figure.service != nil && figure.tier == name
      case .services(let names): return figure.service.map(names.contains) ?? false
      case .accounts(let names, let environments, let roles):
        guard figure.service == nil, let account = catalog.account(named: figure.account) else {
          return false
        }
        if !names.isEmpty { return names.contains(account.name) }
        return (environments.isEmpty || account.environment.map(environments.contains) ?? false)
          && (roles.isEmpty || account.role.map(roles.contains) ?? false)
      }
    }
    let findings = chosen.map { figure in
      let isKept: Bool? =
        switch figure.verdict {
        case .met: true
        case .missed: false
        case .insufficientData, .noData, nil: nil
        }
      return Finding(
        figure.subject, measured: figure.totals.partsPerMillion.map { Double($0) / 10_000 },
        limit: figure.target.map { Double($0.partsPerMillion) / 10_000 }, isKept: isKept,
        evidence: figure.verdict.map { "checks: \($0.rawValue)" } ?? "no objective of its own")
    }
    return Judgement(
      unit: "percent",
      limit: chosen.compactMap(\.target).max().map { Double($0.partsPerMillion) / 10_000 },
      findings: findings, noEvidence: "no checks, or too few", worst: { $0.min() })
  }

  /// Whether every sample of a gauge kept its limit.
  func gauge(_ name: String, limit: GaugeLimit, in period: Period) -> Judgement {
    let interval = interval(of: period)
    let findings = gauges.filter { $0.name == name }.compactMap { series -> Finding? in
      let values = series.samples.filter { interval.contains($0.time) }.map(\.millionths)
      let worst =
        switch limit {
        case .atMost: values.max()
        case .atLeast: values.min()
        }
      guard let worst else { return nil }
      let broken = values.count { !limit.isKept(by: $0) }
      return Finding(
        series.probe.service.isEmpty ? series.probe.account : series.probe.service,
        measured: Double(worst) / 1_000_000, isKept: broken == 0,
        evidence: "\(broken) of \(values.count) samples outside")
    }
    return Judgement(
      unit: unit(ofGauge: name), limit: Double(limit.millionths) / 1_000_000, findings: findings,
      noEvidence: "no sample of \(name)",
      worst: {
        switch limit {
        case .atMost: $0.max()
        case .atLeast: $0.min()
        }
      })
  }

  /// How much of dependencies' down time their dependents withstood.
  func isolation(in period: Period) -> Judgement {
    let findings = isolations(in: period).map { isolation in
      Finding(
        "\(isolation.service)←\(isolation.provider)",
        measured: Double(
          flooredPartsPerMillion(
            isolation.withstoodMilliseconds, of: isolation.providerDownMilliseconds) ?? 0) / 10_000,
        isKept: isolation.withstoodMilliseconds == isolation.providerDownMilliseconds,
        evidence: "checks")
    }
    return Judgement(
      unit: "percent", limit: 100, findings: findings, noEvidence: "no dependency was down",
      worst: { $0.min() })
  }

  /// Whether all down time is attributed: it is, where there is any.
  func attributionShare(in period: Period) -> Judgement {
    let attributed = attributions(in: period).reduce(0) { $0 + $1.downMilliseconds }
    let interval = interval(of: period)
    let down = catalog.services.compactMap { history(named: $0.name) }
      .reduce(0) { $0 + $1.timeline.totals(in: interval).down }
    return Judgement(
      unit: "ms",
      Finding(
        "all", measured: Double(attributed), limit: Double(down),
        isKept: down == 0 ? nil : attributed == down,
        evidence: down == 0 ? "no service was down" : "own and inherited down time"))
  }

  /// Whether services that pause were excluded in that time, and not down.
  func pauses(in period: Period) -> Judgement {
    let inPeriod = IntervalSet([interval(of: period)])
    let findings = catalog.services.compactMap { service -> Finding? in
      guard let history = history(named: service.name) else { return nil }
      let paused = history.gross.times(in: [.excluded]).intersection(inPeriod)
      guard !paused.isEmpty else { return nil }
      let down = paused.intersection(history.timeline.times(in: [.down])).milliseconds
      return Finding(
        service.name, measured: Double(down), isKept: down == 0,
        evidence: "paused \(paused.milliseconds) ms")
    }
    return Judgement(
      unit: "ms", limit: 0, findings: findings, noEvidence: "no service paused")
  }

  /// Whether the catalog, and so the report, lists every account.
  func accounts(atLeast count: Int) -> Judgement {
    Judgement(
      unit: "count",
      Finding(
        "all", measured: Double(catalog.accounts.count), limit: Double(count),
        isKept: catalog.accounts.count >= count, evidence: "catalog"))
  }

  /// Whether every service that is no platform part of its own names what it depends on.
  func dependencyMap() -> Judgement {
    let services = catalog.services.filter { $0.kind == .service }
    let mapped = services.count { !$0.dependsOn.isEmpty || !$0.softDependsOn.isEmpty }
    return Judgement(
      unit: "count",
      Finding(
        "all", measured: Double(mapped), limit: Double(services.count),
        isKept: services.isEmpty ? nil : mapped == services.count, evidence: "catalog"))
  }

  /// Whether the report can give a metric.
  func metric(_ name: String, in period: Period, availability: [AvailabilityFigure]) -> Judgement {
    let incidents = incidents(startingIn: interval(of: period))
    let count =
      switch name {
      case "uptime": availability.count { $0.service != nil && $0.totals.eligible > 0 }
      case "mttd": incidents.count { $0.timeToDetect != nil }
      case "mttr": incidents.count { $0.timeToRepair != nil }
      default:
        incidents.count {
          $0.record.customersAffected != nil || $0.record.failedRequests != nil
            || $0.record.revenueImpactYen != nil
        }
      }
    return Judgement(
      unit: "count",
      Finding(
        "all", measured: count > 0 ? Double(count) : nil, isKept: count > 0 ? true : nil,
        evidence: count > 0 ? "\(count) rows" : "nothing to measure"))
  }

  private func unit(ofGauge name: String) -> String {
    if name.hasSuffix("_ms") { return "ms" }
    return name.hasSuffix("_pct") ? "percent" : ""
  }
}
