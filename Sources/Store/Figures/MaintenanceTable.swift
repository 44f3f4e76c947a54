public import ServiceLevels
import SQLite

extension FigureTable where Figure == MaintenanceFigure {
  public static var maintenances: Self { MaintenanceTable.table }
}

enum MaintenanceTable {
  static let name = "maintenance"

  static let table = FigureTable<MaintenanceFigure>(
    name, "A maintenance window as it counted for a service or account; every one in the store",
    indexes: [["service", "start_ms"], ["start_ms"]],
    columns: [
      .text("operation_id", "The operation's id") { $0.operationID },
      .textOrNull("service", "The service; null for the account itself") { $0.service },
      .text("account", "The account") { $0.account },
      .iso8601("announced_at", "When it was announced") { $0.announcedAt },
      .iso8601("started_at", "The window's start") { $0.interval.start },
      .iso8601("ended_at", "The window's end") { $0.interval.end },
      .epoch("announced_ms", "When it was announced") { $0.announcedAt },
      .epoch("start_ms", "The window's start") { $0.interval.start },
      .epoch("end_ms", "The window's end") { $0.interval.end },
      .epoch("counts_from_ms", "From when on it counts, by the notice; its end if never") {
        $0.countsFrom
      },
      .milliseconds("accepted_ms", "Time that counts as maintenance") {
        $0.interval.end.milliseconds(since: $0.countsFrom)
      },
      .milliseconds("refused_ms", "Time refused for lack of notice") {
        $0.countsFrom.milliseconds(since: $0.interval.start)
      },
    ],
    read: { row throws(StoreError) in
      MaintenanceFigure(
        operationID: row.text("operation_id"), service: row.textOrNil("service"),
        account: row.text("account"), announcedAt: row.instant("announced_ms"),
        interval: try row.interval("start_ms", "end_ms", of: name),
        countsFrom: row.instant("counts_from_ms"))
    })
}
