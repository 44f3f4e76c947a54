import Decompress
import SQLite
import ServiceLevels
import Tables
import TestSupport
import Testing

@testable import Store

/// What lasts is as the program left it, or that is found.
struct SealTests {
  private let directory: TemporaryFolder
  private var path: String { directory.file("store.sqlite") }

  init() throws {
    directory = try TemporaryFolder()
    try unpack(Schema.version - 1, to: path)
    // Migrated, it has rows in most tables.
    let store = try Store(path: path)
    try store.append(
      [
        AcknowledgedDay(
          day: "2026-09-03", service: nil,
          acknowledged: Decision(author: "a", reason: "r", at: .distantPast))
      ],
      to: .acknowledgedDays)
  }

  private func tables() throws -> [String] {
    try Store(path: path, mode: .readOnly).rows("SELECT table_name FROM seal ORDER BY 1") {
      $0.text(0)
    }
  }

  @Test func `Every column of every table that lasts is sealed`() throws {
    let tables = try tables()
    for name in [
      "closed_figure", "closed_source", "file", "rejected_line", "period", "meta",
      "incident_record",
    ] {
      #expect(tables.contains(name))
    }
    try Store(path: path).checkpoint()
    let good = try bytes(of: path)
    var tried = 0
    for table in tables {
      let columns = try Connection(path: path, mode: .readOnly)
        .rows("SELECT name FROM pragma_table_info(?)", [.text(table)]) { $0.text(0) }
      for column in columns {
        let changed = try directory.write("changed.sqlite", good)
        guard try change(column, of: table, in: changed) else { continue }
        let broken = try Store(path: changed, mode: .readOnly).brokenSeals()
        #expect(broken.count == 1, "\(table).\(column)")
        #expect(broken.first?.hasPrefix("\(table): ") == true, "\(table).\(column)")
        tried += 1
      }
    }
    #expect(tried > 100)
    #expect(try Store(path: path, mode: .readOnly).brokenSeals() == [])
  }

  /// Puts another value in the place of the first; false where the table has none in that column.
  private func change(_ column: String, of table: String, in path: String) throws -> Bool {
    let (table, column) = (quoted(table), quoted(column))
    let store = try Connection(path: path, mode: .readWrite)
    let first = try store.firstRow(
      "SELECT rowid, \(column) FROM \(table) WHERE \(column) IS NOT NULL ORDER BY rowid LIMIT 1",
      [], { (row: $0.value(0), value: $0.value(1)) })
    let other: SQLiteValue? =
      switch first?.value {
      case .integer(let number): .integer(number &+ 1_000)
      case .real(let number): .real(number + 0.5)
      case .text(let text): .text(text + "x")
      case .blob(let bytes): .blob(bytes + [0])
      case .null, nil: nil
      }
    guard let first, let other else { return false }
    try store.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    try store.run("UPDATE \(table) SET \(column) = ? WHERE rowid = ?", [other, first.row])
    return true
  }

  private func bytes(of path: String) throws -> [UInt8] {
    let file = try ByteStream(path: path)
    var bytes = [UInt8](repeating: 0, count: 4 << 20)
    return Array(bytes[..<(try file.read(into: &bytes, range: bytes.indices))])
  }

  @Test func `A row that was taken away, added or doubled is found`() throws {
    let store = try Connection(path: path, mode: .readWrite)
    try store.execute("DELETE FROM closed_mean WHERE rowid = (SELECT min(rowid) FROM closed_mean)")
    #expect(
      try Store(path: path, mode: .readOnly).brokenSeals().map { $0.prefix(12) } == ["closed_mean:"]
    )
    try store.execute("INSERT INTO closed_figure SELECT * FROM closed_figure LIMIT 1")
    #expect(try Store(path: path, mode: .readOnly).brokenSeals().count == 2)
    try store.execute("DELETE FROM seal WHERE table_name = 'file'")
    #expect(try Store(path: path, mode: .readOnly).brokenSeals().contains("file: has no seal"))
    try store.execute("DROP TABLE seal")
    #expect(try Store(path: path, mode: .readOnly).brokenSeals() == ["seal: the table is gone"])
  }

  @Test func `What a transaction took back is in no seal`() throws {
    struct Stop: Error {}
    let store = try Store(path: path)
    #expect(throws: Stop.self) {
      try store.transaction {
        try store.setMeta("outer", to: "1")
        try? store.transaction {
          try store.setMeta("inner", to: "2")
          throw Stop()
        }
        #expect(try store.brokenSeals() == [])
        throw Stop()
      }
    }
    #expect(try store.meta("outer") == nil)
    #expect(try store.brokenSeals() == [])
  }

  @Test func `A store of an earlier version, only looked at, has no seal to break`() throws {
    let old = directory.file("old.sqlite")
    try unpack(Schema.version - 1, to: old)
    #expect(try Store(path: old, mode: .readOnly).brokenSeals() == [])
  }

  @Test func `An earlier store is copied before it is changed, once, and the copy stays as it was`()
    throws
  {
    let old = directory.file("old.sqlite")
    let version = Schema.version - 1
    try unpack(version, to: old)
    let first = try #require(try Store(path: old, keepsCopy: true).keptCopy)
    #expect(first.path == "\(old).version-\(version)" && first.version == version)
    #expect(try Store(path: old, keepsCopy: true).keptCopy == nil)
    let copy = try Connection(path: first.path, mode: .readOnly)
    #expect(try copy.pragma("user_version") == .integer(version))
    try unpack(version, to: old)
    #expect(try Store(path: old, keepsCopy: true).keptCopy?.path == "\(old).version-\(version)-2")
    #expect(try Store(path: directory.file("new.sqlite"), keepsCopy: true).keptCopy == nil)
  }
}
