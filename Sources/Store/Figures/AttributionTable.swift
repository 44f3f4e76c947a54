public import ServiceLevels
import SQLite

extension FigureTable where Figure == AttributionFigure {
  public static var attributions: Self { AttributionTable.table }
}

enum AttributionTable {
  static let table = FigureTable<AttributionFigure>(
    "attribution", "How much of a service's down time a provider caused",
    indexes: [["period", "service"], ["period", "provider"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("service", "The service that was down") { $0.service },
      .textOrNull("provider", "The dependency charged with it; null is the service itself") {
        $0.provider
      },
      .milliseconds("down_ms", "Down time charged") { $0.downMilliseconds },
    ],
    read: { row in
      AttributionFigure(
        period: row.text("period"), service: row.text("service"),
        provider: row.textOrNil("provider"), downMilliseconds: row.integer("down_ms"))
    })
}
