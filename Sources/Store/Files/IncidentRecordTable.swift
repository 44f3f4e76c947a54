public import ServiceLevels
import SQLite

/// The incidents of each file, one row an id; which of several files' records stands is decided when they are read.
enum IncidentRecordTable {
  static let incident = RecordTable.publicTable(
    "incident", "An incident as it was recorded: the record that stands",
    source: "incident_record",
    [
      .init("incident_id", .text, "The incident's id", from: "id"),
      .init("services", .text, "The services affected, comma separated"),
      .init("accounts", .text, "The accounts affected, comma separated"),
      .init("severity", .text, isNullable: true, "As recorded"),
      .init("alert_level", .text, isNullable: true, "As recorded: what sets the time to answer"),
      .init("scope", .text, isNullable: true, "service, zone, region and the like"),
      .init("impact", .text, isNullable: true, "down, degraded and the like"),
      .init("title", .text, isNullable: true, "As recorded"),
      .instant("started", "When it is said to have begun", isNullable: false),
      .instant("detected", "When it was noticed"),
      .instant("acknowledged", "When somebody took it up"),
      .instant("mitigated", "When service was restored, as recorded"),
      .instant("resolved", "When it was closed"),
      .instant("updated", "When the record was last changed"),
      .init("detected_by", .text, isNullable: true, "monitoring, a customer and the like"),
      .init("cause", .text, isNullable: true, "As recorded"),
      .init("data_loss_s", .integer, isNullable: true, unit: "s", "Data lost, as time"),
      .init("customers_affected", .integer, isNullable: true, unit: "count", "As recorded"),
      .init("failed_requests", .integer, isNullable: true, unit: "count", "As recorded"),
      .init("revenue_impact_jpy", .integer, isNullable: true, unit: "JPY", "As recorded"),
    ])

  static func record(_ row: Row) -> IncidentRecord {
    var record = IncidentRecord(
      id: row.text("id"), startedAt: row.instant("started_ms"))
    record.services = NameList.names(in: row.text("services"))
    record.accounts = NameList.names(in: row.text("accounts"))
    record.severity = row.textOrNil("severity")
    record.alertLevel = row.textOrNil("alert_level")
    record.scope = row.textOrNil("scope")
    record.impact = row.textOrNil("impact")
    record.title = row.textOrNil("title")
    record.detectedAt = row.instantOrNil("detected_ms")
    record.acknowledgedAt = row.instantOrNil("acknowledged_ms")
    record.mitigatedAt = row.instantOrNil("mitigated_ms")
    record.resolvedAt = row.instantOrNil("resolved_ms")
    record.updatedAt = row.instantOrNil("updated_ms")
    record.detectedBy = row.textOrNil("detected_by")
    record.cause = row.textOrNil("cause")
    record.dataLossSeconds = row.integerOrNil("data_loss_s")
    record.customersAffected = row.integerOrNil("customers_affected")
    record.failedRequests = row.integerOrNil("failed_requests")
    record.revenueImpactYen = row.integerOrNil("revenue_impact_jpy")
    record.line = row.text("line")
    record.lineNumber = row.integer("line_number")
    return record
  }
}

extension Store {
  /// Every file's incident records with the file's path and digest, by id and path; several may have one id.
  public func incidentRecords() throws(StoreError) -> [(
    record: IncidentRecord, path: String, sha256: ContentDigest
  )] {
    try rows(
      """
      SELECT incident_record.*, path, sha256 FROM incident_record JOIN file ON file.id = file_id
      ORDER BY incident_record.id, path, file_id
      """
    ) { row throws(StoreError) in
      (IncidentRecordTable.record(row), row.text("path"), try FileTable.digest(row))
    }
  }

  func insert(_ record: IncidentRecord, file: Int) throws(StoreError) {
    let places = [String](repeating: "?", count: 25).joined(separator: ", ")
    try run(
      "INSERT INTO incident_record VALUES (\(places), NULL, NULL)",
      [
        .integer(file), .text(record.id), .text(NameList.joined(record.services)),
        .text(NameList.joined(record.accounts)), SQLiteValue(record.severity),
        SQLiteValue(record.alertLevel), SQLiteValue(record.scope), SQLiteValue(record.impact),
        SQLiteValue(record.title), SQLiteValue(record.startedAt), SQLiteValue(record.detectedAt),
        SQLiteValue(record.acknowledgedAt), SQLiteValue(record.mitigatedAt),
        SQLiteValue(record.resolvedAt), SQLiteValue(record.updatedAt),
        SQLiteValue(record.detectedBy), SQLiteValue(record.cause),
        SQLiteValue(record.dataLossSeconds), SQLiteValue(record.customersAffected),
        SQLiteValue(record.failedRequests), SQLiteValue(record.revenueImpactYen),
        .integer(record.lineNumber), .text(record.line), SQLiteValue(record.decidedAt),
        .integer(record.timesSet),
      ])
  }
}
