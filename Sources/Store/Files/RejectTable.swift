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
