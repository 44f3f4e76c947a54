import SQLite

/// A step from one version of the working store to the next.
///
/// Its statements are written down as they were: none is made from a definition of today, so that a step does for every
/// store what it did for the first. Tables of figures that can be computed again have no steps (`Store.remakeFigures`); one
/// that holds what was published (`PublicTable.isLasting`) is made and altered here only.
struct Migration: Sendable {
  /// The version that it leads to.
  let version: Int
  let name: String
  let sql: [String]
  /// What SQL alone cannot do, after it.
  let then: @Sendable (Connection) throws(SQLiteError) -> Void

  init(
    _ version: Int, _ name: String, sql: [String],
    then: @escaping @Sendable (Connection) throws(SQLiteError) -> Void = {
      _ throws(SQLiteError) in
    }
  ) {
    self.version = version
    self.name = name
    self.sql = sql
    self.then = then
  }

  /// A new store goes through all of them.
  static let all = [version1, version2, version3, version4]

  func run(in connection: Connection) throws(SQLiteError) {
    for statement in sql { try connection.execute(statement) }
    try then(connection)
  }
}
