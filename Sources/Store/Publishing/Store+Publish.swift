import SQLite
import Tables

extension Store {
  /// Writes a copy of every public table for analysts, in the place of an older one: they see the whole old copy or the
  /// whole new one, never part of one.
  ///
  /// The same figures give the same bytes. Must not be called inside a transaction.
  public func publish(to destination: String) throws(StoreError) {
    precondition(!connection.isInTransaction, "a snapshot is published outside a transaction")
    let (folder, _) = DurableFile.parts(of: destination)
    DurableFile.sweep(folder)
    let file = try DurableFile(destination: destination)
    do throws(StoreError) {
      try attempt { () throws(SQLiteError) in try writeSnapshot(file.temporaryPath) }
      let complaints = try attempt { () throws(SQLiteError) in
        try Connection(path: file.temporaryPath, mode: .immutable).integrityCheck()
      }
      if !complaints.isEmpty { throw StoreError.damaged(path: destination, complaints: complaints) }
      try file.synchronize()
      try file.publish()
      try DurableFile.synchronize(folder: folder)
    } catch {
      file.discard()
      throw error
    }
  }

  /// Why the figures contradict each other, as the view `violation` lists it; empty when all is well.
  public func violations() throws(StoreError) -> [String] {
    try rows(
      "SELECT period, subject, rule, expected, found FROM violation ORDER BY period, subject, rule"
    ) { row in
      "\(row.text(0)) \(row.text(1)): \(row.text(2))"
        + (row.integerOrNil(3).map { ", expected \($0)" } ?? "")
        + (row.integerOrNil(4).map { ", found \($0)" } ?? "")
    }
  }

  private func writeSnapshot(_ path: String) throws(SQLiteError) {
    try connection.run("ATTACH DATABASE ? AS snapshot", [.text(path)])
    defer {
      connection.forgetStatements()
      try? connection.execute("DETACH DATABASE snapshot")
    }
    // Tables are filled in the order in which analysts read of them, and not parents first.
    try connection.setPragma("foreign_keys", "OFF")
    defer { _ = try? connection.setPragma("foreign_keys", "ON") }
    // Until it is published the file is nobody's, and it is synchronised as a whole before it is.
    try connection.execute("PRAGMA snapshot.synchronous = OFF")
    _ = try connection.firstRow("PRAGMA snapshot.journal_mode = MEMORY") { $0.text(0) }
    let transaction = try connection.beginTransaction()
    do {
      try fillSnapshot()
    } catch {
      connection.rollBack(transaction)
      throw error
    }
    try connection.commit(transaction)
  }

  private func fillSnapshot() throws(SQLiteError) {
    try connection.setPragma("snapshot.application_id", "\(Schema.snapshotApplicationID)")
    try connection.setPragma("snapshot.user_version", "\(Schema.version)")
    for table in Schema.publicTables {
      try connection.execute(table.publishedSQL(schema: "snapshot"))
    }
    for table in Schema.publicTables {
      try connection.execute(
        """
        INSERT INTO snapshot.\(quoted(table.name)) (\(table.columnList))
        SELECT \(table.columnList) FROM main.\(quoted(table.name)) ORDER BY \(table.order)
        """)
    }
    try DataDictionary.create(in: connection, schema: "snapshot")
    for table in Schema.publicTables {
      for sql in table.indexSQL(schema: "snapshot") { try connection.execute(sql) }
    }
    try connection.execute(ViolationView.createSQL(schema: "snapshot"))
  }
}
