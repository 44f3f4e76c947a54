public import ServiceLevels
import SQLite

// What the pipeline remembers between runs: stage fingerprints, and every catalog that was ever used.
extension Store {
  public func meta(_ key: String) throws(StoreError) -> String? {
    try firstRow("SELECT value FROM meta WHERE key = ?", [.text(key)]) { $0.text(0) }
  }

  /// Remembers a value under a key; nil forgets it.
  public func setMeta(_ key: String, to value: String?) throws(StoreError) {
    guard let value else {
      try run("DELETE FROM meta WHERE key = ?", [.text(key)])
      return
    }
    try run(
      """
      INSERT INTO meta (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value
      """, [.text(key), .text(value)])
  }

  /// Everything remembered under keys that begin alike: what follows that beginning, in the order of its bytes, each with
  /// its value.
  public func meta(
    withPrefix prefix: String
  ) throws(StoreError) -> [(rest: String, value: String)] {
    try rows(
      "SELECT key, value FROM meta WHERE substr(key, 1, length(?)) = ? ORDER BY key",
      [.text(prefix), .text(prefix)]
    ) { ($0.text(0).bytes(after: prefix) ?? "", $0.text(1)) }
  }

  /// Keeps the text of a catalog, once.
  public func keepCatalog(sha256: String, text: String, seenAt: Instant) throws(StoreError) {
    try run(
      """
      INSERT INTO catalog_version (sha256, text, seen_at) VALUES (?, ?, ?)
      ON CONFLICT DO NOTHING
      """, [.text(sha256), .text(text), .text(seenAt.iso8601)])
  }

  public func catalogText(sha256: String) throws(StoreError) -> String? {
    try firstRow("SELECT text FROM catalog_version WHERE sha256 = ?", [.text(sha256)]) {
      $0.text(0)
    }
  }
}
