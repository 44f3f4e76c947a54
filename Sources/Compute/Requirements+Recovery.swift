internal import ServiceLevels

extension Evidence {
  /// Whether outages ended in time: a tier's by its figure, region-scope events and drills by the DR figure.
  func recoveryTime(_ scope: RecoveryScope, in period: Period) -> Judgement {
    let interval = interval(of: period)
    switch scope {
    case .tier(let name):
      let findings = outages(startingIn: interval)
        .filter { $0.tier == name && !isRegional($0.incidentID) }.map(\.recovery)
      return Judgement(
        unit: .milliseconds, limit: catalog.tier(named: name)?.rtoMilliseconds,
        findings: findings, noEvidence: .absent(.noOutage))
    case .region:
      let limit = catalog.disasterRecovery?.rtoMilliseconds
      let recorded = regionalOperations(in: interval).compactMap {
        $0.recovery(after: $0.recoveryTimeSeconds, within: limit)
      }
      let measured = outages(startingIn: interval).filter { isRegional($0.incidentID) }
        .map(\.recovery)
      return Judgement(
        unit: .milliseconds, limit: limit, findings: measured + recorded,
        noEvidence: .absent(.noRegionalRecovery))
    }
  }

  /// Whether no more data was lost than promised.
  func recoveryPoint(_ scope: RecoveryScope, in period: Period) -> Judgement {
    let interval = interval(of: period)
    let limit: Int?
    let regional: Bool
    var recorded: [Finding] = []
    switch scope {
    case .tier(let name):
      limit = catalog.tier(named: name)?.rpoMilliseconds
      regional = false
    case .region:
      limit = catalog.disasterRecovery?.rpoMilliseconds
      regional = true
      recorded = regionalOperations(in: interval).compactMap {
        $0.recovery(after: $0.recoveryPointSeconds, within: limit)
      }
    }
    let incidents = incidents(startingIn: interval).compactMap { incident -> Finding? in
      guard let seconds = incident.record.dataLossSeconds,
        incident.record.isRegional == regional
      else { return nil }
      if case .tier(let name) = scope, !tiers(of: incident).contains(where: { $0.name == name }) {
        return nil
      }
      return Finding(
        .incident(incident.record.id), measured: seconds * 1_000,
        isKept: limit.map { seconds * 1_000 <= $0 }, evidence: .incident(incident.record.id))
    }
    return Judgement(
      unit: .milliseconds, limit: limit, findings: incidents + recorded,
      noEvidence: .absent(.noLostData))
  }

  /// Whether alerts of a level were answered in time. An alert not answered yet is missed once its time is over.
  ///
  /// Without a limit it is asked only that the alert is on record, with the instant at which it was raised.
  func response(to level: String, within limit: Int?, in period: Period) -> Judgement {
    let findings = incidents(startingIn: interval(of: period))
      .filter { $0.record.alertLevel?.lowercased() == level.lowercased() }
      .map { incident -> Finding in
        let isKept: Bool? =
          if let limit {
            if let answered = incident.timeToAcknowledge {
              answered <= limit
            } else {
              incident.record.detectedAt.flatMap {
                $0.advanced(byMilliseconds: limit) < asOf ? false : nil
              }
            }
          } else {
            incident.record.detectedAt != nil
          }
        return Finding(
          .incident(incident.record.id), measured: incident.timeToAcknowledge,
          isKept: isKept, evidence: .incident(incident.record.id))
      }
    return Judgement(
      unit: .milliseconds, limit: limit, findings: findings,
      noEvidence: .noAlert(level: level))
  }

  /// Operations on the region as a whole: full exercises are among them.
  func regionalOperations(in interval: Interval) -> [OperationRecord] {
    operations.filter { $0.isRegional && interval.contains($0.startedAt) }
  }
}

extension OperationRecord {
  /// Whether a time that it records keeps a limit; nil where it records none. What failed keeps nothing, and a drill that
  /// failed is missed without a time, too (rules 12).
  fileprivate func recovery(after seconds: Int?, within limit: Int?) -> Finding? {
    guard seconds != nil || (kind == .drill && isFailed && !isCancelled) else { return nil }
    let milliseconds = seconds.map { $0 * 1_000 }
    let isInTime = milliseconds.flatMap { time in limit.map { time <= $0 } }
    return Finding(
      .operation(id), measured: milliseconds, isKept: isFailed ? false : isInTime,
      evidence: .recovery(kind, id: id, isFailed: isFailed))
  }

  private var isCancelled: Bool {
    ["cancelled", "canceled"].contains(outcome?.lowercased() ?? "")
  }
}

extension OutageFigure {
  fileprivate var recovery: Finding {
    Finding(
      .outage(of: service.map { .service($0) } ?? .account(account), start: interval.start),
      measured: durationMilliseconds, isKept: isWithinRTO,
      evidence: incidentID.map { .incident($0) } ?? .checks)
  }
}
