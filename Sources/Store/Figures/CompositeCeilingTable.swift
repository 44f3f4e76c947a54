public import ServiceLevels
import SQLite

extension FigureTable where Figure == CeilingFigure {
  public static var ceilings: Self { CompositeCeilingTable.table }
}

enum CompositeCeilingTable {
  static let name = "composite_ceiling"

  static let table = FigureTable<CeilingFigure>(
    name, "What a service can promise at most, given its hard dependencies",
    indexes: [["service"]],
    columns: [
      .text("service", "The service") { $0.service },
      .integer("target_ppm", unit: "ppm", "What it promises") { $0.target.partsPerMillion },
      .integer("ceiling_ppb", unit: "ppb", "The product of all targets, truncated") {
        $0.ceilingPartsPerBillion
      },
      .percentOrNull("ceiling_pct", "The same, truncated to four decimals") {
        $0.ceilingPartsPerBillion / 1000
      },
      .flag("is_above_ceiling", "Whether it promises more than that") { $0.isAboveCeiling },
      .text("dependencies", "All transitive hard dependencies, comma separated") {
        NameList.joined($0.dependencies)
      },
      .text("weaker_dependencies", "Those that promise less than the service, comma separated") {
        NameList.joined($0.weakerDependencies)
      },
    ],
    read: { row throws(StoreError) in
      CeilingFigure(
        service: row.text("service"), target: try row.objective("target_ppm", of: name),
        ceilingPartsPerBillion: row.integer("ceiling_ppb"),
        isAboveCeiling: row.flag("is_above_ceiling"),
        dependencies: NameList.names(in: row.text("dependencies")),
        weakerDependencies: NameList.names(in: row.text("weaker_dependencies")))
    })
}
