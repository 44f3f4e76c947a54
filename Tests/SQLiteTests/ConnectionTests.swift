import Glibc
import SQLite
import TestSupport
import Testing

struct ConnectionTests {
  let directory: TemporaryFolder

  init() throws { directory = try TemporaryFolder() }

  @Test func `A missing file is not made unless asked`() throws {
    let path = directory.file("none.sqlite")
    let error = #expect(throws: SQLiteError.self) {
      try Connection(path: path, mode: .readWrite)
    }
    #expect(error?.kind == .cannotOpen)
    #expect(access(path, F_OK) != 0)
  }

  @Test func `A read-only connection does not write`() throws {
    let path = directory.file("a.sqlite")
    try Connection(path: path).execute("CREATE TABLE t (x)")
    for mode in [Connection.Mode.readOnly, .immutable] {
      let error = #expect(throws: SQLiteError.self) {
        try Connection(path: path, mode: mode).run("INSERT INTO t VALUES (1)")
      }
      #expect(error?.kind == .readOnly)
    }
  }

  @Test(arguments: ["a b.sqlite", "100%.sqlite", "q?x=1#y.sqlite", "日本.sqlite", "it's.sqlite"])
  func `A file of any name opens immutable`(name: String) throws {
    let path = directory.file(name)
    try Connection(path: path).execute("CREATE TABLE t (x); INSERT INTO t VALUES (5)")
    let connection = try Connection(path: path, mode: .immutable)
    #expect(try connection.rows("SELECT x FROM t") { $0.integer(0) } == [5])
  }

  @Test func `An error says which statement, and never the values`() throws {
    let connection = try Connection(path: ":memory:")
    try connection.execute("CREATE TABLE t (x INTEGER PRIMARY KEY, secret TEXT UNIQUE) STRICT")
    let sql = "INSERT INTO t VALUES (?, ?)"
    try connection.run(sql, [1, "hunter2"])
    let error = #expect(throws: SQLiteError.self) { try connection.run(sql, [1, "hunter2"]) }
    #expect(error?.kind == .constraint)
    #expect(error?.extendedCode != error?.code)
    #expect(error?.sql == sql)
    #expect(error?.description.contains("hunter2") == false)
  }

  @Test func `A statement in use is prepared a second time`() throws {
    let connection = try Connection(path: ":memory:")
    let sql = "SELECT value FROM json_each('[1,2,3]')"
    let outer = try connection.prepare(sql)
    var pairs = 0
    while try outer.step() {
      pairs += try connection.rows(sql) { $0.integer(0) }.count
    }
    #expect(pairs == 9)
    #expect(try connection.prepare(sql) === connection.prepare(sql))
  }

  @Test func `A statement outlives its connection`() throws {
    let path = directory.file("a.sqlite")
    var connection: Connection? = try Connection(path: path)
    weak let released = connection
    let statement = try #require(try connection?.prepare("SELECT 1"))
    connection = nil
    #expect(released == nil)
    #expect(try statement.step())
    #expect(statement.row.integer(0) == 1)
  }

  @Test func `Only one connection writes at a time`() throws {
    let path = directory.file("a.sqlite")
    let first = try Connection(path: path)
    try first.execute("CREATE TABLE t (x)")
    let second = try Connection(path: path, busyTimeoutMilliseconds: 0)
    try first.transaction {
      let error = #expect(throws: SQLiteError.self) { try second.beginTransaction() }
      #expect(error?.kind == .busy)
    }
    try second.transaction { try second.run("INSERT INTO t VALUES (1)") }
  }

  @Test func `A page written over is found by the quick check`() throws {
    let path = directory.file("a.sqlite")
    try Connection(path: path).execute(
      """
      CREATE TABLE t (x);
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO t SELECT i FROM n
      """)
    #expect(try Connection(path: path).quickCheck().isEmpty)
    overwrite(path, at: 3 * 4096, with: [UInt8](repeating: 0xa5, count: 4096))
    #expect(try !Connection(path: path).quickCheck().isEmpty)
  }

  @Test func `A file that is no database is told apart`() throws {
    let path = directory.file("a.sqlite")
    overwrite(path, at: 0, with: Array("not a database, but long enough to look at".utf8))
    let error = #expect(throws: SQLiteError.self) {
      try Connection(path: path).pragma("user_version")
    }
    #expect(error?.kind == .notADatabase)
  }

  @Test func `A vacuumed copy holds the same rows`() throws {
    let connection = try Connection(path: directory.file("a.sqlite"))
    try connection.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1), (2)")
    try connection.vacuum(into: directory.file("b.sqlite"))
    let copy = try Connection(path: directory.file("b.sqlite"), mode: .immutable)
    #expect(try copy.rows("SELECT x FROM t") { $0.integer(0) } == [1, 2])
    #expect(try copy.integrityCheck().isEmpty)
  }
}
