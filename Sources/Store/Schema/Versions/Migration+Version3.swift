import SQLite
import ServiceLevels

extension Migration {
  /// A digest is 32 bytes, and a row of the ledger goes without what made it dear.
  static let version3 = Migration(
    3, "digests as bytes",
    sql: [
      """
      CREATE TABLE new_file (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL,
        sha256 BLOB NOT NULL UNIQUE,
        bytes INTEGER NOT NULL,
        lines INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        first_ms INTEGER,
        last_ms INTEGER,
        ingested_ms INTEGER NOT NULL,
        modified_ns INTEGER NOT NULL,
        changed_ns INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        pack_id INTEGER NOT NULL,
        part INTEGER NOT NULL
      ) STRICT
      """
    ],
    then: { connection throws(SQLiteError) in
      let columns = """
        id, path, bytes, lines, rejected, first_ms, last_ms, ingested_ms, modified_ns, changed_ns,
        inode, pack_id, part
        """
      let files = try connection.rows("SELECT id, sha256 FROM file ORDER BY id") {
        (id: $0.integer(0), text: $0.text(1))
      }
      for (id, text) in files {
        // What is no digest was damaged before: it is kept, and whoever reads it will say so.
        let digest = ContentDigest(hexadecimal: text)?.bytes ?? Array(text.utf8)
        try connection.run(
          "INSERT INTO new_file (\(columns), sha256) SELECT \(columns), ? FROM file WHERE id = ?",
          [.blob(digest), .integer(id)])
      }
      try connection.execute("DROP TABLE file; ALTER TABLE new_file RENAME TO file")
    })
}
