public import ServiceLevels

extension FigureTable where Figure == RecoveryFigure {
  public static var recoveries: Self { RecoveryTable.table }
}

enum RecoveryTable {
  static let table = FigureTable<RecoveryFigure>(
    "recovery", "How fast, or with how little data lost, a tier or the region came back",
    "区分またはリージョンの復旧の速さ、または失われたデータの少なさ",
    indexes: [["period", "scope"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text("scope", "tier:critical and so on, or region", "tier:critical など、または region（リージョン）") {
        $0.scope.text
      },
      .text(
        "kind", "rto: recovery time; rpo: recovery point, the data lost as time",
        "rto: 復旧時間、rpo: 復旧時点（失われたデータを時間で表す）"
      ) {
        $0.kind.rawValue
      },
      .millisecondsOrNull("limit_ms", "What was promised", "約束した値") { $0.limitMilliseconds },
      .integer(
        "count", unit: .count, "Outages, incidents and drills with a value",
        "値のある停止・インシデント・訓練の件数"
      ) { $0.count },
      .millisecondsOrNull("worst_ms", "The greatest value", "最大の値（最悪）") { $0.worstMilliseconds },
      .millisecondsOrNull("median_ms", "The median, by nearest rank", "中央値（最近順位法）") {
        $0.medianMilliseconds
      },
      .integer("kept", unit: .count, "Those within the limit", "約束を守れた件数") { $0.kept },
      .integer("without_record", unit: .count, "Those that go on, or do not say", "継続中、または記録のない件数")
      {
        $0.withoutRecord
      },
    ],
    read: { row throws(TableError) in
      RecoveryFigure(
        period: row.text("period"),
        scope: try row.value("scope", RecoveryScope.init(text:)),
        kind: try row.word("kind"), limitMilliseconds: row.integerOrNil("limit_ms"),
        count: row.integer("count"), worstMilliseconds: row.integerOrNil("worst_ms"),
        medianMilliseconds: row.integerOrNil("median_ms"), kept: row.integer("kept"),
        withoutRecord: row.integer("without_record"))
    })
}
