public import ServiceLevels

extension FigureTable where Figure == ActionFigure {
  public static var actions: Self { ActionTable.table }
}

enum ActionTable {
  static let table = FigureTable<ActionFigure>(
    "action", "What is to be done about an incident or an operation; every one in the store",
    "インシデントや運用作業に対する対応。ストアにあるすべて",
    indexes: [["source_id"]],
    columns: [
      .text("action_id", "The action's id", "対応の ID") { $0.item.id },
      .text("source", "incident or operation", "incident（インシデント）または operation（運用作業）") {
        $0.source.rawValue
      },
      .text("source_id", "The id of the record that says so", "記録の ID") { $0.sourceID },
      .text("what", "What is to be done", "対応の内容") { $0.item.what },
      .textOrNull("owner", "Who is to do it", "担当") { $0.item.owner },
      .textOrNull("due", "By when: a date", "期限の日付") { $0.item.due.map { "\($0)" } },
      .iso8601OrNull("done_at", "When it was done; null if it was not", "完了した時刻。未完了なら null") {
        $0.item.doneAt
      },
      .epochOrNull("done_ms", "When it was done; null if it was not", "完了した時刻。未完了なら null") {
        $0.item.doneAt
      },
      .integerOrNull(
        "due_day", unit: .days, "By when, to reckon with", "期限の日付（計算用）"
      ) { $0.item.due?.daysSinceEpoch },
      .textOrNull(
        "incident_id", "The incident that says so; null for an operation", "記録したインシデント。運用作業なら null"
      ) {
        $0.source == .incident ? $0.sourceID : nil
      }.references("incident", "incident_id"),
      .textOrNull(
        "operation_id", "The operation that says so; null for an incident", "記録した運用作業。インシデントなら null"
      ) {
        $0.source == .operation ? $0.sourceID : nil
      }.references("operation", "operation_id"),
    ],
    read: { row throws(TableError) in
      ActionFigure(
        source: try row.word("source"), sourceID: row.text("source_id"),
        item: ActionItem(
          id: row.text("action_id"), what: row.text("what"), owner: row.textOrNil("owner"),
          due: row.integerOrNil("due_day").map { CivilDate(daysSinceEpoch: $0) },
          doneAt: row.instantOrNil("done_ms")))
    })
}
