import Glibc
import SQLite
import ServiceLevels
import Tables
import TestSupport
import Testing

@testable import Store

struct PublishingTests {
  let directory: TemporaryFolder
  let store: Store
  let snapshot: String

  init() throws {
    directory = try TemporaryFolder()
    store = try Store(path: directory.file("store.sqlite"))
    snapshot = directory.file("sla.sqlite")
  }

  private func fill(downMilliseconds down: Int = 5) throws {
    let length = 2_678_400_000
    let month = Interval(
      start: Samples.start, end: Samples.start.advanced(byMilliseconds: length))
    try store.replace(
      .periods, in: ["2026-10"],
      with: [StoredPeriod(key: "2026-10", kind: .month, interval: month, asOf: month.end)])
    try store.replace(
      .availability, in: ["2026-10"],
      with: [
        try Samples.availability(
          "2026-10", totals: Samples.totals(down: down, of: length), verdict: .met)
      ])
  }

  private func addFile(_ name: String) throws {
    var content = FileContent()
    content.lines = 3
    content.first = Samples.at(0)
    content.last = Samples.at(2)
    content.incidents = [Samples.incident(), Samples.incident("INC-2")]
    content.operations = [Samples.operation()]
    content.rejects = [RejectedLine(lineNumber: 2, reason: "no time", excerpt: "{}")]
    try store.add(
      FileIdentity(
        path: name, bytes: 5, modifiedNanoseconds: 1, changedNanoseconds: 2, inode: 3),
      sha256: Samples.digest("sha-\(name)"), content: content, ingestedAt: Samples.at(100))
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    stat(path, &status)
    return status.st_mode & 0o777
  }

