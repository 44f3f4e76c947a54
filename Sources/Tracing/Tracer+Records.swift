internal import ServiceLevels

extension Tracer {
  /// An incident or an operation by its id; nothing where there is none.
  func records(named id: String) -> [TraceTopic] {
    var topics: [TraceTopic] = []
    if let record = standingRecords(incidents.map(\.record)).first(where: { $0.id == id }) {
      var topic = TraceTopic(
        "incident: \(id)",
        notes: outages.filter { $0.incidentID == id }.map {
          "outage of \($0.subject.name): "
            + "sla trace \($0.subject.name) \($0.interval.start.iso8601)"
        })
      topic.marks = marks(of: record.id, among: incidents, standing: record, kind: "incident")
      topics.append(topic)
    }
    if let record = standingRecords(operations.map(\.record)).first(where: { $0.id == id }) {
      var topic = TraceTopic(
        "operation: \(id), \(record.kind.rawValue)",
        notes: outages.filter { $0.changeID == id }.map {
          "outage of \($0.subject.name) that began with it: "
            + "sla trace \($0.subject.name) \($0.interval.start.iso8601)"
        })
      topic.marks = marks(
        of: record.id, among: operations, standing: record, kind: record.kind.rawValue)
      topics.append(topic)
    }
    return topics
  }

  func recordMarks(named id: String) -> [TraceTopic.Mark] {
    records(named: id).flatMap(\.marks)
  }

  /// The record that stands first, then those of other files that it supersedes.
  private func marks<Record: VersionedRecord & Equatable & NumberedRecord>(
    of id: String, among records: [(record: Record, file: FileKey)], standing: Record, kind: String
  ) -> [TraceTopic.Mark] {
    let own = records.filter { $0.record.id == id }
    func mark(_ entry: (record: Record, file: FileKey), _ role: String) -> TraceTopic.Mark {
      .init(
        role: role, target: .record(entry.file, line: entry.record.lineNumber), status: nil)
    }
    return own.filter { $0.record == standing }.map { mark($0, kind) }
      + own.filter { $0.record != standing }.map { mark($0, "superseded \(kind)") }
  }
}

/// A record that knows its line.
protocol NumberedRecord {
  var lineNumber: Int { get }
}

extension IncidentRecord: NumberedRecord {}
extension OperationRecord: NumberedRecord {}
