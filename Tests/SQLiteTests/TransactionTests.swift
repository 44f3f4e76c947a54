import SQLite
import Testing

struct TransactionTests {
  let connection: Connection

  init() throws {
    connection = try Connection(path: ":memory:")
    try connection.execute("CREATE TABLE t (x INTEGER PRIMARY KEY) STRICT")
  }

  private struct Stop: Error {}

  private func insert(_ x: Int) throws {
    try connection.run("INSERT INTO t VALUES (?)", [.integer(x)])
  }
  private func numbers() throws -> [Int] {
    try connection.rows("SELECT x FROM t ORDER BY x") { $0.integer(0) }
  }

  @Test func `A transaction that fails leaves nothing`() throws {
    #expect(throws: Stop.self) {
      try connection.transaction {
        try insert(1)
        throw Stop()
      }
    }
    #expect(try numbers().isEmpty)
    #expect(!connection.isInTransaction)
  }

  @Test func `A transaction inside another fails alone`() throws {
    try connection.transaction {
      try insert(1)
      #expect(throws: Stop.self) {
        try connection.transaction {
          try insert(2)
          throw Stop()
        }
      }
      try connection.transaction { try insert(3) }
    }
    #expect(try numbers() == [1, 3])
  }

  @Test func `A transaction inside one that fails is taken back with it`() throws {
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.transaction { try insert(1) }
        throw Stop()
      }
    }
    #expect(try numbers().isEmpty)
  }

  @Test func `A broken rule inside a transaction takes back its statement only`() throws {
    try connection.transaction {
      try insert(1)
      #expect(throws: SQLiteError.self) { try insert(1) }
      try insert(2)
    }
    #expect(try numbers() == [1, 2])
  }
}
