/// A line of a log before it is written: names and values.
struct LogRecord {
  enum Value {
    case text(String)
    case number(Int)
    case time(Int)
    case list([String])
    /// JSON that CSV has no way to write.
    case json(String)
    case absent
  }

  var fields: [(name: String, value: Value)]
  /// Whether the line cannot be used.
  var isRejected = false

  /// Whether only JSON can say it.
  var needsJSON: Bool {
    fields.contains { field in
      if case .json = field.value { true } else { false }
    }
  }
}

enum LogKind: String, CaseIterable {
  case checks, incidents, operations
}

extension World {
  func records(_ kind: LogKind) -> [LogRecord] {
    switch kind {
    case .checks: checks.map { LogRecord(fields: $0.fields, isRejected: !isAccepted($0)) }
    case .incidents: incidents.map { LogRecord(fields: $0.fields, isRejected: !isAccepted($0)) }
    case .operations: operations.map { LogRecord(fields: $0.fields, isRejected: !isAccepted($0)) }
    }
  }
}

extension LogRecord.Value {
  init(time: Int?) { self = time.map { .time($0) } ?? .absent }
  init(text: String?) { self = text.map { $0.isEmpty ? .absent : .text($0) } ?? .absent }
}

extension Check {
  fileprivate var fields: [(name: String, value: LogRecord.Value)] {
    [
      ("time", .time(time)), ("account", .init(text: account)), ("service", .init(text: service)),
      ("zone", .init(text: zone)), ("check", .init(text: check)),
      ("status", .text(status.rawValue)),
      ("latency_ms", latency.map { .number($0) } ?? .absent),
      ("gauges", lag.map { .json(#"{"other":1.5,"lag_ms":\#($0)}"#) } ?? .absent),
    ]
  }
}

extension Incident {
  fileprivate var fields: [(name: String, value: LogRecord.Value)] {
    [
      ("id", .text(id)), ("services", services.isEmpty ? .absent : .list(services)),
      ("accounts", accounts.isEmpty ? .absent : .list(accounts)),
      ("duplicate_of", .init(text: duplicateOf)), ("severity", .init(text: severity)),
      ("scope", .init(text: scope)), ("impact", .init(text: impact)),
      ("title", .text("障害 \(id), \"quoted\"")), ("started_at", .time(startedAt)),
      ("detected_at", .init(time: detectedAt)), ("acknowledged_at", .init(time: acknowledgedAt)),
      ("mitigated_at", .init(time: mitigatedAt)), ("resolved_at", .init(time: resolvedAt)),
      ("updated_at", .init(time: updatedAt)),
    ]
  }
}

extension Operation {
  fileprivate var fields: [(name: String, value: LogRecord.Value)] {
    [
      ("id", .text(id)), ("kind", .text(kind)),
      ("services", services.isEmpty ? .absent : .list(services)),
      ("accounts", accounts.isEmpty ? .absent : .list(accounts)),
      ("announced_at", .init(time: announcedAt)), ("started_at", .time(startedAt)),
      ("ended_at", .init(time: endedAt)), ("updated_at", .init(time: updatedAt)),
      ("outcome", .init(text: outcome)), ("state", .init(text: state?.rawValue)),
      ("author", .init(text: state == nil ? nil : "someone")),
      ("reason", .init(text: state == nil ? nil : "probe was wrong")),
    ]
  }
}
