public import ServiceLevels

// What was decided by hand; the migrations of these tables are in `Sources/Store/Schema/Versions`.

extension FigureTable where Figure == ForgottenFile {
  public static var forgottenFiles: Self { DecisionTables.forgottenFiles }
}

extension FigureTable where Figure == AcknowledgedDay {
  public static var acknowledgedDays: Self { DecisionTables.acknowledgedDays }
}

enum DecisionTables {
  static let forgottenFiles = FigureTable<ForgottenFile>(
    "forgotten_file",
    "A log file that somebody took out of the figures; read again only once that is undone",
    "人の判断で数値から除いた取込元ファイル。取り消すまで再び取り込まれない",
    indexes: [["path"]], order: "forgotten_ms, path, sha256, rowid", isLasting: true,
    columns: [
      .text("path", "Where it lay", "ファイルのあった場所") { $0.source.path },
      .text(
        "sha256", "Digest of the file as it lay there, compressed",
        "置かれていたまま（圧縮のまま）のファイルのハッシュ値", unit: .hex
      ) { $0.source.sha256.hexadecimal },
      .integer(
        "bytes", unit: .bytes, "Size of the file as it lay there", "置かれていたままのファイルの大きさ"
      ) { $0.source.bytes },
      .integer("lines", unit: .count, "Lines in it", "行数") { $0.source.lines },
      .integer("rejected", unit: .count, "Lines that could not be used", "不採用行の数") {
        $0.source.rejected
      },
      .epochOrNull("first_ms", "First instant in it", "ファイル内の最初の時刻") { $0.source.firstAt },
      .epochOrNull("last_ms", "Last instant in it", "ファイル内の最後の時刻") { $0.source.lastAt },
      .epoch("ingested_ms", "When it was read", "取り込んだ時刻") { $0.source.ingestedAt },
      .names("services", "The services that it named, with commas", "ファイルに現れたサービス（コンマ区切り）") {
        $0.services
      },
      .names("accounts", "The accounts that it named, with commas", "ファイルに現れたアカウント（コンマ区切り）") {
        $0.accounts
      },
    ]
      + decided(
        "forgotten", "When it was taken out", "除いた時刻", { $0.forgotten }, undone: { $0.undone }),
    read: { row throws(TableError) in
      ForgottenFile(
        source: SourceFileFigure(
          path: row.text("path"), sha256: try row.digest("sha256"), bytes: row.integer("bytes"),
          lines: row.integer("lines"), rejected: row.integer("rejected"),
          firstAt: row.instantOrNil("first_ms"), lastAt: row.instantOrNil("last_ms"),
          ingestedAt: row.instant("ingested_ms")),
        services: row.names("services"), accounts: row.names("accounts"),
        forgotten: decision(row, "forgotten"),
        undone: undoing(row))
    })

  static let acknowledgedDays = FigureTable<AcknowledgedDay>(
    "acknowledged_day",
    "A day whose logs somebody declared lost; what was not watched stays unknown",
    "ログが失われたと人が確認した日。監視されなかった時間は不明のまま",
    indexes: [["day"]], order: "day, service, acknowledged_ms, rowid", isLasting: true,
    columns: [
      .text("day", "The day's key", "日のキー") { $0.day },
      .textOrNull(
        "service", "The service whose logs are lost; null is all", "ログが失われたサービス。すべてなら null"
      ) { $0.service },
    ]
      + decided(
        "acknowledged", "When it was acknowledged", "確認した時刻", { $0.acknowledged },
        undone: { $0.undone }),
    read: { row in
      AcknowledgedDay(
        day: row.text("day"), service: row.textOrNil("service"),
        acknowledged: decision(row, "acknowledged"), undone: undoing(row))
    })

  /// Who decided, why and when, and the same of taking it back.
  private static func decided<Figure>(
    _ verb: String, _ english: String, _ japanese: String,
    _ made: @escaping @Sendable (Figure) -> Decision,
    undone: @escaping @Sendable (Figure) -> Decision?
  ) -> [FigureColumn<Figure>] {
    [
      .text("author", "Who decided it", "判断した人") { made($0).author },
      .text("reason", "Why", "理由") { made($0).reason },
      .iso8601("\(verb)_at", english, japanese) { made($0).at },
      .epoch("\(verb)_ms", english, japanese) { made($0).at },
      .textOrNull("undone_by", "Who took that back; null while it holds", "取り消した人。有効な間は null") {
        undone($0)?.author
      },
      .textOrNull("undone_because", "Why it was taken back", "取り消した理由") { undone($0)?.reason },
      .iso8601OrNull("undone_at", "When it was taken back", "取り消した時刻") { undone($0)?.at },
      .epochOrNull("undone_ms", "When it was taken back", "取り消した時刻") { undone($0)?.at },
    ]
  }

  private static func decision(_ row: any TableRow, _ verb: String) -> Decision {
    Decision(
      author: row.text("author"), reason: row.text("reason"), at: row.instant("\(verb)_ms"))
  }

  private static func undoing(_ row: any TableRow) -> Decision? {
    row.instantOrNil("undone_ms").map {
      Decision(author: row.text("undone_by"), reason: row.text("undone_because"), at: $0)
    }
  }
}
