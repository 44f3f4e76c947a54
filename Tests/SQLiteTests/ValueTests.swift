import SQLite
import Testing

struct ValueTests {
  @Test(arguments: [
    SQLiteValue.null, .integer(0), .integer(.min), .integer(.max), .real(0.1), .real(-1e300),
    .text(""), .text("日本語 🗾"), .text("a\0b"), .text("'; DROP TABLE t; --"), .blob([]),
    .blob([0, 255, 39]),
  ])
  func `A value comes back as it was bound`(value: SQLiteValue) throws {
    let connection = try Connection(path: ":memory:")
    try connection.execute("CREATE TABLE t (value ANY) STRICT")
    try connection.run("INSERT INTO t VALUES (?)", [value])
    #expect(try connection.rows("SELECT value FROM t") { $0.value(0) } == [value])
  }

  @Test func `Absent values are nil, and zeros are zeros`() throws {
    let connection = try Connection(path: ":memory:")
    let row = try connection.firstRow("SELECT NULL AS none, 0 AS zero, '' AS empty") {
      (
        $0.integerOrNil("none"), $0.integerOrNil("zero"), $0.textOrNil("none"),
        $0.textOrNil("empty")
      )
    }
    #expect(row?.0 == nil)
    #expect(row?.1 == 0)
    #expect(row?.2 == nil)
    #expect(row?.3 == "")
  }

  @Test func `Columns are read by name and by index`() throws {
    let connection = try Connection(path: ":memory:")
    let read = try connection.rows("SELECT 7 AS count, 2.5 AS share, 'x' AS name, x'01' AS raw, 1")
    {
      ($0.integer("count"), $0.real("share"), $0.text("name"), $0.blob("raw"), $0.flag(4))
    }
    #expect(read.count == 1)
    #expect(read[0] == (7, 2.5, "x", [1], true))
  }

  @Test(arguments: [("plain", "\"plain\""), ("a\"b", "\"a\"\"b\""), ("", "\"\"")])
  func `A name is quoted`(name: String, sql: String) {
    #expect(quoted(name) == sql)
  }
}
