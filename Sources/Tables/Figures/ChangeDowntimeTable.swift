public import ServiceLevels

extension FigureTable where Figure == ChangeFigure {
  public static var changes: Self { ChangeDowntimeTable.table }
}

enum ChangeDowntimeTable {
  static let table = FigureTable<ChangeFigure>(
    "change_downtime", "The error budget that changes spent, and that everything else did",
    "変更が使ったエラーバジェットと、それ以外が使った分",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text("service", "A service that was down", "停止のあったサービス") { $0.service }.references(
        "service"),
      .milliseconds(
        "change_ms", "Down time that began with a deployment or rollback", "リリースまたは切戻しで始まった停止時間"
      ) {
        $0.changeMilliseconds
      },
      .milliseconds("other_ms", "All other down time", "それ以外の停止時間") { $0.otherMilliseconds },
      .milliseconds("budget_ms", "The down time that the target allows", "目標が許す停止時間（エラーバジェット）") {
        $0.budgetMilliseconds
      },
    ],
    read: { row in
      ChangeFigure(
        period: row.text("period"), service: row.text("service"),
        changeMilliseconds: row.integer("change_ms"), otherMilliseconds: row.integer("other_ms"),
        budgetMilliseconds: row.integer("budget_ms"))
    })
}
