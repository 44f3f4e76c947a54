public import ServiceLevels

/// What is known of the data itself, for *Data quality*.
public struct QualityReview: Sendable {
  private let catalog: ServiceCatalog
  private let asOf: Instant
  private let probes: [ProbeFigure]
  private let zoneSilences: [ZoneSilenceFigure]
  private let operations: [OperationRecord]
  private let incidents: [IncidentFigure]
  private let acknowledged: [AcknowledgedDay]
  private let forgotten: [ForgottenFile]

  /// - Parameters:
  ///   - operations: every version of every record.
  ///   - acknowledged: the days whose logs are known to be lost.
  ///   - forgotten: the files that were taken out by hand.
  public init(
    catalog: ServiceCatalog, asOf: Instant, probes: [ProbeFigure],
    zoneSilences: [ZoneSilenceFigure], operations: [OperationRecord], incidents: [IncidentFigure],
    acknowledged: [AcknowledgedDay] = [], forgotten: [ForgottenFile] = []
  ) {
    self.catalog = catalog
    self.asOf = asOf
    self.probes = probes
    self.zoneSilences = zoneSilences
    self.operations = operations
    self.incidents = incidents
    self.acknowledged = acknowledged
    self.forgotten = forgotten
  }
}

extension QualityReview {
  /// What makes the figures of a period less sure than they look.
  public func findings(in period: Period) -> [QualityFinding] {
    let interval = period.interval.cut(at: asOf)
    guard !interval.isEmpty else { return [] }
    let present = probes.filter { $0.first < interval.end && interval.start < $0.liveUntil }
    let bySubject = Dictionary(grouping: present, by: \.subject)
    let first = probes.map(\.first).min() ?? interval.start
    let subjects =
      catalog.services.map { Subject.service($0.name) }
      + catalog.accounts.map { Subject.account($0.name) }
    var findings: [QualityFinding] = present.filter(\.isTooSlow).map { .slowChecks($0) }
    for subject in subjects {
      let own = bySubject[subject] ?? []
      // With the first logs all probes are new.
      let began = own.filter { interval.contains($0.first) && first < interval.start }
      let ended = own.filter { $0.liveUntil < asOf && interval.contains($0.liveUntil) }
      if began.count > 5, ended.count > 5 {
        findings.append(
          .churningNames(subject, began: began.count, ended: ended.count))
      } else {
        findings += ended.filter { !$0.isEnded }.map { .goneSilent($0) }
        findings += began.map { .newProbe($0) }
      }
    }
    findings += present.filter(\.isFlapping).map { .flapping($0) }
    let dark = Dictionary(grouping: zoneSilences) { ZoneKey(service: $0.service, zone: $0.zone) }
    findings += dark.sorted { $0.key < $1.key }.compactMap { key, silences in
      let unknown = IntervalSet(silences.map(\.interval)).milliseconds(in: interval)
      return unknown == 0
        ? nil : .darkZone(service: key.service, zone: key.zone, unknownMilliseconds: unknown)
    }
    findings += present.filter {
      $0.holdMilliseconds == nil && !$0.isEnded && $0.last < interval.start
    }
    .map { .unheard($0) }
    findings += neverSeen
    findings += undatedVersions(in: interval)
    findings += decisions(in: interval)
    let known = Set(incidents.map { ExactText($0.record.id) })
    findings += incidents.filter { interval.contains($0.start) }.compactMap { incident in
      guard let original = incident.record.duplicateOf, !known.contains(ExactText(original)) else {
        return nil
      }
      return .unknownOriginal(incidentID: incident.record.id, duplicateOf: original)
    }
    return findings
  }

  private func decisions(in interval: Interval) -> [QualityFinding] {
    acknowledged.filter { day in
      catalog.calendar.period(key: day.day)?.interval.clamped(to: interval) != nil
    }.map { .acknowledgedDay($0) }
      + forgotten.filter { file in
        guard let first = file.source.firstAt, let last = file.source.lastAt else { return true }
        return first < interval.end && interval.start <= last
      }.map { .forgottenFile($0) }
  }

  private var neverSeen: [QualityFinding] {
    let seen = Dictionary(grouping: probes, by: \.subject).mapValues { Set($0.map(\.probe.check)) }
    return catalog.services.flatMap { service -> [QualityFinding] in
      let named = Set(service.terms.latest.checks.named.keys)
        .subtracting(catalog.accountChecks.named.keys)
      let subject = Subject.service(service.name)
      return named.subtracting(seen[subject] ?? []).sorted()
        .map { .neverSeen(subject, check: $0) }
    }
  }

  private func undatedVersions(in interval: Interval) -> [QualityFinding] {
    Dictionary(grouping: operations.filter { $0.kind == .maintenance }) { ExactText($0.id) }
      .filter { _, versions in
        Set(versions.map { ExactText($0.line) }).count > 1
          && versions.contains { $0.updatedAt == nil }
          && versions.contains { $0.interval?.clamped(to: interval) != nil }
      }.keys.map(\.text).sorted().map { .undatedVersion(operationID: $0) }
  }
}

private struct ZoneKey: Hashable, Comparable {
  let service: String
  let zone: String

  static func < (left: ZoneKey, right: ZoneKey) -> Bool {
    (left.service, left.zone) < (right.service, right.zone)
  }
}
