public import ServiceLevels
import SQLite

extension FigureTable where Figure == IncidentFigure {
  /// Incidents with their times. The record is read back with the number of its line, but without the line itself.
  public static var incidentTimes: Self { IncidentTimeTable.table }
}

enum IncidentTimeTable {
  static let name = "incident_time"

  static let table = FigureTable<IncidentFigure>(
    name, "The times of an incident, as the service saw them; every one in the store",
    indexes: [["start_ms"], ["incident_id"]], columns: times + record, read: figure)

  private static let times: [FigureColumn<IncidentFigure>] = [
    .text("incident_id", "The incident's id") { $0.record.id },
    .text("services", "The services affected as recorded, comma separated") {
      NameList.joined($0.record.services)
    },
    .textOrNull("severity", "As recorded") { $0.record.severity },
    .epoch("start_ms", "The first failed check of its outages, else as declared") { $0.start },
    .epochOrNull("restored_ms", "The end of its last outage, else as declared; null while open") {
      $0.restored
    },
    .flag("is_measured", "Whether outages tell its times") { $0.isMeasured },
    .millisecondsOrNull("ttd_ms", "Time to detect, from its start") { $0.timeToDetect },
    .millisecondsOrNull("tta_ms", "Time to acknowledge, from its detection") {
      $0.timeToAcknowledge
    },
    .millisecondsOrNull("ttr_ms", "Time to repair, from its detection") { $0.timeToRepair },
    .millisecondsOrNull("restore_ms", "Time to restore, from its start") { $0.timeToRestore },
    .millisecondsOrNull("close_ms", "Time to close the record, from its detection") {
      $0.timeToClose
    },
    .flag("is_open", "Whether it was never restored") { $0.restored == nil },
  ]

  private static let record: [FigureColumn<IncidentFigure>] = [
    .textOrNull("title", "As recorded") { $0.record.title },
    .textOrNull("scope", "service, zone, region and the like") { $0.record.scope },
    .textOrNull("impact", "down, degraded and the like") { $0.record.impact },
    .textOrNull("alert_level", "As recorded: what sets the time to answer") {
      $0.record.alertLevel
    },
    .epoch("declared_start_ms", "When it is said to have begun") { $0.record.startedAt },
    .epochOrNull("detected_ms", "When it was noticed") { $0.record.detectedAt },
    .epochOrNull("acknowledged_ms", "When somebody took it up") { $0.record.acknowledgedAt },
    .epochOrNull("mitigated_ms", "When service was restored, as recorded") {
      $0.record.mitigatedAt
    },
    .epochOrNull("resolved_ms", "When it was closed") { $0.record.resolvedAt },
    .epochOrNull("updated_ms", "When the record was last changed") { $0.record.updatedAt },
    .milliseconds("down_ms", "Down time of its outages") { $0.downMilliseconds },
    .integerOrNull("data_loss_s", unit: "s", "Data lost, as time") { $0.record.dataLossSeconds },
    .integerOrNull("customers_affected", unit: "count", "As recorded") {
      $0.record.customersAffected
    },
    .integerOrNull("failed_requests", unit: "count", "As recorded") { $0.record.failedRequests },
    .integerOrNull("revenue_impact_jpy", unit: "JPY", "As recorded") {
      $0.record.revenueImpactYen
    },
    .integerOrNull("user_minutes_lost", unit: "minutes", "Down time times users") {
      $0.userMinutesLost
    },
    .text("accounts", "The accounts affected as recorded, comma separated") {
      NameList.joined($0.record.accounts)
    },
    .textOrNull("detected_by", "monitoring, a customer and the like") { $0.record.detectedBy },
    .textOrNull("cause", "As recorded") { $0.record.cause },
    .iso8601("started_at", "Its start, as start_ms") { $0.start },
    .iso8601OrNull("restored_at", "Its restoration, as restored_ms") { $0.restored },
    .integer("line", unit: "", "The number of its line in its log file") { $0.record.lineNumber },
    .textOrNull("file", "The path of the log file that it was read from") { $0.file },
  ]

  private static let figure: @Sendable (Row) throws(StoreError) -> IncidentFigure = {
    row throws(StoreError) in
    var record = IncidentRecord(
      id: row.text("incident_id"), startedAt: row.instant("declared_start_ms"))
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
    record.lineNumber = row.integer("line")
    var figure = IncidentFigure(
      record: record, start: row.instant("start_ms"), restored: row.instantOrNil("restored_ms"),
      isMeasured: row.flag("is_measured"), timeToDetect: row.integerOrNil("ttd_ms"),
      timeToAcknowledge: row.integerOrNil("tta_ms"), timeToRepair: row.integerOrNil("ttr_ms"),
      timeToRestore: row.integerOrNil("restore_ms"), timeToClose: row.integerOrNil("close_ms"),
      downMilliseconds: row.integer("down_ms"),
      userMinutesLost: row.integerOrNil("user_minutes_lost"))
    figure.file = row.textOrNil("file")
    return figure
  }
}
