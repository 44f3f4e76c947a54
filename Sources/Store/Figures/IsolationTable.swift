public import ServiceLevels
import SQLite

extension FigureTable where Figure == IsolationFigure {
  public static var isolations: Self { IsolationTable.table }
}

enum IsolationTable {
  static let table = FigureTable<IsolationFigure>(
    "isolation", "How a service fared while one of its dependencies was down",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("service", "The dependent") { $0.service },
      .text("provider", "The dependency") { $0.provider },
      .milliseconds("provider_down_ms", "Time that the dependency was down") {
        $0.providerDownMilliseconds
      },
      .milliseconds("withstood_ms", "Of that, time in which the dependent was up or degraded") {
        $0.withstoodMilliseconds
      },
      .percentOrNull("withstood_pct", "That share, truncated; null if it was never down") {
        flooredPartsPerMillion($0.withstoodMilliseconds, of: $0.providerDownMilliseconds)
      },
    ],
    read: { row in
      IsolationFigure(
        period: row.text("period"), service: row.text("service"), provider: row.text("provider"),
        providerDownMilliseconds: row.integer("provider_down_ms"),
        withstoodMilliseconds: row.integer("withstood_ms"))
    })
}
