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
        figure.service.map { .service($0) } ?? .account(figure.account),
        measured: figure.totals.partsPerMillion, limit: figure.target?.partsPerMillion,
        isKept: isKept,
        evidence: figure.verdict.map { .availability($0) } ?? .absent(.noObjective))
    }
    return Judgement(
      unit: .partsPerMillion, limit: chosen.compactMap(\.target).max()?.partsPerMillion,
      findings: findings, noEvidence: .absent(.noChecks), worst: { $0.min() })
  }

  /// Whether every sample of a gauge kept its limit.
  func gauge(_ name: String, limit: GaugeLimit, in period: Period) -> Judgement {
    let interval = interval(of: period)
    // The probes of one subject, in several zones, are judged together.
    let samples = gauges.filter { $0.name == name }.map { series in
      (
        RequirementSubject(series.probe.judged),
        standing(series, in: interval).map(\.millionths)
      )
    }
    let values = Dictionary(samples, uniquingKeysWith: +)
    var subjects: [RequirementSubject] = []
    for (subject, _) in samples where !subjects.contains(subject) { subjects.append(subject) }
    let findings = subjects.compactMap { subject -> Finding? in
      let values = values[subject] ?? []
      let worst =
        switch limit {
        case .atMost: values.max()
        case .atLeast: values.min()
        }
      guard let worst else { return nil }
      let broken = values.count { !limit.isKept(by: $0) }
      return Finding(
        subject, measured: worst, isKept: broken == 0,
        evidence: .samples(outside: broken, of: values.count))
    }
    return Judgement(
      unit: .millionths(of: unit(ofGauge: name)), limit: limit.millionths, findings: findings,
      noEvidence: .noSample(ofGauge: name),
      worst: {
        switch limit {
        case .atMost: $0.max()
        case .atLeast: $0.min()
        }
      })
  }

  /// Whether services withstood the failures of what they depend on: none was down while a dependency was. Time in which
  /// the service itself was not watched, or did not count, says nothing.
  func isolation(in period: Period) -> Judgement {
    let findings = isolations(in: period).map { isolation in
      let fallen = downTime(of: isolation.service, whileDown: isolation.provider, in: period)
      let isKept: Bool? =
        fallen > 0 ? false : isolation.withstoodMilliseconds > 0 ? true : nil
      return Finding(
        .dependency(service: isolation.service, provider: isolation.provider),
        measured: flooredPartsPerMillion(
          isolation.withstoodMilliseconds, of: isolation.providerDownMilliseconds) ?? 0,
        isKept: isKept,
        evidence: .fallen(milliseconds: fallen, of: isolation.providerDownMilliseconds))
    }
    return Judgement(
      unit: .partsPerMillion, limit: 1_000_000, findings: findings,
      noEvidence: .absent(.noDependencyDown), worst: { $0.min() })
  }

  private func downTime(of service: String, whileDown provider: String, in period: Period) -> Int {
    guard let own = history(named: service)?.failure,
      let other = history(named: provider)?.failure
    else { return 0 }
    return own.times(in: [.down]).intersection(other.times(in: [.down]))
      .intersection(IntervalSet([interval(of: period)])).milliseconds
  }

  /// Whether all down time is attributed, and none of it to a service itself while something that it cannot answer
  /// without was not watched: then it may not have been its own.
  func attributionShare(in period: Period) -> Judgement {
    let interval = interval(of: period)
    let graph = catalog.dependencyGraphs.last(in: interval)
    var (down, attributed, doubtful) = (0, 0, 0)
    for service in catalog.services {
      guard let history = history(named: service.name) else { continue }
      down += history.timeline.totals(in: interval).down
      let pieces = attribution.pieces(of: service.name, in: interval)
      attributed += pieces.reduce(0) { $0 + $1.interval.milliseconds }
      let own = IntervalSet(pieces.filter { $0.provider == nil }.map(\.interval))
      guard !own.isEmpty else { continue }
      let unwatched = graph.hardDependencies(of: service.name)
        .compactMap { self.history(named: $0)?.failure }
        .flatMap { timeline in
          own.intervals.flatMap { timeline.pieces(in: $0) }.filter { $0.state == .unknown }
            .map(\.interval)
        }
      doubtful += IntervalSet(unwatched).milliseconds
    }
    return Judgement(
      unit: .milliseconds,
      Finding(
        .all, measured: attributed - doubtful, limit: down,
        isKept: down == 0 ? nil : attributed == down && doubtful == 0,
        evidence: down == 0
          ? .absent(.noServiceDown) : .attributed(doubtfulMilliseconds: doubtful)))
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
        .service(service.name), measured: down, isKept: down == 0,
        evidence: .paused(milliseconds: paused.milliseconds))
    }
    return Judgement(
      unit: .milliseconds, limit: 0, findings: findings, noEvidence: .absent(.noServicePaused))
  }

  /// Whether the report has a row for every account, and for as many as are promised.
  func accounts(atLeast count: Int, in period: Period, availability: [AvailabilityFigure])
    -> Judgement
  {
    let shown = Set(availability.filter { $0.service == nil }.map(\.account))
    let missing = catalog.accounts.filter { !shown.contains($0.name) }
    return Judgement(
      unit: .count,
      Finding(
        .all, measured: shown.count, limit: count,
        isKept: interval(of: period).isEmpty ? nil : missing.isEmpty && shown.count >= count,
        evidence: .accounts(missing: missing.map(\.name))))
  }

  /// Whether every service that is no platform part of its own names what it depends on.
  func dependencyMap(in period: Period) -> Judgement {
    let services = catalog.services.filter { $0.kind == .service }
    let unmapped = services.filter { $0.dependsOn.isEmpty && $0.softDependsOn.isEmpty }
    return Judgement(
      unit: .count,
      Finding(
        .all, measured: services.count - unmapped.count, limit: services.count,
        isKept: services.isEmpty || interval(of: period).isEmpty ? nil : unmapped.isEmpty,
        evidence: .dependencyMap(without: unmapped.map(\.name))))
  }

  /// Whether the report can give a metric: uptime of every service, the others of one incident at least.
  ///
  /// Incidents that were recorded, but none with what the metric needs, are a promise broken.
  func metric(_ name: String, in period: Period, availability: [AvailabilityFigure]) -> Judgement {
    let incidents = incidents(startingIn: interval(of: period))
    let services = availability.filter { $0.service != nil }
    let (count, all) =
      switch name {
      case "uptime": (services.count { $0.totals.eligible > 0 }, services.count)
      case "mttd": (incidents.count { $0.timeToDetect != nil }, incidents.count)
      case "mttr": (incidents.count { $0.timeToRepair != nil }, incidents.count)
      default:
        (
          incidents.count {
            $0.record.customersAffected != nil || $0.record.failedRequests != nil
              || $0.record.revenueImpactYen != nil || $0.userMinutesLost != nil
          }, incidents.count
        )
      }
    let isKept: Bool? =
      if name == "uptime" { count == 0 ? nil : count == all } else {
        all == 0 ? nil : count > 0
      }
    return Judgement(
      unit: .count,
      Finding(
        .all, measured: isKept == nil ? nil : count, isKept: isKept,
        evidence: isKept == nil
          ? .absent(.nothingToMeasure)
          : name == "uptime"
            ? .measuredServices(count, of: all) : .measuredIncidents(count, of: all)
      ))
  }

  private func unit(ofGauge name: String) -> String {
    if name.hasSuffix("_ms") { return "ms" }
    return name.hasSuffix("_pct") ? "percent" : ""
  }
}
