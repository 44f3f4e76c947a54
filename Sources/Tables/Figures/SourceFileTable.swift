public import ServiceLevels

extension FigureTable where Figure == SourceFileFigure {
  /// The ledger as analysts see it: a view in the working store.
  public static var sources: Self { SourceFileTable.table }
}

enum SourceFileTable {
  static let table = FigureTable<SourceFileFigure>(
    "source_file", "A log file that was read", "取込元ファイル", key: "sha256", indexes: [["path"]],
    order: "path, sha256",
    columns: [
      .text("path", "Where it lay", "ファイルのあった場所") { $0.path },
      .text(
        "sha256", "Digest of the file as it lay there, compressed",
        "置かれていたまま（圧縮のまま）のファイルのハッシュ値", unit: .hex
      ) { $0.sha256.hexadecimal },
      .integer(
        "bytes", unit: .bytes, "Size of the file as it lay there",
        "置かれていたままのファイルの大きさ"
      ) { $0.bytes },
      .integer("lines", unit: .count, "Lines in it", "行数") { $0.lines },
      .integer("rejected", unit: .count, "Lines that could not be used", "不採用行の数") {
        $0.rejected
      },
      .iso8601OrNull("first_at", "First instant in it", "ファイル内の最初の時刻") { $0.firstAt },
      .iso8601OrNull("last_at", "Last instant in it", "ファイル内の最後の時刻") { $0.lastAt },
      .iso8601("ingested_at", "When it was read", "取り込んだ時刻") { $0.ingestedAt }
        .notInCSV("the same logs give the same report, whenever they were read"),
    ])
}
