public import ServiceLevels

extension FigureTable where Figure == OutageSourceFigure {
  public static var outageSources: Self { OutageSourceTable.table }
}

enum OutageSourceTable {
  static let table = FigureTable<OutageSourceFigure>(
    "outage_source", "A log file with checks of a probe while its service or account was down",
    "サービス・アカウントの停止中に、その計測点のチェックを含むログファイル",
    indexes: [["outage_start_ms", "service"], ["file"]],
    columns: [
      .textOrNull(
        "service", "The service that was down; null for the account itself",
        "停止したサービス。アカウント自身なら null"
      ) {
        $0.service
      }.references("service"),
      .text(
        "account", "The account that was down, or that the service runs in", "停止した、またはサービスが動くアカウント"
      ) { $0.account },
      .epoch(
        "outage_start_ms", "The outage's start, as in outage and account_outage",
        "停止の開始。outage、account_outage と同じ値"
      ) {
        $0.outageStart
      },
      .text("zone", "The zone of the probe; empty where there is none", "計測点のゾーン。なければ空") {
        $0.source.probe.zone
      },
      checkName.former("check"),
      .text("file", "The path of the log file", "ログファイルのパス") { $0.source.file },
      .epoch("first_ms", "The probe's first check in the file", "ファイル内の、この計測点の最初のチェック") {
        $0.source.first
      },
      .epoch("last_ms", "The probe's last check in the file", "ファイル内の、この計測点の最後のチェック") {
        $0.source.last
      },
      .text(
        "sha256", "Digest of the file, as in source_file", "ファイルのハッシュ値。source_file と同じ値", unit: .hex
      ) {
        $0.source.sha256.hexadecimal
      }.references("source_file", "sha256"),
      .text(
        "probe_account", "The account as the checks name it; empty where they do not",
        "チェックに書かれたアカウント。なければ空"
      ) {
        $0.source.probe.account
      },
      checkName,
      .outage {
        $0.subject
      } start: {
        $0.outageStart
      },
      .textOrNull(
        "account_outage_id", "The account's outage; null for a service", "アカウントの停止。サービスなら null"
      ) { $0.service == nil ? $0.outageID : nil }
      .references("account_outage", "account_outage_id"),
    ],
    read: { row throws(TableError) in
      let service = row.textOrNil("service")
      return OutageSourceFigure(
        service: service, account: row.text("account"),
        outageStart: row.instant("outage_start_ms"),
        source: ProbeSourceFigure(
          probe: ProbeKey(
            account: row.text("probe_account"), service: service ?? "", zone: row.text("zone"),
            check: row.text("check_name")),
          file: row.text("file"), sha256: try row.digest("sha256"), first: row.instant("first_ms"),
          last: row.instant("last_ms")))
    })

  private static let checkName = FigureColumn<OutageSourceFigure>.text(
    "check_name", "The check's name; empty where there is none", "チェックの名前。なければ空"
  ) { $0.source.probe.check }
}
