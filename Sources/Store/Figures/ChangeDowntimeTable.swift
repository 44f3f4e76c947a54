public import ServiceLevels
import SQLite

extension FigureTable where Figure == ChangeFigure {
  public static var changes: Self { ChangeDowntimeTable.table }
}

enum ChangeDowntimeTable {
  static let table = FigureTable<ChangeFigure>(
    "change_downtime", "The error budget that changes spent, and that everything else did",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("service", "A service that was down") { $0.service },
      .milliseconds("change_ms", "Down time that began with a deployment or rollback") {
        $0.changeMilliseconds
      },
      .milliseconds("other_ms", "All other down time") { $0.otherMilliseconds },
      .milliseconds("budget_ms", "The down time that the target allows") { $0.budgetMilliseconds },
    ],
    read: { row in
      ChangeFigure(
        period: row.text("period"), service: row.text("service"),
        changeMilliseconds: row.integer("change_ms"), otherMilliseconds: row.integer("other_ms"),
        budgetMilliseconds: row.integer("budget_ms"))
    })
}
