public import ServiceLevels

extension FigureTable where Figure == AttributionFigure {
  public static var attributions: Self { AttributionTable.table }
}

enum AttributionTable {
  static let table = FigureTable<AttributionFigure>(
    "attribution", "How much of a service's down time a provider caused",
    "サービスの停止時間のうち、依存先が引き起こした分",
    indexes: [["period", "service"], ["period", "provider"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text("service", "The service that was down", "停止したサービス") { $0.service }
        .references("service"),
      .textOrNull(
        "provider", "The dependency charged with it; null is the service itself",
        "停止時間を割り当てた依存先。null はサービス自身"
      ) {
        $0.provider
      },
      .milliseconds("down_ms", "Down time charged", "割り当てた停止時間") { $0.downMilliseconds },
    ],
    read: { row in
      AttributionFigure(
        period: row.text("period"), service: row.text("service"),
        provider: row.textOrNil("provider"), downMilliseconds: row.integer("down_ms"))
    })
}
