public import ServiceLevels

extension FigureTable where Figure == OutageFigure {
  /// Outages of services.
  public static var outages: Self { OutageTable.services }
  /// Outages of accounts, by their own checks.
  public static var accountOutages: Self { OutageTable.accounts }
}

enum OutageTable {
  static let services = FigureTable<OutageFigure>(
    "outage", "An outage of a service; every one in the store", "サービスの停止。ストアにあるすべて",
    key: "outage_id",
    indexes: [["service", "start_ms"], ["start_ms"]],
    columns: [
      .text("service", "The service that was down", "停止したサービス") { $0.service ?? "" }
        .references("service")
    ]
      + columns
      + [
        .text(
          "account", "The account that the service runs in; empty where it is in none",
          "サービスが動くアカウント。なければ空"
        ) { $0.account },
        .text("outage_id", "The outage's name: service@start", "停止の名前（サービス@開始時刻）") { $0.id },
      ],
    read: { row throws(TableError) in try figure(row, service: row.text("service")) })

  static let accounts = FigureTable<OutageFigure>(
    "account_outage", "An outage of an account, by its own checks; every one in the store",
    "アカウント自身のチェックによる、アカウントの停止。ストアにあるすべて",
    key: "account_outage_id",
    indexes: [["account", "start_ms"], ["start_ms"]],
    columns: [
      .text("account", "The account that was down", "停止したアカウント") { $0.account }
        .references("account")
    ] + columns + [
      .text("account_outage_id", "The outage's name: account@start", "停止の名前（アカウント@開始時刻）") {
        $0.id
      }
    ],
    read: { row throws(TableError) in try figure(row, service: nil) })

  private static let columns: [FigureColumn<OutageFigure>] = [
    .textOrNull("tier", "Its tier", "対象の区分") { $0.tier }.references("tier"),
    .iso8601("started_at", "The first failed check", "最初に失敗したチェックの時刻") { $0.interval.start },
    .iso8601("ended_at", "The end; of an open outage, as-of", "停止の終わり。継続中なら基準時刻") {
      $0.interval.end
    },
    .epoch("start_ms", "The first failed check", "最初に失敗したチェックの時刻") { $0.interval.start },
    .epochOrNull(
      "confirmed_ms", "When enough checks had failed; null if a correction made it",
      "失敗が定めた回数に達した時刻。補正による停止では null"
    ) {
      $0.confirmedAt
    },
    .epoch("end_ms", "The end; of an open outage, as-of", "停止の終わり。継続中なら基準時刻") { $0.interval.end },
    .milliseconds(
      "duration_ms", "From start to end, without the excluded time between",
      "開始から終わりまで。間の対象外時間は除く"
    ) { $0.durationMilliseconds },
    .milliseconds("down_ms", "The part of it that was down", "そのうち停止していた時間") {
      $0.downMilliseconds
    },
    .flag("is_open", "Whether it goes on", "継続中か") { $0.isOpen },
    .textOrNull(
      "ended_by", "recovered, unknown or excluded; null while it goes on",
      "終わり方: recovered（復旧）、unknown（不明になった）、excluded（対象外時間に入った）。継続中は null"
    ) {
      $0.endedBy?.rawValue
    },
    .flag("is_counted", "0 below the minimum outage", "停止として数えるか。最小時間未満は 0") { $0.isCounted },
    .millisecondsOrNull("rto_ms", "The recovery time promised", "目標復旧時間 (RTO)") {
      $0.rtoMilliseconds
    },
    .flagOrNull(
      "rto_met", "Whether it was over by then; null while it goes on and still may be",
      "RTO 以内に終わったか。継続中でまだ RTO 内なら null"
    ) { $0.isWithinRTO },
    .textOrNull("incident_id", "The incident that it belongs to", "対応するインシデント") { $0.incidentID }
      .references("incident", "incident_id"),
    .textOrNull(
      "attributed_to", "The dependency that most of it is charged to; null is its own",
      "停止の大半を割り当てた依存先。null は自要因"
    ) {
      $0.attributedTo
    },
    .textOrNull(
      "change_id", "The deployment or rollback that it began with", "停止のきっかけとなったリリースまたは切戻し"
    ) { $0.changeID }.references("operation", "operation_id"),
    .textOrNull(
      "provider_incident_id", "The incident of attributed_to that covers it, where it has none",
      "対応するインシデントがなく、割り当て先の依存先のインシデントが覆う場合、その ID"
    ) { $0.providerIncidentID }.references("incident", "incident_id"),
  ]

  private static func figure(_ row: any TableRow, service: String?) throws(TableError)
    -> OutageFigure
  {
    OutageFigure(
      service: service, account: row.text("account"), tier: row.textOrNil("tier"),
      interval: try row.interval("start_ms", "end_ms"),
      durationMilliseconds: row.integer("duration_ms"),
      downMilliseconds: row.integer("down_ms"),
      confirmedAt: row.instantOrNil("confirmed_ms"), isOpen: row.flag("is_open"),
      endedBy: try row.wordOrNil("ended_by"), isCounted: row.flag("is_counted"),
      rtoMilliseconds: row.integerOrNil("rto_ms"), isWithinRTO: row.flagOrNil("rto_met"),
      incidentID: row.textOrNil("incident_id"), attributedTo: row.textOrNil("attributed_to"),
      changeID: row.textOrNil("change_id"),
      providerIncidentID: row.textOrNil("provider_incident_id"))
  }
}
