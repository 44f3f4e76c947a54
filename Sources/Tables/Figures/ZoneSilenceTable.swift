public import ServiceLevels

extension FigureTable where Figure == ZoneSilenceFigure {
  public static var zoneSilences: Self { ZoneSilenceTable.table }
}

enum ZoneSilenceTable {
  static let table = FigureTable<ZoneSilenceFigure>(
    "zone_silence",
    "A time in which a service is unknown only because a zone of the catalog has no live probe",
    "カタログにあるゾーンの計測点がないためにだけ、サービスが不明になった時間",
    indexes: [["service", "start_ms"]],
    columns: [
      .text("service", "The service", "サービス") { $0.service }.references("service"),
      .text("zone", "The zone without a live probe", "計測点のないゾーン") { $0.zone },
      .epoch("start_ms", "When it began", "始まった時刻") { $0.interval.start },
      .epoch("end_ms", "When it was over", "終わった時刻") { $0.interval.end },
    ],
    read: { row throws(TableError) in
      ZoneSilenceFigure(
        service: row.text("service"), zone: row.text("zone"),
        interval: try row.interval("start_ms", "end_ms"))
    })
}
