public import ServiceLevels

extension FigureTable where Figure == ProbeFigure {
  public static var probeHealth: Self { ProbeHealthTable.table }
}

enum ProbeHealthTable {
  static let table = FigureTable<ProbeFigure>(
    "probe_health",
    "The habits of a probe, as of as-of: what warnings of the data's quality rest on",
    "計測点の傾向（基準時刻時点）。データ品質の警告の根拠",
    indexes: [["service"], ["account"]],
    columns: [
      .text("account", "The account, where the log names it", "アカウント（ログにある場合）") {
        $0.probe.account
      },
      .text("service", "The service; empty for a check of the account", "サービス。アカウント自身のチェックでは空") {
        $0.probe.service
      },
      .text("zone", "The zone", "ゾーン") { $0.probe.zone },
      .text("check_name", "The check", "チェック") { $0.probe.check },
      .epoch("first_ms", "Its first check", "最初のチェック") { $0.first },
      .epoch("last_ms", "Its last check", "最後のチェック") { $0.last },
      .flag("is_ended", "Whether it was retired, or its name came to its end", "廃止されたか、名前の期間が終わったか")
      {
        $0.isEnded
      },
      .epoch("live_until_ms", "Until when it counts as a probe", "計測点として数える期限") {
        $0.liveUntil
      },
      .integer(
        "checks", unit: .count,
        "Its checks, at least: those of files that overlap in time count once",
        "チェックの数（期間の重なるファイルのものは重ねて数えない）"
      ) { $0.checks },
      .millisecondsOrNull("median_distance_ms", "The usual distance of its checks", "チェック間隔の中央値") {
        $0.medianDistanceMilliseconds
      },
      .millisecondsOrNull(
        "hold_ms", "How long a check speaks; null is without limit", "1回のチェックが有効な時間。null は無制限"
      ) {
        $0.holdMilliseconds
      },
      .integer("flaps", unit: .count, "Runs of failed checks too short to count", "瞬断の回数") {
        $0.flaps
      },
      .milliseconds("silent_ms", "Time in which it was live and no check spoke", "有効なチェックがなかった時間") {
        $0.silentMilliseconds
      },
      .milliseconds("live_ms", "Time in which it was a probe", "計測点であった時間") { $0.liveMilliseconds },
      .integer(
        "unconfirmed_checks", unit: .count, "Failed checks that could not be confirmed",
        "確定できなかった失敗チェックの数"
      ) { $0.unconfirmedChecks },
    ],
    read: { row throws(TableError) in
      ProbeFigure(
        probe: ProbeKey(
          account: row.text("account"), service: row.text("service"), zone: row.text("zone"),
          check: row.text("check_name")),
        first: row.instant("first_ms"), last: row.instant("last_ms"),
        isEnded: row.flag("is_ended"), liveUntil: row.instant("live_until_ms"),
        checks: row.integer("checks"),
        medianDistanceMilliseconds: row.integerOrNil("median_distance_ms"),
        holdMilliseconds: row.integerOrNil("hold_ms"), flaps: row.integer("flaps"),
        silentMilliseconds: row.integer("silent_ms"), liveMilliseconds: row.integer("live_ms"),
        unconfirmedChecks: row.integer("unconfirmed_checks"))
    })
}
