public import ServiceLevels

extension FigureTable where Figure == RejectFigure {
  /// Rejected lines as analysts see them: a view in the working store.
  public static var rejects: Self { RejectTable.table }
}

enum RejectTable {
  static let table = FigureTable<RejectFigure>(
    "reject", "A line that could not be used", "不採用行", indexes: [["file"]],
    order: "file, line, reason, excerpt",
    columns: [
      .text("file", "The file's path", "ファイルのパス") { $0.file },
      .integer(
        "line", unit: .none, "The line's number in the file, from 1", "ファイル内の行番号（1から）"
      ) { $0.line.lineNumber },
      .text("reason", "Why it could not be used", "不採用の理由") { $0.line.reason },
      .text("excerpt", "The line's first 200 bytes", "行の先頭 200 バイト") { $0.line.excerpt },
    ])
}
