public import ServiceLevels

extension FigureTable where Figure == IncidentFigure {
  /// Incidents with their times. The record is read back with the number of its line, but without the line itself and its actions.
  public static var incidentTimes: Self { IncidentTimeTable.table }
}

enum IncidentTimeTable {
  static let table = FigureTable<IncidentFigure>(
    "incident_time", "The times of an incident, as the service saw them; every one in the store",
    "サービスから見たインシデントの各時刻。ストアにあるすべて",
    key: "incident_id", indexes: [["start_ms"], ["incident_id"]], order: "incident_id",
    keptAs: "incident_figure",
    columns: columns, read: figure)

  private static let columns: [FigureColumn<IncidentFigure>] = [
    .text("incident_id", "The incident's id", "インシデントの ID") { $0.record.id }
      .references("incident", "incident_id"),
    .names(
      "services", "The services affected, those of its duplicates included; comma separated",
      "影響を受けたサービス（重複する記録のものを含む）。コンマ区切り"
    ) { $0.services },
    recorded("severity"),
    .epoch(
      "start_ms", "The first failed check of its outages, else as declared",
      "対応する停止で最初に失敗したチェックの時刻。停止がなければ記録の時刻"
    ) { $0.start },
    .epochOrNull(
      "restored_ms", "The end of its last outage, else as declared; null while open",
      "対応する最後の停止の終わり。停止がなければ記録の時刻。未復旧なら null"
    ) { $0.restored },
    .flag("is_measured", "Whether outages tell its times", "時刻が停止の実測によるか") {
      $0.isMeasured
    },
    .millisecondsOrNull("ttd_ms", "Time to detect, from its start", "検知時間（開始から）") {
      $0.timeToDetect
    },
    .millisecondsOrNull(
      "tta_ms", "Time to acknowledge, from its detection", "応答時間（検知から）"
    ) { $0.timeToAcknowledge },
    .millisecondsOrNull("ttr_ms", "Time to repair, from its detection", "復旧時間（検知から）") {
      $0.timeToRepair
    },
    .millisecondsOrNull(
      "restore_ms", "Time to restore, from its start", "発生から復旧までの時間"
    ) { $0.timeToRestore },
    .millisecondsOrNull(
      "close_ms", "Time to close the record, from its detection", "検知から完了までの時間"
    ) { $0.timeToClose },
    .flag("is_open", "Whether it was never restored", "未復旧か") { $0.restored == nil },
    .flag(
      "is_noticed_late",
      "Whether it was detected only after it was restored, so that it has no ttr_ms",
      "復旧した後に検知されたか（そのため ttr_ms がない）"
    ) { $0.isNoticedLate },
    recorded("title"), recorded("scope"), recorded("impact"), recorded("alert_level"),
    recorded("start_ms", as: "declared_start_ms"), recorded("detected_ms"),
    recorded("acknowledged_ms"), recorded("mitigated_ms"), recorded("resolved_ms"),
    recorded("updated_ms"),
    .milliseconds("down_ms", "Down time of its outages", "対応する停止の停止時間") {
      $0.downMilliseconds
    },
    recorded("data_loss_s"), recorded("customers_affected"), recorded("failed_requests"),
    recorded("revenue_impact_jpy"),
    .integerOrNull(
      "user_minutes_lost", unit: .minutes, "Down time times users",
      "失われた利用時間（停止時間 × 利用者数）"
    ) { $0.userMinutesLost },
    .names(
      "accounts", "The accounts affected, those of its duplicates included; comma separated",
      "影響を受けたアカウント（重複する記録のものを含む）。コンマ区切り"
    ) { $0.accounts },
    .textOrNull(
      "duplicate_of", "The incident that it is told under and that counts instead of it",
      "同じ事象を代表し、代わりに集計されるインシデント"
    ) { $0.duplicateOf }.references("incident", "incident_id"),
    .textOrNull(
      "unseen_because",
      "Why an incident with impact down has no outage of its own: other_incident, below_minimum,"
        + " not_in_service, maintenance, outside_hours, corrected, flap, unwatched or up",
      "影響が down のインシデントに対応する停止がない理由: other_incident（別のインシデントの停止）、"
        + "below_minimum（最小時間未満）、not_in_service（提供期間外）、maintenance（計画停止）、"
        + "outside_hours（提供時間外）、corrected（補正）、flap（瞬断）、unwatched（計測なし）、up（正常）"
    ) { $0.unseenBecause?.rawValue },
    .textOrNull(
      "unseen_incident", "The incident that the outage belongs to, where that is why",
      "停止が属する別のインシデント"
    ) { $0.unseenIncident }.references("incident", "incident_id"),
    recorded("duplicate_of", as: "declared_duplicate_of"), recorded("detected_by"),
    recorded("cause"),
    .iso8601("started_at", "Its start, as start_ms", "開始。start_ms と同じ時刻") { $0.start },
    .iso8601OrNull(
      "restored_at", "Its restoration, as restored_ms", "復旧。restored_ms と同じ時刻"
    ) { $0.restored },
    FigureColumn(
      Column(
        "line", .integer, "The number of its line in its log file", "ログファイル内の行番号")
    ) { .integer($0.record.lineNumber) }.recorded(as: "line"),
    .textOrNull(
      "file", "The path of the log file that it was read from", "取込元ログファイルのパス"
    ) { $0.file }.recorded(as: "file"),
  ]

