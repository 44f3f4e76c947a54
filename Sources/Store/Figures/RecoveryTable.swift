public import ServiceLevels
import SQLite

extension FigureTable where Figure == RecoveryFigure {
  public static var recoveries: Self { RecoveryTable.table }
}

enum RecoveryTable {
  static let name = "recovery"

  static let table = FigureTable<RecoveryFigure>(
    name, "How fast, or with how little data lost, a tier or the region came back",
    indexes: [["period", "scope"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("scope", "tier:critical and so on, or region") { $0.scope.text },
      .text("kind", "rto: recovery time; rpo: recovery point, the data lost as time") {
        $0.kind.rawValue
      },
      .millisecondsOrNull("limit_ms", "What was promised") { $0.limitMilliseconds },
      .integer("count", unit: "count", "Outages, incidents and drills with a value") { $0.count },
      .millisecondsOrNull("worst_ms", "The greatest value") { $0.worstMilliseconds },
      .millisecondsOrNull("median_ms", "The median, by nearest rank") { $0.medianMilliseconds },
      .integer("kept", unit: "count", "Those within the limit") { $0.kept },
      .integer("without_record", unit: "count", "Those that go on, or do not say") {
        $0.withoutRecord
      },
    ],
    read: { row throws(StoreError) in
      RecoveryFigure(
        period: row.text("period"),
        scope: try row.value("scope", of: name, RecoveryScope.init(text:)),
        kind: try row.word("kind", of: name), limitMilliseconds: row.integerOrNil("limit_ms"),
        count: row.integer("count"), worstMilliseconds: row.integerOrNil("worst_ms"),
        medianMilliseconds: row.integerOrNil("median_ms"), kept: row.integer("kept"),
        withoutRecord: row.integer("without_record"))
    })
}
