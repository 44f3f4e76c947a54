import SQLite
import ServiceLevels
import Tables
import TestSupport
import Testing

@testable import Store

/// Stores as each earlier version made them (Tests/Reliability/stores), each with a closed month.
struct MigrationTests {
  /// The tables that hold what a store cannot compute again.
  static let lasting =
    Schema.figureTables.filter(\.isLasting).map(\.name).filter { !decided.contains($0) }
    + ["closed_source"]
  /// The versions that there is a store of; that of the newest was made by 1.0.0, with other tables of figures.
  static let versions = 1...4
  /// What people decide, which no store before version 4 knows of.
  static let decided = ["forgotten_file", "acknowledged_day"]

  let directory: TemporaryFolder
  let path: String

  init() throws {
    directory = try TemporaryFolder()
    path = directory.file("store.sqlite")
  }

  /// The lasting tables that a store has, each with its columns.
  private func columns(_ connection: Connection) throws -> [String: [String]] {
    var columns: [String: [String]] = [:]
    for table in MigrationTests.lasting {
      columns[table] = try connection.rows(
        "SELECT name FROM pragma_table_info(?)", [.text(table)]
      ) { $0.text(0) }
    }
    return columns.filter { !$0.value.isEmpty }
  }

  /// Every value in some columns of some tables, in the order of the rows.
  private func values(
    _ connection: Connection, _ columns: [String: [String]]
  ) throws -> [String: [[SQLiteValue]]] {
    var values: [String: [[SQLiteValue]]] = [:]
    for (table, names) in columns {
      let list = names.map { quoted($0) }.joined(separator: ", ")
      values[table] = try connection.rows("SELECT \(list) FROM \(quoted(table)) ORDER BY rowid") {
        $0.values
      }
    }
    return values
  }

