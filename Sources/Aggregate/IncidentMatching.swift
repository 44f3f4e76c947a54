internal import ServiceLevels

/// Brings outages and incidents together (rules 8).
struct IncidentMatching {
  /// Incidents that count, those told under another among them: each id's standing record, none that starts at or after
  /// as-of.
  let incidents: [CountedIncident]
  let withinMilliseconds: Int
  let asOf: Instant
  private let byService: [ExactText: Spans]
  private let byAccount: [ExactText: Spans]

  /// The incidents that name a service or an account, and how long each was.
  private struct Spans {
    let incidents: [Int]
    let index: IntervalIndex
  }

  init(incidents: [CountedIncident], withinMilliseconds: Int, asOf: Instant) {
    self.incidents = incidents
    self.withinMilliseconds = withinMilliseconds
    self.asOf = asOf
    var byService: [ExactText: [Int]] = [:]
    var byAccount: [ExactText: [Int]] = [:]
    for (index, incident) in incidents.enumerated() where incident.duplicateOf == nil {
      for name in Set(incident.services) { byService[ExactText(name), default: []].append(index) }
      for name in Set(incident.accounts) { byAccount[ExactText(name), default: []].append(index) }
    }
    func spans(_ places: [Int]) -> Spans {
      Spans(
        incidents: places,
        index: IntervalIndex(places.map { incidents[$0].record.span(until: asOf) }))
    }
    self.byService = byService.mapValues(spans)
    self.byAccount = byAccount.mapValues(spans)
  }
}

extension IncidentMatching {
  /// The incident that an outage belongs to, of a service that is in an account then, or of an account itself: of those
  /// that overlap or touch it when both are widened, the one with the largest widened overlap, then the one that started
  /// nearest to it, then the smaller id.
  func incident(for outage: Interval, of service: String?, in account: String) -> IncidentRecord? {
    let widened = Interval(
      start: outage.start.advanced(byMilliseconds: -2 * withinMilliseconds),
      end: outage.end.advanced(byMilliseconds: 2 * withinMilliseconds))
    let candidates = [service.flatMap { byService[ExactText($0)] }, byAccount[ExactText(account)]]
      .compactMap(\.self).flatMap { spans in
        spans.index.touching(widened).map { spans.incidents[$0] }
      }
    let rated = candidates.map { index -> Candidate in
      let record = incidents[index].record
      let span = span(of: record)
      let overlap =
        min(span.end, outage.end).milliseconds(since: max(span.start, outage.start))
        + 2 * withinMilliseconds
      return Candidate(
        record: record, overlap: overlap,
        distance: abs(record.startedAt.milliseconds(since: outage.start)))
    }
    return rated.min()?.record
  }

  /// From its start to its resolution, or as-of.
  func span(of record: IncidentRecord) -> Interval { record.span(until: asOf) }

  /// An incident that an outage may belong to; the lesser is the better.
  private struct Candidate: Comparable {
    let record: IncidentRecord
    let overlap: Int
    let distance: Int

    static func < (left: Candidate, right: Candidate) -> Bool {
      if left.overlap != right.overlap { return left.overlap > right.overlap }
      if left.distance != right.distance { return left.distance < right.distance }
      return left.record.id.utf8.lexicographicallyPrecedes(right.record.id.utf8)
    }
  }
}

extension IncidentRecord {
  fileprivate func span(until asOf: Instant) -> Interval {
    Interval(start: startedAt, end: max(startedAt, resolvedAt ?? asOf))
  }
}

/// An incident, and what those that are told under it add.
struct CountedIncident {
  let record: IncidentRecord
  /// The incident that it is told under; nil where it is one of its own.
  let duplicateOf: String?
  /// Its own, then those of its duplicates.
  let services: [String]
  let accounts: [String]

  /// Follows `duplicate_of` to the incident that counts: one that the store has and that began before as-of. Of a circle
  /// the smallest id is the one of its own (rules 8).
  static func all(_ records: [IncidentRecord]) -> [CountedIncident] {
    let known = Dictionary(
      records.map { (ExactText($0.id), $0) }, uniquingKeysWith: { first, _ in first })
    func root(of record: IncidentRecord) -> IncidentRecord {
      var path = [record]
      while let next = path.last?.duplicateOf.flatMap({ known[ExactText($0)] }) {
        if let start = path.firstIndex(where: { $0.id.isSameBytes(as: next.id) }) {
          return path[start...].min { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) } ?? next
        }
        path.append(next)
      }
      return path[path.count - 1]
    }
    let roots = records.map(root)
    var told: [ExactText: [IncidentRecord]] = [:]
    for (record, root) in zip(records, roots) where !record.id.isSameBytes(as: root.id) {
      told[ExactText(root.id), default: []].append(record)
    }
    return zip(records, roots).map { record, root in
      let isOwn = record.id.isSameBytes(as: root.id)
      let others = isOwn ? told[ExactText(record.id)] ?? [] : []
      func joined(_ names: (IncidentRecord) -> [String]) -> [String] {
        var seen: Set<ExactText> = []
        return ([record] + others).flatMap(names).filter { seen.insert(ExactText($0)).inserted }
      }
      return CountedIncident(
        record: record, duplicateOf: isOwn ? nil : root.id, services: joined(\.services),
        accounts: joined(\.accounts))
    }
  }
}
