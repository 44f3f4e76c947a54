internal import CSQLite

extension Connection {
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Does all of `body` or nothing of it.
  ///
  /// The outermost transaction takes the write lock at once (`BEGIN IMMEDIATE`), so that it cannot fail for it half
  /// way; one inside another is a savepoint.
  public func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    try transaction(failing: { $0 as any Error }, body)
  }

  /// The same for a body with errors of its own.
  ///
  /// - Parameter failure: what a failure to begin or to commit is among them.
  public func transaction<Value, Failure: Error>(
    failing failure: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let transaction: Transaction
    do throws(SQLiteError) { transaction = try beginTransaction() } catch { throw failure(error) }
    let value: Value
    do throws(Failure) {
      value = try body()
    } catch {
      rollBack(transaction)
      throw error
    }
    do throws(SQLiteError) { try commit(transaction) } catch { throw failure(error) }
    return value
  }

  /// A transaction or savepoint that was begun, and is to be committed or rolled back.
  public struct Transaction {
    let isNested: Bool
  }

  public func beginTransaction() throws(SQLiteError) -> Transaction {
    let transaction = Transaction(isNested: isInTransaction)
    try run(transaction.isNested ? "SAVEPOINT nested" : "BEGIN IMMEDIATE")
    return transaction
  }

  /// Commits. Where that fails, everything is rolled back.
  public func commit(_ transaction: Transaction) throws(SQLiteError) {
    do {
      try run(transaction.isNested ? "RELEASE nested" : "COMMIT")
    } catch {
      rollBack(transaction)
      throw error
    }
  }

  /// Takes everything back since the transaction began. SQLite may have done so already, which is as good.
  public func rollBack(_ transaction: Transaction) {
    guard isInTransaction else { return }
    if transaction.isNested {
      try? run("ROLLBACK TO nested")
      try? run("RELEASE nested")
    } else {
      try? run("ROLLBACK")
    }
  }
}
