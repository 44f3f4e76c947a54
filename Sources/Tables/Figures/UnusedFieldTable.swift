public import ServiceLevels

extension FigureTable where Figure == UnusedFieldFigure {
  /// Fields that are not used, as analysts see them: a view in the working store.
  public static var unusedFields: Self { UnusedFieldTable.table }
}

enum UnusedFieldTable {
  static let table = FigureTable<UnusedFieldFigure>(
    "unused_field", "A column or member of a log that is not used, and was probably meant to be",
    "使われなかったログの項目のうち、既知の項目の書き誤りと思われるもの",
    indexes: [["file"]], order: "file, field",
    columns: [
      .text("file", "The file's path", "ファイルのパス") { $0.file },
      .text("field", "Its name in the file", "ファイルにある名前") { $0.field.name },
      .text("nearest", "The name that was probably meant", "意図したと思われる名前") {
        $0.field.nearest
      },
      .integer("lines", unit: .count, "Lines that have it", "その項目のある行数") { $0.field.lines },
    ])
}
