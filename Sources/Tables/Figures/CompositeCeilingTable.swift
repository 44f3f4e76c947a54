public import ServiceLevels

extension FigureTable where Figure == CeilingFigure {
  public static var ceilings: Self { CompositeCeilingTable.table }
}

enum CompositeCeilingTable {
  static let table = FigureTable<CeilingFigure>(
    "composite_ceiling", "What a service can promise at most, given its hard dependencies",
    "必須の依存先から求めた、サービスが約束できる可用性の上限",
    indexes: [["service"]],
    columns: [
      .text("service", "The service", "サービス") { $0.service }.references("service"),
      .integer("target_ppm", unit: .ppm, "What it promises", "サービスの約束（目標）") {
        $0.target.partsPerMillion
      },
      .integer("ceiling_ppb", unit: .ppb, "The product of all targets, truncated", "すべての目標の積。切り捨て")
      {
        $0.ceilingPartsPerBillion
      },
      .percentOrNull("ceiling_pct", "The same, truncated to four decimals", "同じ値。小数第4位で切り捨て") {
        $0.ceilingPartsPerBillion / 1000
      },
      .flag("is_above_ceiling", "Whether it promises more than that", "約束がこの上限を超えるか") {
        $0.isAboveCeiling
      },
      .names(
        "dependencies", "All transitive hard dependencies, comma separated",
        "必須の依存先すべて（間接を含む）。コンマ区切り"
      ) { $0.dependencies },
      .names(
        "weaker_dependencies", "Those that promise less than the service, comma separated",
        "サービスより低い約束の依存先。コンマ区切り"
      ) { $0.weakerDependencies },
    ],
    read: { row throws(TableError) in
      CeilingFigure(
        service: row.text("service"), target: try row.objective("target_ppm"),
        ceilingPartsPerBillion: row.integer("ceiling_ppb"),
        isAboveCeiling: row.flag("is_above_ceiling"),
        dependencies: row.names("dependencies"),
        weakerDependencies: row.names("weaker_dependencies"))
    })
}