  private func bytes(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The columns of a table as the contract lists them (docs/data-dictionary.md).
  @Test(arguments: Contract.columns.sorted { $0.key < $1.key })
  func `A table of the contract begins with the contract's columns`(
    table: String, columns: [String]
  ) throws {
    try store.publish(to: snapshot)
    let connection = try Connection(path: snapshot, mode: .readOnly)
    let found = try connection.rows("SELECT name FROM pragma_table_info(?)", [.text(table)]) {
      $0.text(0)
    }
    #expect(Array(found.prefix(columns.count)) == columns)
    let own = try store.rows("SELECT name FROM pragma_table_info(?)", [.text(table)]) {
      $0.text(0)
    }
    #expect(own == found)
  }

  @Test func `Every column of every published table has a meaning`() throws {
    try store.publish(to: snapshot)
    let connection = try Connection(path: snapshot, mode: .readOnly)
    let columns = try connection.rows(
      """
      SELECT m.name || '.' || c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
      WHERE m.type IN ('table', 'view')
      """
    ) { $0.text(0) }
    let explained = try connection.rows(
      """
      SELECT table_name || '.' || column_name FROM data_dictionary
      WHERE length(meaning) > 2
      """
    ) { $0.text(0) }
    #expect(columns.count > 200)
    #expect(Set(columns) == Set(explained))
    #expect(explained.count == Set(explained).count)
    let disagreeing = try connection.rows(
      """
      SELECT table_name || '.' || column_name FROM data_dictionary AS d
      JOIN sqlite_schema AS m ON m.name = table_name AND m.type = 'table'
      JOIN pragma_table_info(table_name) AS c ON c.name = column_name
      WHERE c.type <> d.type
      """
    ) { $0.text(0) }
    #expect(disagreeing.isEmpty)
  }

  @Test func `Every table, column and unit is explained in Japanese too`() {
    let meanings = DataDictionary.explained.flatMap { [$0.meaning] + $0.columns.map(\.meaning) }
    for meaning in meanings {
      #expect(!meaning.en.isEmpty)
      #expect(
        meaning.ja.unicodeScalars.contains { $0.value >= 0x3040 } || meaning.en.contains("INTEGER"),
        "\(meaning.en): \(meaning.ja)")
    }
    let units = Set(DataDictionary.explained.flatMap { $0.columns.map(\.unit) })
    #expect(units == Set(Unit.allCases))
    #expect(
      Set(units.filter { $0.text.ja == $0.text.en })
        == [.none, .milliseconds, .ppm, .ppb, .iso8601])
  }

  @Test func `The snapshot is plain: rowid tables, simple types, no log beside it`() throws {
    try fill()
    try addFile("a")
    try store.publish(to: snapshot)
    let connection = try Connection(path: snapshot, mode: .readOnly)
    #expect(try connection.pragma("journal_mode") == "delete")
    #expect(try connection.pragma("application_id") == .integer(Schema.snapshotApplicationID))
    #expect(try connection.pragma("user_version") == .integer(Schema.version))
    let tables = try connection.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table'") {
      ($0.text(0), $0.text(1))
    }
    for (name, sql) in tables {
      #expect(!sql.contains("STRICT") && !sql.contains("WITHOUT"), "\(name)")
      #expect(try connection.rows("SELECT max(rowid) FROM \(quoted(name))") { _ in 1 } == [1])
    }
    let types = try connection.rows(
      """
      SELECT DISTINCT c.type FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
      WHERE m.type = 'table' ORDER BY 1
      """
    ) { $0.text(0) }
    #expect(types == ["INTEGER", "REAL", "TEXT"])
    let views = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'view'") {
      $0.text(0)
    }
    #expect(views == ["violation"])
    for suffix in ["-wal", "-shm", "-journal"] { #expect(access(snapshot + suffix, F_OK) != 0) }
    #expect(mode(of: snapshot) == mode(of: try directory.write("beside", [])) & 0o644)
  }

  @Test func `What is published is what is in the store`() throws {
    try fill()
    try addFile("a")
    try addFile("b")
    try store.publish(to: snapshot)
    let connection = try Connection(path: snapshot, mode: .immutable)
    for table in Schema.publicTables {
      let sql = "SELECT \(table.columnList) FROM \(quoted(table.name)) ORDER BY \(table.order)"
      let published = try connection.rows(sql) { $0.values }
      #expect(try store.rows(sql) { $0.values } == published, "\(table.name)")
    }
    #expect(
      try connection.rows("SELECT incident_id, started_at, file, line FROM incident") { $0.values }
        == [
          ["INC-1", .text(Samples.start.iso8601), "a", 17],
          ["INC-2", .text(Samples.start.iso8601), "a", 17],
        ])
    #expect(try connection.rows("SELECT count(*) FROM operation") { $0.integer(0) } == [1])
    #expect(
      try connection.rows("SELECT file, line FROM reject") { $0.values } == [["a", 2], ["b", 2]])
    #expect(
      try connection.rows("SELECT availability_pct, target_ppm FROM availability") { $0.values }
        == [[.real(99.9999), 999_900]])
  }

  @Test func `The record that stands is the one the rules choose`() throws {
    var random = SeededRandom(seed: 5)
    var all: [IncidentRecord] = []
    for file in 0..<12 {
      var content = FileContent()
      for id in ["INC-1", "INC-2", "INC-3"] {
        var record = IncidentRecord(id: id, startedAt: Samples.at(0))
        if Bool.random(using: &random) {
          record.detectedAt = Samples.at(Int.random(in: 0...2, using: &random))
        }
        if Bool.random(using: &random) {
          record.resolvedAt = Samples.at(Int.random(in: 2...4, using: &random))
        }
        if Bool.random(using: &random) {
          record.updatedAt = Samples.at(Int.random(in: 0...4, using: &random))
        }
        record.line = ["a", "b", "é", "日本", "aa"].randomElement(using: &random) ?? ""
        record.title = "\(file) \(record.line)"
        content.incidents.append(record)
      }
      all += content.incidents
      try store.add(
        FileIdentity(
          path: "f\(file)", bytes: 5, modifiedNanoseconds: 1, changedNanoseconds: 2, inode: 3),
        sha256: Samples.digest("sha-\(file)"), content: content, ingestedAt: Samples.at(100))
    }
    let shown = try store.rows("SELECT detected_ms, resolved_ms, updated_ms FROM incident") {
      $0.values
    }
    let standing = standingRecords(all).map { record -> [SQLiteValue] in
      [record.detectedAt, record.resolvedAt, record.updatedAt].map { SQLiteValue($0) }
    }
    #expect(shown == standing)
  }

  @Test func `An instant in a view reads as the program writes it`() throws {
    var expected: [String] = []
    var content = FileContent()
    for index in 0..<2_000 {
      let instant = Samples.start.advanced(byMilliseconds: index * 86_399_001 - 999)
      content.incidents.append(
        IncidentRecord(id: "INC-\(10_000 + index)", startedAt: instant))
      expected.append(instant.iso8601)
    }
    try store.add(
      FileIdentity(
        path: "f", bytes: 5, modifiedNanoseconds: 1, changedNanoseconds: 2, inode: 3),
      sha256: Samples.digest("s"), content: content, ingestedAt: Samples.at(100))
    let shown = try store.rows("SELECT started_at FROM incident ORDER BY incident_id") {
      $0.text(0)
    }
    #expect(shown == expected)
  }

  @Test func `The same content gives the same bytes, however it came about`() throws {
    try addFile("a")
    try addFile("b")
    try fill(downMilliseconds: 77)
    try fill()
    try store.publish(to: snapshot)
    try store.publish(to: directory.file("again.sqlite"))
    #expect(bytes(snapshot) == bytes(directory.file("again.sqlite")))

    let other = try PublishingTests()
    try other.fill()
    try other.addFile("b")
    try other.addFile("a")
    try other.store.publish(to: other.snapshot)
    #expect(bytes(snapshot) == bytes(other.snapshot))
    #expect(!bytes(snapshot).isEmpty)
  }

  @Test func `A reader sees the old copy to its end, and the next reader the new one`() throws {
    try fill(downMilliseconds: 1)
    try store.publish(to: snapshot)
    let reader = try Connection(path: snapshot, mode: .readOnly)
    let sql = "SELECT down_ms FROM availability"
    #expect(try reader.rows(sql) { $0.integer(0) } == [1])
    try fill(downMilliseconds: 2)
    try store.publish(to: snapshot)
    #expect(try reader.rows(sql) { $0.integer(0) } == [1])
    #expect(try Connection(path: snapshot, mode: .readOnly).rows(sql) { $0.integer(0) } == [2])
  }

  @Test func `Temporary files of runs that are no more are removed`() throws {
    let gone = directory.file(".sla.sqlite.4194399.tmp")
    let alive = directory.file(".sla.sqlite.1.tmp")
    let other = directory.file(".other.4194399.partial")
    for path in [gone, alive, other] { overwrite(path, at: 0, with: [1]) }
    try store.publish(to: snapshot)
    #expect(access(gone, F_OK) != 0)
    #expect(access(alive, F_OK) == 0)
    #expect(access(other, F_OK) == 0)
  }

  @Test func `A snapshot that cannot be written leaves the old one and no other file`() throws {
    #expect(throws: StoreError.cannotWrite(path: directory.file("no/sla.sqlite"), errno: ENOENT)) {
      try store.publish(to: directory.file("no/sla.sqlite"))
    }
    // A directory in its place cannot be replaced by a file.
    mkdir(snapshot, 0o755)
    #expect(throws: StoreError.self) { try store.publish(to: snapshot) }
    #expect(access(directory.file(".sla.sqlite.\(getpid()).tmp"), F_OK) != 0)
    rmdir(snapshot)
    try store.publish(to: snapshot)
  }
}
