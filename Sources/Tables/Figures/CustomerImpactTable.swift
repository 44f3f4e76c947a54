public import ServiceLevels

extension FigureTable where Figure == ImpactFigure {
  public static var impacts: Self { CustomerImpactTable.table }
}

enum CustomerImpactTable {
  static let table = FigureTable<ImpactFigure>(
    "customer_impact", "What outages and incidents cost customers", "停止とインシデントによる顧客影響",
    indexes: [["period", "scope"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text(
        "scope", "all, tier:critical, service:order, incident:INC-1 and so on",
        "all（全体）、tier:critical、service:order、incident:INC-1 など"
      ) {
        $0.scope.text
      },
      .integerOrNull("customers_affected", unit: .count, "Customers affected", "影響顧客数") {
        $0.customersAffected
      },
      .integerOrNull("failed_requests", unit: .count, "Requests that failed", "失敗リクエスト数") {
        $0.failedRequests
      },
      .integerOrNull("revenue_impact_jpy", unit: .yen, "Revenue lost", "影響額") {
        $0.revenueImpactYen
      },
      .integerOrNull(
        "user_minutes_lost", unit: .minutes, "Down time times users", "失われた利用時間（停止時間 × 利用者数）"
      ) {
        $0.userMinutesLost
      },
      .flag(
        "is_computed", "Whether customers come from the catalog's users, not the record",
        "顧客数が記録でなく、カタログの利用者数によるか"
      ) {
        $0.isComputed
      },
    ],
    read: { row throws(TableError) in
      ImpactFigure(
        period: row.text("period"), scope: try row.value("scope", Scope.init(text:)),
        customersAffected: row.integerOrNil("customers_affected"),
        failedRequests: row.integerOrNil("failed_requests"),
        revenueImpactYen: row.integerOrNil("revenue_impact_jpy"),
        userMinutesLost: row.integerOrNil("user_minutes_lost"),
        isComputed: row.flag("is_computed"))
    })
}
