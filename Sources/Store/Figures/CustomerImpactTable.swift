public import ServiceLevels
import SQLite

extension FigureTable where Figure == ImpactFigure {
  public static var impacts: Self { CustomerImpactTable.table }
}

enum CustomerImpactTable {
  static let name = "customer_impact"

  static let table = FigureTable<ImpactFigure>(
    name, "What outages and incidents cost customers",
    indexes: [["period", "scope"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("scope", "all, tier:critical, service:order, incident:INC-1 and so on") {
        $0.scope.text
      },
      .integerOrNull("customers_affected", unit: "count", "Customers affected") {
        $0.customersAffected
      },
      .integerOrNull("failed_requests", unit: "count", "Requests that failed") {
        $0.failedRequests
      },
      .integerOrNull("revenue_impact_jpy", unit: "JPY", "Revenue lost") { $0.revenueImpactYen },
      .integerOrNull("user_minutes_lost", unit: "minutes", "Down time times users") {
        $0.userMinutesLost
      },
      .flag("is_computed", "Whether customers come from the catalog's users, not the record") {
        $0.isComputed
      },
    ],
    read: { row throws(StoreError) in
      ImpactFigure(
        period: row.text("period"), scope: try row.value("scope", of: name, Scope.init(text:)),
        customersAffected: row.integerOrNil("customers_affected"),
        failedRequests: row.integerOrNil("failed_requests"),
        revenueImpactYen: row.integerOrNil("revenue_impact_jpy"),
        userMinutesLost: row.integerOrNil("user_minutes_lost"),
        isComputed: row.flag("is_computed"))
    })
}
