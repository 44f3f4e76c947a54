import ServiceLevels
import SQLite

/// Packs: files that were added together, and whose checks lie together, one value a probe.
///
/// A file is one part of its pack, by number. When it is read again it becomes part of another pack, and what the first
/// holds of it is passed over from then on; a pack that no file is part of any more is removed. Numbers are never used
/// twice.
enum PackTable {
  static let sql = """
    CREATE TABLE pack (
      id INTEGER PRIMARY KEY AUTOINCREMENT
    ) STRICT;
    """
}

/// Which file each part of each pack is.
struct LiveParts {
  private var files: [Int: [Int: Int]] = [:]

  mutating func insert(pack: Int, part: Int, file: Int) {
    files[pack, default: [:]][part] = file
  }

  /// The files that are parts of a pack, by part.
  func files(ofPack pack: Int) -> [Int: Int] { files[pack] ?? [:] }
}

extension Store {
  func makePack() throws(StoreError) -> Int {
    knownParts = nil
    try run("INSERT INTO pack DEFAULT VALUES")
    return connection.lastInsertedRowID
  }

  func pack(ofFile id: Int) throws(StoreError) -> Int? {
    try firstRow("SELECT pack_id FROM file WHERE id = ?", [.integer(id)]) { $0.integer(0) }
  }

  func removePackIfUnused(_ pack: Int) throws(StoreError) {
    knownParts = nil
    let isUsed =
      try firstRow("SELECT 1 FROM file WHERE pack_id = ? LIMIT 1", [.integer(pack)]) { _ in true }
    if isUsed == true { return }
    try run("DELETE FROM probe_checks WHERE pack_id = ?", [.integer(pack)])
    try run("DELETE FROM pack WHERE id = ?", [.integer(pack)])
  }

  /// The parts in force, remembered for as long as only this connection could change them.
  func liveParts() throws(StoreError) -> LiveParts {
    if let knownParts { return knownParts }
    var parts = LiveParts()
    try forEachRow("SELECT id, pack_id, part FROM file") { row throws(StoreError) in
      parts.insert(pack: row.integer(1), part: row.integer(2), file: row.integer(0))
    }
    if mode != .readOnly { knownParts = parts }
    return parts
  }
}
