public import ServiceLevels
import SQLite

/// The operations of each file, one row an id; which of several files' records stands is decided when they are read.
enum OperationRecordTable {
  static let operation = RecordTable.publicTable(
    "operation", "A maintenance, deployment, drill, correction and so on: the record that stands",
    source: "operation_record",
    [
      .init("operation_id", .text, "The operation's id", from: "id"),
      .init("kind", .text, "maintenance, deployment, rollback, failover, drill, backup and so on"),
      .init("services", .text, "The services concerned, comma separated"),
      .init("accounts", .text, "The accounts concerned, comma separated"),
      .instant("announced", "When it was announced; null is when it started"),
      .instant("started", "When it began", isNullable: false),
      .instant("ended", "When it was over"),
      .instant("updated", "When the record was last changed"),
      .init("scope", .text, isNullable: true, "service, zone, region and the like"),
      .init("outcome", .text, isNullable: true, "succeeded, failed and the like"),
      .init("steps", .text, "Its timed parts as name|start|end in ms, comma separated"),
      .init("rto_s", .integer, isNullable: true, unit: "s", "Recovery time achieved"),
      .init("rpo_s", .integer, isNullable: true, unit: "s", "Data lost, as time"),
      .init("note", .text, isNullable: true, "As recorded"),
      .init("state", .text, isNullable: true, "What a correction sets the timeline to"),
      .init("author", .text, isNullable: true, "Who decided a correction"),
      .init("reason", .text, isNullable: true, "Why"),
    ])

  static func record(_ row: Row) throws(StoreError) -> OperationRecord {
    var record = OperationRecord(
      id: row.text("id"), kind: try row.word("kind", of: "operation_record"),
      startedAt: row.instant("started_ms"))
    record.services = NameList.names(in: row.text("services"))
    record.accounts = NameList.names(in: row.text("accounts"))
    record.announcedAt = row.instantOrNil("announced_ms")
    record.endedAt = row.instantOrNil("ended_ms")
    record.updatedAt = row.instantOrNil("updated_ms")
    record.scope = row.textOrNil("scope")
    record.outcome = row.textOrNil("outcome")
    record.steps = try StepList.steps(in: row.text("steps"))
    record.recoveryTimeSeconds = row.integerOrNil("rto_s")
    record.recoveryPointSeconds = row.integerOrNil("rpo_s")
    record.note = row.textOrNil("note")
    record.correctedState = try row.wordOrNil("state", of: "operation_record")
    record.author = row.textOrNil("author")
    record.reason = row.textOrNil("reason")
    record.line = row.text("line")
    record.lineNumber = row.integer("line_number")
    return record
  }
}

extension Store {
  /// Every file's operation records with the file's path and digest, by id and path; several may have one id.
  public func operationRecords() throws(StoreError) -> [(
    record: OperationRecord, path: String, sha256: ContentDigest
  )] {
    try rows(
      """
      SELECT operation_record.*, path, sha256 FROM operation_record JOIN file ON file.id = file_id
      ORDER BY operation_record.id, path, file_id
      """
    ) { row throws(StoreError) in
      (try OperationRecordTable.record(row), row.text("path"), try FileTable.digest(row))
    }
  }

  func insert(_ record: OperationRecord, file: Int) throws(StoreError) {
    let places = [String](repeating: "?", count: 22).joined(separator: ", ")
    try run(
      "INSERT INTO operation_record VALUES (\(places), NULL)",
      [
        .integer(file), .text(record.id), .text(record.kind.rawValue),
        .text(NameList.joined(record.services)), .text(NameList.joined(record.accounts)),
        SQLiteValue(record.announcedAt), SQLiteValue(record.startedAt),
        SQLiteValue(record.endedAt), SQLiteValue(record.updatedAt), SQLiteValue(record.scope),
        SQLiteValue(record.outcome), .text(StepList.joined(record.steps)),
        SQLiteValue(record.recoveryTimeSeconds), SQLiteValue(record.recoveryPointSeconds),
        SQLiteValue(record.note), SQLiteValue(record.correctedState?.rawValue),
        SQLiteValue(record.author), SQLiteValue(record.reason), .integer(record.lineNumber),
        .text(record.line), SQLiteValue(record.decidedAt), .integer(record.timesSet),
      ])
  }
}