  /// A column of the record that stands.
  private static func recorded(
    _ source: String, as name: String? = nil
  ) -> FigureColumn<IncidentFigure> {
    let fields = IncidentRecords.fields.flatMap(\.shown)
    guard let field = fields.first(where: { $0.column.name == source }) else {
      preconditionFailure("no field \(source)")
    }
    return field.of(named: name) { $0.record }.recorded(as: source)
  }

  private static let figure: @Sendable (any TableRow) throws(TableError) -> IncidentFigure = {
    row throws(TableError) in
    var figure = IncidentFigure(
      record: try IncidentRecords.table.record(ShownRow(row)),
      services: NameList.names(in: row.text("services")),
      accounts: NameList.names(in: row.text("accounts")),
      duplicateOf: row.textOrNil("duplicate_of"), start: row.instant("start_ms"),
      restored: row.instantOrNil("restored_ms"), isMeasured: row.flag("is_measured"),
      timeToDetect: row.integerOrNil("ttd_ms"), timeToAcknowledge: row.integerOrNil("tta_ms"),
      timeToRepair: row.integerOrNil("ttr_ms"), timeToRestore: row.integerOrNil("restore_ms"),
      timeToClose: row.integerOrNil("close_ms"), downMilliseconds: row.integer("down_ms"),
      userMinutesLost: row.integerOrNil("user_minutes_lost"),
      unseenBecause: try row.wordOrNil("unseen_because"),
      unseenIncident: row.textOrNil("unseen_incident"))
    figure.file = row.textOrNil("file")
    return figure
  }
}

/// A row of `incident_time` as one of records, but for the line itself and its actions.
private struct ShownRow: TableRow {
  let row: any TableRow

  init(_ row: any TableRow) { self.row = row }

  private static let names = [
    "id": "incident_id", "started_ms": "declared_start_ms", "line_number": "line",
    "duplicate_of": "declared_duplicate_of",
  ]

  func integerOrNil(_ column: String) -> Int? {
    row.integerOrNil(ShownRow.names[column] ?? column)
  }

  func realOrNil(_ column: String) -> Double? { row.realOrNil(ShownRow.names[column] ?? column) }

  func textOrNil(_ column: String) -> String? {
    ["line", "actions"].contains(column) ? nil : row.textOrNil(ShownRow.names[column] ?? column)
  }
}
