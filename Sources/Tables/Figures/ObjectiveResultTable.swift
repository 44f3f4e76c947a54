public import ServiceLevels

extension FigureTable where Figure == RequirementFigure {
  public static var requirements: Self { ObjectiveResultTable.table }
}

enum ObjectiveResultTable {
  static let table = FigureTable<RequirementFigure>(
    "objective_result", "Whether a requirement was kept in a period, and by which evidence",
    "期間に要件が守られたかどうかと、その証跡",
    indexes: [["period", "objective_id"], ["objective_id"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text("objective_id", "The requirement's id in the catalog", "カタログでの要件の ID") { $0.id }
        .references("requirement", "objective_id"),
      .text(
        "subject", "all, or the service, account or operation it is about",
        "all（全体）、または対象のサービス・アカウント・運用作業"
      ) { $0.subject.text },
      .quantityOrNull("measured", unit: .inUnit, "What was measured", "実績") { $0.measured },
      .quantityOrNull(
        "limit", unit: .inUnit,
        "What was promised; in SQL it needs quotes, as limit_value does not",
        "約束した値。SQL では引用符が要る（limit_value なら要らない）"
      ) { $0.limit },
      .text("unit", "ms, percent, count, or the gauge's own", "ms、percent、count、または計測項目の単位") {
        $0.unit.text
      },
      .text("verdict", "met, missed or no_evidence", "met（達成）、missed（未達）、no_evidence（証跡なし）") {
        $0.verdict.rawValue
      },
      .text("evidence", "What it rests on, for people", "証跡（人が読むための文）") {
        $0.evidence.english()
      },
      .text(
        "exact", "Subject, numbers and evidence exactly, for the program",
        "対象・数値・証跡の正確な値（プログラムが読み戻すためのもの）"
      ) { PackedRequirement.packed($0) }.notInCSV("the same as the columns before, packed"),
      .quantityOrNull(
        "limit_value", unit: .inUnit, "What was promised, as limit", "約束した値。limit と同じ"
      ) {
        $0.limit
      },
    ],
    read: { row throws(TableError) in
      let verdict: RequirementVerdict = try row.word("verdict")
      return try row.value("exact") {
        PackedRequirement.figure(
          $0, period: row.text("period"), id: row.text("objective_id"), verdict: verdict)
      }
    })
}
