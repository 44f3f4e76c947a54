public import ServiceLevels

extension FigureTable where Figure == IntervalFigure {
  public static var intervals: Self { IntervalTable.table }
}

enum IntervalTable {
  static let table = FigureTable<IntervalFigure>(
    "interval",
    "A time in which a service, an account or one of their probes was not simply up; every one in the store from the first check or correction on",
    "サービス・アカウント・計測点が単純に正常ではなかった時間。最初のチェックまたは補正以降、ストアにあるすべて",
    indexes: [["service", "start_ms"], ["start_ms"]],
    columns: [
      .textOrNull(
        "service", "The service; null for an account's own checks", "サービス。アカウント自身のチェックなら null"
      ) {
        if case .service(let name) = $0.subject { name } else { nil }
      }.references("service"),
      .textOrNull(
        "zone",
        "The zone of the probe, empty where it has none; null in the rows of the service or account itself",
        "計測点のゾーン（なければ空）。サービス・アカウント自身の行では null"
      ) { $0.zone },
      .textOrNull(
        "check_name",
        "The check of the probe, empty where it has none; null for the service or account itself, and for a zone without a probe",
        "計測点のチェック（なければ空）。サービス・アカウント自身の行と、計測点のないゾーンの行では null"
      ) { $0.check },
      .text(
        "state",
        "down, degraded, unknown, excluded, or up where only a rule or a correction makes it so",
        "down（停止）、degraded（縮退）、unknown（不明）、excluded（対象外）。規則または補正により正常となる場合は up"
      ) { $0.state.rawValue },
      .epoch("start_ms", "When it began", "始まった時刻") { $0.interval.start },
      .epoch("end_ms", "When it was over; as-of while it goes on", "終わった時刻。継続中なら基準時刻") {
        $0.interval.end
      },
      .textOrNull(
        "reason",
        "corrected, maintenance, outside_hours, paused, below_minimum, zone_without_probe, no_probe, silent or"
          + " unconfirmed; null where the checks said so",
        "corrected（補正）、maintenance（計画停止）、outside_hours（提供時間外）、paused（一時停止）、below_minimum（最小時間未満）、"
          + "zone_without_probe（ゾーンに計測点なし）、no_probe（計測点なし）、silent（応答なし）、unconfirmed（未確定の失敗）。"
          + "チェックの結果そのものなら null"
      ) { $0.reason?.rawValue },
      .textOrNull(
        "account", "The account, where its own checks say so", "アカウント自身のチェックによる場合、そのアカウント"
      ) {
        if case .account(let name) = $0.subject { name } else { nil }
      }.references("account"),
      .milliseconds(
        "duration_ms",
        "The time in the state: less than from start to end where parts is more than 1",
        "その状態であった時間。parts が 1 より大きければ、開始から終わりまでより短い"
      ) { $0.milliseconds },
      .integer(
        "parts", unit: .count,
        "How many stretches it is made of: 1, unless a day has more than 24 of one state and reason",
        "まとめた区間の数。通常は 1。同じ状態と理由の区間が1日に 24 を超える場合にまとめる"
      ) { $0.count },
      .iso8601("started_at", "When it began", "始まった時刻") { $0.interval.start },
      .iso8601("ended_at", "When it was over; as-of while it goes on", "終わった時刻。継続中なら基準時刻") {
        $0.interval.end
      },
    ],
    read: { row throws(TableError) in
      IntervalFigure(
        subject: row.textOrNil("service").map { .service($0) } ?? .account(row.text("account")),
        zone: row.textOrNil("zone"), check: row.textOrNil("check_name"),
        state: try row.word("state"), interval: try row.interval("start_ms", "end_ms"),
        reason: try row.wordOrNil("reason"), milliseconds: row.integer("duration_ms"),
        count: row.integer("parts"))
    })
}
