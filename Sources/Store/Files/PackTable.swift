import ServiceLevels
import SQLite

// Packs: files that were added together, and whose checks lie together, one value a probe.
//
// A file is one part of its pack, by number. When it is read again it becomes part of another pack, and what the first
// holds of it is passed over from then on. A pack knows how many files are part of it, and goes with the last of them.
// Numbers are never used twice.

/// Which file each part of each pack is.
struct LiveParts {
  private var files: [Int: [Int]] = [:]
  /// More files than ever come together.
  private static let most = 1 << 24

  /// Adds a pack with its files, by part.
  mutating func add(pack: Int, files parts: [Int]) { files[pack] = parts }

  /// Adds a file; those of one pack by part.
  mutating func append(pack: Int, part: Int, file: Int) throws(StoreError) {
    let next = files[pack]?.count ?? 0
    guard (next..<LiveParts.most).contains(part) else {
      throw .unreadable(table: "file", detail: "part is \(part)")
    }
    files[pack, default: []].append(contentsOf: repeatElement(0, count: part - next))
    files[pack, default: []].append(file)
  }

  /// The files that are parts of a pack, by part; 0 and beyond the end where a part is in force no more.
  func files(ofPack pack: Int) -> [Int] { files[pack] ?? [] }
}

extension Store {
  /// Makes a pack, whose size is still to be set.
  func makePack() throws(StoreError) -> Int {
    forgetParts()
    try run("INSERT INTO pack (files) VALUES (0)")
    return connection.lastInsertedRowID
  }

  func pack(ofFile id: Int) throws(StoreError) -> Int? {
    try firstRow("SELECT pack_id FROM file WHERE id = ?", [.integer(id)]) { $0.integer(0) }
  }

  /// Notes that a file is no longer part of a pack.
  func leavePack(_ pack: Int) throws(StoreError) {
    let files = try firstRow("SELECT files FROM pack WHERE id = ?", [.integer(pack)]) {
      $0.integer(0)
    }
    try setSize(ofPack: pack, toFiles: (files ?? 1) - 1)
  }

  /// Notes how many files are part of a pack, which goes where there is none.
  func setSize(ofPack pack: Int, toFiles files: Int) throws(StoreError) {
    forgetParts()
    if files > 0 {
      return try run(
        "UPDATE pack SET files = ? WHERE id = ?", [.integer(files), .integer(pack)])
    }
    try run("DELETE FROM probe_checks WHERE pack_id = ?", [.integer(pack)])
    try run("DELETE FROM pack WHERE id = ?", [.integer(pack)])
  }

  /// The packs that files are missing from, and those that are missing themselves, which no reference between tables would
  /// tell.
  func incompletePacks() throws(StoreError) -> [String] {
    try rows(
      """
      WITH found AS (SELECT pack_id AS id, count(*) AS files FROM file GROUP BY pack_id)
      SELECT id, coalesce(pack.files, 0) AS files, coalesce(found.files, 0) AS found
      FROM pack FULL JOIN found USING (id)
      WHERE pack.files IS NOT found.files
      """
    ) { "pack \($0.integer(0)) has \($0.integer(2)) of \($0.integer(1)) files" }
  }

  /// The parts in force, remembered for as long as only this connection could change them.
  func liveParts() throws(StoreError) -> LiveParts {
    if let knownParts { return knownParts }
    var parts = LiveParts()
    try forEachRow("SELECT id, pack_id, part FROM file ORDER BY id") {
      row throws(StoreError) in
      try parts.append(pack: row.integer(1), part: row.integer(2), file: row.integer(0))
    }
    if mode != .readOnly { knownParts = parts }
    return parts
  }

  /// How many runs a part can have: no more than the longest file has lines. Remembered as `liveParts` are.
  func mostRuns() throws(StoreError) -> Int {
    if let knownMostRuns { return knownMostRuns }
    let lines = try firstRow("SELECT max(lines) FROM file") { $0.integerOrNil(0) ?? 0 } ?? 0
    let most = max(PackedRuns.plenty, lines)
    if mode != .readOnly { knownMostRuns = most }
    return most
  }

  /// Forgets what was remembered of parts, since it may not be so any more.
  func forgetParts() {
    (knownParts, knownMostRuns) = (nil, nil)
  }
}
