public import ServiceLevels
import SQLite

/// The ledger: a row for each log file that was read. Everything that came of a file goes with its row.
enum FileTable {
  static let sql = """
    CREATE TABLE file (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL UNIQUE,
      bytes INTEGER NOT NULL,
      lines INTEGER NOT NULL,
      rejected INTEGER NOT NULL,
      first_ms INTEGER,
      last_ms INTEGER,
      first_at TEXT,
      last_at TEXT,
      ingested_at TEXT NOT NULL,
      ingested_ms INTEGER NOT NULL,
      modified_ns INTEGER NOT NULL,
      changed_ns INTEGER NOT NULL,
      inode INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX file_by_path ON file (path);
    """

  static let source = PublicView(
    table: PublicTable(
      name: "source_file", meaning: "A log file that was read",
      columns: [
        Column("path", .text, unit: "", "Where it lay"),
        Column("sha256", .text, unit: "hex", "Digest of the file as it lay there, compressed"),
        Column("bytes", .integer, unit: "bytes", "Size of the file as it lay there"),
        Column("lines", .integer, unit: "count", "Lines in it"),
        Column("rejected", .integer, unit: "count", "Lines that could not be used"),
        Column("first_at", .text, isNullable: true, unit: "ISO 8601 UTC", "First instant in it"),
        Column("last_at", .text, isNullable: true, unit: "ISO 8601 UTC", "Last instant in it"),
        Column("ingested_at", .text, unit: "ISO 8601 UTC", "When it was read"),
      ],
      indexes: [["path"]], order: "path, sha256"),
    select: "SELECT path, sha256, bytes, lines, rejected, first_at, last_at, ingested_at FROM file")

  static let columns = """
    id, path, sha256, bytes, lines, rejected, first_ms, last_ms, ingested_ms, modified_ns, changed_ns, inode
    """

  static func file(_ row: Row) -> StoredFile {
    StoredFile(
      id: row.integer("id"),
      identity: FileIdentity(
        path: row.text("path"), bytes: row.integer("bytes"),
        modifiedNanoseconds: row.integer("modified_ns"),
        changedNanoseconds: row.integer("changed_ns"), inode: row.integer("inode")),
      sha256: row.text("sha256"), lines: row.integer("lines"), rejected: row.integer("rejected"),
      first: row.instantOrNil("first_ms"), last: row.instantOrNil("last_ms"),
      ingestedAt: row.instant("ingested_ms"))
  }
}

// MARK: - Reading

extension Store {
  /// Every file in the ledger, by path.
  public func files() throws(StoreError) -> [StoredFile] {
    try rows("SELECT \(FileTable.columns) FROM file ORDER BY path, sha256", [], FileTable.file)
  }

  /// The file with a content, by the digest of what lies on disk.
  public func file(sha256: String) throws(StoreError) -> StoredFile? {
    try firstRow(
      "SELECT \(FileTable.columns) FROM file WHERE sha256 = ?", [.text(sha256)], FileTable.file)
  }

  /// The file that the file system describes in every point as it did when it was read.
  public func file(unchangedSince identity: FileIdentity) throws(StoreError) -> StoredFile? {
    try firstRow(
      """
      SELECT \(FileTable.columns) FROM file
      WHERE path = ? AND bytes = ? AND modified_ns = ? AND changed_ns = ? AND inode = ?
      """,
      [
        .text(identity.path), .integer(identity.bytes), .integer(identity.modifiedNanoseconds),
        .integer(identity.changedNanoseconds), .integer(identity.inode),
      ], FileTable.file)
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

// MARK: - Writing

extension Store {
  /// Adds a file with all that it yields, or nothing of it. Its content must not be in the store yet.
  ///
  /// Inside a `transaction`, many small files cost one commit.
  @discardableResult
  public func add(
    _ identity: FileIdentity, sha256: String, content: FileContent, ingestedAt: Instant
  ) throws(StoreError) -> Int {
    try atomically { () throws(StoreError) in
      try run(
        """
        INSERT INTO file (path, sha256, bytes, lines, rejected, first_ms, last_ms, first_at, last_at,
          ingested_at, ingested_ms, modified_ns, changed_ns, inode)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(identity.path), .text(sha256), .integer(identity.bytes), .integer(content.lines),
          .integer(content.rejected), SQLiteValue(content.first), SQLiteValue(content.last),
          SQLiteValue(content.first?.iso8601), SQLiteValue(content.last?.iso8601),
          .text(ingestedAt.iso8601), SQLiteValue(ingestedAt),
          .integer(identity.modifiedNanoseconds), .integer(identity.changedNanoseconds),
          .integer(identity.inode),
        ])
      let id = connection.lastInsertedRowID
      try insert(content, file: id)
      return id
    }
  }

  /// Puts another reading of the same file in the place of what was kept of it.
  public func replaceContent(ofFile id: Int, with content: FileContent) throws(StoreError) {
    try atomically { () throws(StoreError) in
      try removeContent(ofFile: id)
      try run(
        """
        UPDATE file SET lines = ?, rejected = ?, first_ms = ?, last_ms = ?, first_at = ?, last_at = ?
        WHERE id = ?
        """,
        [
          .integer(content.lines), .integer(content.rejected), SQLiteValue(content.first),
          SQLiteValue(content.last), SQLiteValue(content.first?.iso8601),
          SQLiteValue(content.last?.iso8601), .integer(id),
        ])
      try insert(content, file: id)
    }
  }

  /// Notes what the file system now says of a file whose content is the same: it was moved, copied or touched.
  public func setIdentity(ofFile id: Int, to identity: FileIdentity) throws(StoreError) {
    try run(
      "UPDATE file SET path = ?, bytes = ?, modified_ns = ?, changed_ns = ?, inode = ? WHERE id = ?",
      [
        .text(identity.path), .integer(identity.bytes), .integer(identity.modifiedNanoseconds),
        .integer(identity.changedNanoseconds), .integer(identity.inode), .integer(id),
      ])
  }

  /// Forgets a file and all that came of it.
  public func removeFile(_ id: Int) throws(StoreError) {
    try atomically { () throws(StoreError) in
      try removeContent(ofFile: id)
      try run("DELETE FROM file WHERE id = ?", [.integer(id)])
    }
  }

  private func insert(_ content: FileContent, file: Int) throws(StoreError) {
    for checks in content.checks { try insert(checks, file: file) }
    for series in content.gauges { try insert(series, file: file) }
    for record in standingRecords(content.incidents) { try insert(record, file: file) }
    for record in standingRecords(content.operations) { try insert(record, file: file) }
    for reject in content.rejects { try insert(reject, file: file) }
    for name in Set(content.unknownNames).sorted() { try insert(unknownName: name, file: file) }
  }

  private func removeContent(ofFile id: Int) throws(StoreError) {
    for table in [
      "probe_checks", "gauge_series", "incident_record", "operation_record", "rejected_line",
      "unknown_name",
    ] {
      try run("DELETE FROM \(table) WHERE file_id = ?", [.integer(id)])
    }
  }
}
