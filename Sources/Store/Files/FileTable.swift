public import ServiceLevels
import SQLite
import Tables

/// The ledger: a row for each log file that was read. Everything that came of a file goes with its row.
///
/// Months of small files make this the longest table, so a row costs as little as can be: a digest is kept as 32 bytes, and
/// that each part of a pack is one file is seen to by `LiveParts` and `incompletePacks`, not by an index.
enum FileTable {
  /// The digest in hexadecimal, as SQL.
  static let sha256 = "lower(hex(sha256))"

  static let source = PublicView(
    table: FigureTable<SourceFileFigure>.sources.table,
    select: """
      SELECT path, \(sha256) AS sha256, bytes, lines, rejected,
        \(PublicView.iso8601("first_ms")) AS first_at, \(PublicView.iso8601("last_ms")) AS last_at,
        \(PublicView.iso8601("ingested_ms")) AS ingested_at
      FROM file
      """)

  static let columns = """
    id, \(identityColumns), sha256, lines, rejected, first_ms, last_ms, ingested_ms
    """

  fileprivate static let identityColumns = "path, bytes, modified_ns, changed_ns, inode"

  fileprivate static func identity(_ row: Row, from column: Int) -> FileIdentity {
    FileIdentity(
      path: row.text(column), bytes: row.integer(column + 1),
      modifiedNanoseconds: row.integer(column + 2), changedNanoseconds: row.integer(column + 3),
      inode: row.integer(column + 4))
  }

  static func file(_ row: Row) throws(StoreError) -> StoredFile {
    StoredFile(
      id: row.integer(0), identity: identity(row, from: 1),
      sha256: try digest(row), lines: row.integer("lines"), rejected: row.integer("rejected"),
      first: row.instantOrNil("first_ms"), last: row.instantOrNil("last_ms"),
      ingestedAt: row.instant("ingested_ms"))
  }
}

// MARK: - Reading

extension FileTable {
  static func digest(_ row: Row) throws(StoreError) -> ContentDigest {
    // A store of version 2 that is only looked at has digits.
    guard
      let digest = ContentDigest(bytes: row.blob("sha256"))
        ?? ContentDigest(hexadecimal: row.text("sha256"))
    else {
      throw .unreadable(table: "file", detail: "sha256 is no digest")
    }
    return digest
  }
}

extension Store {
  /// Every file in the ledger, by path.
  public func files() throws(StoreError) -> [StoredFile] {
    try rows("SELECT \(FileTable.columns) FROM file ORDER BY path, sha256", [], FileTable.file)
  }

  /// How many files there are. Packs know it, and are far fewer.
  public func fileCount() throws(StoreError) -> Int {
    try firstRow("SELECT sum(files) FROM pack") { $0.integer(0) } ?? 0
  }

  /// Calls a function with what was known of each file of the ledger when it was read, in no order.
  public func forEachFileIdentity(_ body: (FileIdentity) -> Void) throws(StoreError) {
    try forEachRow("SELECT \(FileTable.identityColumns) FROM file") { row in
      body(FileTable.identity(row, from: 0))
    }
  }

  /// The contents of all files of the ledger that have one of these sizes.
  public func digests(ofFilesOfSizes sizes: Set<Int>) throws(StoreError) -> Set<ContentDigest> {
    var digests: Set<ContentDigest> = []
    try forEachRow("SELECT bytes, sha256 FROM file") { row throws(StoreError) in
      if sizes.contains(row.integer(0)) { digests.insert(try FileTable.digest(row)) }
    }
    return digests
  }

  /// The file with a content, by the digest of what lies on disk.
  public func file(sha256: ContentDigest) throws(StoreError) -> StoredFile? {
    try firstRow(
      "SELECT \(FileTable.columns) FROM file WHERE sha256 = ?", [.blob(sha256.bytes)],
      FileTable.file)
  }

  /// The files of the ledger, as the report shows them, by path.
  public func sourceFiles() throws(StoreError) -> [SourceFileFigure] {
    try files().map { file in
      SourceFileFigure(
        path: file.path, sha256: file.sha256, bytes: file.identity.bytes, lines: file.lines,
        rejected: file.rejected, firstAt: file.first, lastAt: file.last,
        ingestedAt: file.ingestedAt)
    }
  }
}
