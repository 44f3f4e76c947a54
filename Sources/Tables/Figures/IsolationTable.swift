public import ServiceLevels

extension FigureTable where Figure == IsolationFigure {
  public static var isolations: Self { IsolationTable.table }
}

enum IsolationTable {
  static let table = FigureTable<IsolationFigure>(
    "isolation", "How a service fared while one of its dependencies was down",
    "依存先が停止していた間のサービスの状態",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text("service", "The dependent", "依存元のサービス") { $0.service }.references("service"),
      .text("provider", "The dependency", "依存先") { $0.provider },
      .milliseconds(
        "provider_down_ms",
        "Time that the dependency was down, as far as the dependent was watched",
        "依存先が停止していた時間（依存元を計測できた範囲）"
      ) {
        $0.providerDownMilliseconds
      },
      .milliseconds(
        "withstood_ms", "Of that, time in which the dependent was up or degraded",
        "そのうち、依存元が正常または縮退で動いていた時間"
      ) {
        $0.withstoodMilliseconds
      },
      .percentOrNull(
        "withstood_pct", "That share, truncated; null if there was none",
        "その割合。切り捨て。なければ null"
      ) {
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
