public import ServiceLevels
import SQLite

extension FigureTable where Figure == RequirementFigure {
  public static var requirements: Self { ObjectiveResultTable.table }
}

enum ObjectiveResultTable {
  static let name = "objective_result"

  static let table = FigureTable<RequirementFigure>(
    name, "Whether a requirement was kept in a period, and by which evidence",
    indexes: [["period", "objective_id"], ["objective_id"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("objective_id", "The requirement's id in the catalog") { $0.id },
      .text("subject", "all, or the service, account or operation it is about") { $0.subject },
      .realOrNull("measured", unit: "as in unit", "What was measured") { $0.measured },
      .realOrNull("limit", unit: "as in unit", "What was promised") { $0.limit },
      .text("unit", "ms, percent, count, or the gauge's own") { $0.unit },
      .text("verdict", "met, missed or no_evidence") { $0.verdict.rawValue },
      .text("evidence", "What it rests on, for people") { $0.evidence },
    ],
    read: { row throws(StoreError) in
      RequirementFigure(
        period: row.text("period"), id: row.text("objective_id"), subject: row.text("subject"),
        measured: row.realOrNil("measured"), limit: row.realOrNil("limit"),
        unit: row.text("unit"), verdict: try row.word("verdict", of: name),
        evidence: row.text("evidence"))
    })
}
