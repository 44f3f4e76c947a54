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
      .text("subject", "all, or the service, account or operation it is about") {
        $0.subject.text
      },
      .realOrNull("measured", unit: "as in unit", "What was measured") { $0.measured?.real },
      .realOrNull("limit", unit: "as in unit", "What was promised") { $0.limit?.real },
      .text("unit", "ms, percent, count, or the gauge's own") { $0.unit.text },
      .text("verdict", "met, missed or no_evidence") { $0.verdict.rawValue },
      .text("evidence", "What it rests on, for people") { $0.evidence.english() },
      .text("exact", "Subject, numbers and evidence exactly, for the program") {
        PackedRequirement.packed($0)
      },
    ],
    read: { row throws(StoreError) in
      let verdict: RequirementVerdict = try row.word("verdict", of: name)
      return try row.value("exact", of: name) {
        PackedRequirement.figure(
          $0, period: row.text("period"), id: row.text("objective_id"), verdict: verdict)
      }
    })
}