  @Test(arguments: MigrationTests.versions)
  func `Every closed figure of an earlier store is there, value by value`(version: Int) throws {
    let earlier = try unpack(version, to: path)
    if version == 1 {
      // Late programs of version 1 had closed tiers and means already.
      for sql in Migration.version2.sql { try earlier.execute(sql) }
      _ = try unpack(2, to: directory.file("two.sqlite"))
      try earlier.run("ATTACH DATABASE ? AS two", [.text(directory.file("two.sqlite"))])
      try earlier.execute(
        """
        INSERT INTO closed_tier SELECT * FROM two.closed_tier;
        INSERT INTO closed_mean SELECT * FROM two.closed_mean
        """)
      earlier.forgetStatements()
      try earlier.execute("DETACH DATABASE two")
    }
    let known = try columns(earlier)
    let before = try values(earlier, known)
    #expect(Set(known.keys) == Set(MigrationTests.lasting))
    for table in MigrationTests.lasting { #expect(before[table]?.isEmpty == false, "\(table)") }

    let store = try Store(path: path, mode: .existing)
    #expect(try store.connection.pragma("user_version") == .integer(Schema.version))
    #expect(try values(store.connection, known) == before)
    for (table, names) in try columns(store.connection) {
      for name in names where known[table]?.contains(name) == false {
        let told = try store.rows("SELECT \(name) FROM \(table) WHERE \(name) IS NOT NULL") { _ in 1
        }
        #expect(told.isEmpty, "\(table).\(name)")
      }
    }
    try store.check()

    let closing = try #require(try store.closing(of: "2026-09"))
    #expect(closing.availability.count == 2)
    #expect(closing.tiers.map(\.totals.partsPerMillion) == [995_833])
    #expect(closing.means.count == 15)
    #expect(closing.files.count == 3)
  }

  @Test func `A store of the first version has neither tiers nor means of what it closed`() throws {
    _ = try unpack(1, to: path)
    let closing = try #require(try Store(path: path).closing(of: "2026-09"))
    #expect(closing.availability.count == 2)
    #expect(closing.tiers.isEmpty && closing.means.isEmpty)
  }

  @Test(arguments: MigrationTests.versions)
  func `An earlier store comes to have the tables of a new one`(version: Int) throws {
    _ = try unpack(version, to: path)
    func schema(_ store: Store) throws -> [[SQLiteValue]] {
      try store.rows(
        """
        SELECT type, name, replace(sql, '"', '') FROM sqlite_schema
        WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name
        """
      ) { $0.values }
    }
    let new = try schema(try Store(path: directory.file("new.sqlite")))
    #expect(try schema(try Store(path: path)) == new)
  }

  /// What is no migration's is computed again: it would be lost.
  @Test func `Every table that closing a period writes to is one that lasts`() throws {
    let store = try Store(path: path)
    try store.replace(
      .availability, with: [try Samples.availability("2026-10", totals: StateTotals())])
    try store.replace(
      .tiers,
      with: [
        TierFigure(
          period: "2026-10", periodKind: .month, tier: "critical",
          target: try Objective(partsPerMillion: 999_900), services: 1, servicesMet: 1,
          servicesJudged: 1, totals: StateTotals())
      ])
    try store.replace(
      .means,
      with: [
        MeanFigure(
          period: "2026-10", scope: .all, metric: .timeToDetect, count: 0, leftOut: 0)
      ])
    func counts() throws -> [String: Int] {
      let tables = try store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'") {
        $0.text(0)
      }
      return Dictionary(
        uniqueKeysWithValues: try tables.map { table in
          let count = try store.rows("SELECT count(*) FROM \(quoted(table))") { $0.integer(0) }
          return (table, count[0])
        })
    }
    let before = try counts()
    try store.close(
      period: "2026-10", at: Samples.at(9), asOf: Samples.at(8), corrections: ["OP-1"],
      catalog: "")
    let written = try counts().filter { before[$0.key] != $0.value }.keys
    #expect(
      written.sorted() == [
        "closed_figure", "closed_mean", "closed_period", "closed_source", "closed_tier",
      ])
    #expect(Set(written).isSubset(of: MigrationTests.lasting))
  }

  @Test func `The steps give a lasting table every column of its definition, as it is defined`()
    throws
  {
    let store = try Store(path: path)
    for table in Schema.figureTables where table.isLasting {
      let found = try store.rows(
        "SELECT name, type, \"notnull\" FROM pragma_table_info(?)", [.text(table.name)]
      ) { row in [row.text(0), row.text(1), row.flag(2) ? "needed" : "null"] }
      for column in table.columns {
        let wanted = [column.name, column.type.rawValue, column.isNullable ? "null" : "needed"]
        #expect(found.contains(wanted), "\(table.name): \(wanted)")
      }
    }
  }

  @Test func `Figures of another shape are made anew, and what was closed stays`() throws {
    do {
      let store = try Store(path: path)
      try store.replace(
        .availability, with: [try Samples.availability("2026-10", totals: StateTotals())])
      try store.close(
        period: "2026-10", at: Samples.at(9), asOf: Samples.at(8), corrections: [],
        catalog: "")
      try store.connection.execute("ALTER TABLE availability DROP COLUMN flaps")
      try store.setMeta(Schema.shapeKey, to: "of another program")
    }
    let store = try Store(path: path)
    #expect(try store.figures(.availability).isEmpty)
    #expect(try store.closing(of: "2026-10")?.availability.count == 1)
    #expect(try store.meta(Schema.shapeKey) == Schema.shape)
  }

  /// Whoever changes one changes what it did for stores that are there already: write another instead.
  @Test(arguments: [(1, "24e7dfb5252aa11f"), (2, "1e16e856f60c0c2"), (3, "84ba3db0603f60b7")])
  func `A step is as it was written`(version: Int, fingerprint: String) {
    #expect(Schema.fingerprint(of: Migration.all[version - 1].sql) == fingerprint)
  }
}
