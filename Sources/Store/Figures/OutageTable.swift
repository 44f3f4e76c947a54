public import ServiceLevels
import SQLite

extension FigureTable where Figure == OutageFigure {
  /// Outages of services.
  public static var outages: Self { OutageTable.services }
  /// Outages of accounts, by their own checks.
  public static var accountOutages: Self { OutageTable.accounts }
}

enum OutageTable {
  static let services = FigureTable<OutageFigure>(
    "outage", "An outage of a service; every one in the store",
    indexes: [["service", "start_ms"], ["start_ms"]],
    columns: [.text("service", "The service that was down") { $0.service ?? "" }]
      + columns
      + [.text("account", "The account that the service runs in") { $0.account }],
    read: { row throws(StoreError) in try figure(row, service: row.text("service")) })

  static let accounts = FigureTable<OutageFigure>(
    "account_outage", "An outage of an account, by its own checks; every one in the store",
    indexes: [["account", "start_ms"], ["start_ms"]],
    columns: [.text("account", "The account that was down") { $0.account }] + columns,
    read: { row throws(StoreError) in try figure(row, service: nil) })

  private static let columns: [FigureColumn<OutageFigure>] = [
    .textOrNull("tier", "Its tier") { $0.tier },
    .iso8601("started_at", "The first failed check") { $0.interval.start },
    .iso8601("ended_at", "The end; of an open outage, as-of") { $0.interval.end },
    .epoch("start_ms", "The first failed check") { $0.interval.start },
    .epochOrNull("confirmed_ms", "When enough checks had failed; null if a correction made it") {
      $0.confirmedAt
    },
    .epoch("end_ms", "The end; of an open outage, as-of") { $0.interval.end },
    .milliseconds("duration_ms", "From start to end") { $0.interval.milliseconds },
    .flag("is_open", "Whether it goes on") { $0.isOpen },
    .textOrNull("ended_by", "recovered, unknown or excluded; null while it goes on") {
      $0.endedBy?.rawValue
    },
    .flag("is_counted", "0 below the minimum outage") { $0.isCounted },
    .millisecondsOrNull("rto_ms", "The recovery time promised") { $0.rtoMilliseconds },
    .flagOrNull("rto_met", "Whether it was over by then") { $0.isWithinRTO },
    .textOrNull("incident_id", "The incident that it belongs to") { $0.incidentID },
    .textOrNull("attributed_to", "The dependency that most of it is charged to; null is its own") {
      $0.attributedTo
    },
    .textOrNull("change_id", "The deployment or rollback that it began with") { $0.changeID },
  ]

  private static func figure(_ row: Row, service: String?) throws(StoreError) -> OutageFigure {
    OutageFigure(
      service: service, account: row.text("account"), tier: row.textOrNil("tier"),
      interval: try row.interval("start_ms", "end_ms", of: "outage"),
      confirmedAt: row.instantOrNil("confirmed_ms"), isOpen: row.flag("is_open"),
      endedBy: try row.wordOrNil("ended_by", of: "outage"), isCounted: row.flag("is_counted"),
      rtoMilliseconds: row.integerOrNil("rto_ms"), isWithinRTO: row.flagOrNil("rto_met"),
      incidentID: row.textOrNil("incident_id"), attributedTo: row.textOrNil("attributed_to"),
      changeID: row.textOrNil("change_id"))
  }
}
