public import ServiceLevels
import SQLite
import Tables

/// The lines of a file that could not be used, and the names in it that the catalog did not know.
enum RejectTable {
  static let reject = PublicView(
    table: FigureTable<RejectFigure>.rejects.table,
    select: """
      SELECT path AS file, line, reason, excerpt FROM rejected_line JOIN file ON file.id = file_id
      """)
}

extension RejectTable {
  static let unusedField = PublicView(
    table: FigureTable<UnusedFieldFigure>.unusedFields.table,
    select: """
      SELECT path AS file, field, nearest, ignored_field.lines AS lines
      FROM ignored_field JOIN file ON file.id = file_id
      """)
}

extension Store {
  /// The rejected lines of some files, by path and line, at most `limit`.
  public func rejects(
    inFiles ids: Set<Int>? = nil, limit: Int = .max
  ) throws(StoreError) -> [RejectFigure] {
    var rejects: [RejectFigure] = []
    for file in try files() where file.rejected > 0 && ids?.contains(file.id) != false {
      guard rejects.count < limit else { break }
      rejects += try rows(
        "SELECT line, reason, excerpt FROM rejected_line WHERE file_id = ? ORDER BY line LIMIT ?",
        [.integer(file.id), .integer(limit - rejects.count)]
      ) { row in
        RejectFigure(
          file: file.path,
          line: RejectedLine(
            lineNumber: row.integer("line"), reason: row.text("reason"),
            excerpt: row.text("excerpt")))
      }
    }
    return rejects
  }

  /// The files that name a service or account which was unknown when they were read, and is among `names` now.
  public func files(withUnknownNames names: some Sequence<String>) throws(StoreError)
    -> [StoredFile]
  {
    var ids: Set<Int> = []
    for name in names {
      ids.formUnion(
        try rows("SELECT file_id FROM unknown_name WHERE name = ?", [.text(name)]) {
          $0.integer(0)
        })
    }
    return try files().filter { ids.contains($0.id) }
  }

  /// Every name that no catalog knew when its file was read, in order.
  public func unknownNames() throws(StoreError) -> [String] {
    try rows("SELECT DISTINCT name FROM unknown_name ORDER BY name") { $0.text(0) }
  }

  /// The fields of all files that are not used, and were probably meant to be, by path and name.
  public func unusedFields() throws(StoreError) -> [UnusedFieldFigure] {
    try rows("SELECT file, field, nearest, lines FROM unused_field ORDER BY file, field") { row in
      UnusedFieldFigure(
        file: row.text(0),
        field: UnusedField(name: row.text(1), nearest: row.text(2), lines: row.integer(3)))
    }
  }

  func insert(_ field: UnusedField, file: Int) throws(StoreError) {
    try run(
      "INSERT INTO ignored_field (file_id, field, nearest, lines) VALUES (?, ?, ?, ?)",
      [.integer(file), .text(field.name), .text(field.nearest), .integer(field.lines)])
  }

  func insert(_ reject: RejectedLine, file: Int) throws(StoreError) {
    try run(
      "INSERT INTO rejected_line (file_id, line, reason, excerpt) VALUES (?, ?, ?, ?)",
      [
        .integer(file), .integer(reject.lineNumber), .text(reject.reason), .text(reject.excerpt),
      ])
  }

  func insert(unknownName name: String, file: Int) throws(StoreError) {
    try run(
      "INSERT INTO unknown_name (file_id, name) VALUES (?, ?)", [.integer(file), .text(name)])
  }
}
