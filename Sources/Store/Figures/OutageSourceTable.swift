public import ServiceLevels
import SQLite

extension FigureTable where Figure == OutageSourceFigure {
  public static var outageSources: Self { OutageSourceTable.table }
}

enum OutageSourceTable {
  static let table = FigureTable<OutageSourceFigure>(
    "outage_source", "A log file with checks of a probe while its service or account was down",
    indexes: [["service", "outage_start_ms"], ["file"]],
    columns: [
      .textOrNull("service", "The service that was down; null for the account itself") {
        $0.service
      },
      .text("account", "The account that was down, or that the service runs in") { $0.account },
      .epoch("outage_start_ms", "The outage's start, as in outage and account_outage") {
        $0.outageStart
      },
      .text("zone", "The zone of the probe; empty where there is none") { $0.source.probe.zone },
      .text("check", "The check's name; empty where there is none") { $0.source.probe.check },
      .text("file", "The path of the log file") { $0.source.file },
      .epoch("first_ms", "The probe's first check in the file") { $0.source.first },
      .epoch("last_ms", "The probe's last check in the file") { $0.source.last },
      .text("sha256", "Digest of the file, as in source_file", unit: "hex") {
        $0.source.sha256.hexadecimal
      },
      .text("probe_account", "The account as the checks name it; empty where they do not") {
        $0.source.probe.account
      },
    ],
    read: { row throws(StoreError) in
      let service = row.textOrNil("service")
      guard let digest = ContentDigest(hexadecimal: row.text("sha256")) else {
        throw .unreadable(table: "outage_source", detail: "sha256 is \"\(row.text("sha256"))\"")
      }
      return OutageSourceFigure(
        service: service, account: row.text("account"),
        outageStart: row.instant("outage_start_ms"),
        source: ProbeSourceFigure(
          probe: ProbeKey(
            account: row.text("probe_account"), service: service ?? "", zone: row.text("zone"),
            check: row.text("check")),
          file: row.text("file"), sha256: digest, first: row.instant("first_ms"),
          last: row.instant("last_ms")))
    })
}
