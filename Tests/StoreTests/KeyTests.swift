import SQLite
import ServiceLevels
import Tables
import TestSupport
import Testing

@testable import Store

/// What joins the tables of the snapshot, and by which words.
struct KeyTests {
  let directory: TemporaryFolder
  let snapshot: Connection

  init() throws {
    directory = try TemporaryFolder()
    try Store(path: directory.file("store.sqlite")).publish(to: directory.file("sla.sqlite"))
    snapshot = try Connection(path: directory.file("sla.sqlite"), mode: .readOnly)
  }

  @Test func `What a column refers to is the key of a table, and of the same type`() {
    let tables = DataDictionary.explained
    for table in tables {
      for column in table.columns {
        guard let reference = column.reference else { continue }
        let parent = tables.first { $0.name == reference.table }
        #expect(parent?.key == reference.column, "\(table.name).\(column.name)")
        let key = parent?.columns.first { $0.name == reference.column }
        #expect(key?.type == column.type, "\(table.name).\(column.name)")
      }
    }
  }

  @Test func `The snapshot has every key that is declared, and no other`() throws {
    for table in DataDictionary.explained where table.name != ViolationView.table.name {
      let keys = try snapshot.rows(
        "SELECT name FROM pragma_table_info(?) WHERE pk > 0", [.text(table.name)]
      ) { $0.text(0) }
      #expect(keys == [table.key].compactMap(\.self), "\(table.name)")
      let references = try snapshot.rows(
        "SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)", [.text(table.name)]
      ) { [$0.text(0), $0.text(1), $0.text(2)] }
      let declared = table.columns.compactMap { column in
        column.reference.map { [column.name, $0.table, $0.column] }
      }
      #expect(Set(references) == Set(declared), "\(table.name)")
      let told = try snapshot.rows(
        "SELECT column_name, refers_to FROM data_dictionary WHERE table_name = ? AND refers_to <> ''",
        [.text(table.name)]
      ) { [$0.text(0), $0.text(1)] }
      #expect(told == declared.map { [$0[0], "\($0[1]).\($0[2])"] }, "\(table.name)")
    }
  }

  @Test
  func `The way leads from a file to an outage, to its incident, to its service, to a division`()
    throws
  {
    let sql = """
      SELECT division FROM outage_source
      JOIN source_file USING (sha256) JOIN outage USING (outage_id)
      JOIN incident USING (incident_id) JOIN service ON service.service = outage.service
      JOIN account ON account.account = service.account
      LEFT JOIN operation ON operation_id = change_id
      """
    #expect(try snapshot.rows(sql) { $0.text(0) }.isEmpty)
  }

  /// `limit` is a word of the contract; the others go with the next version.
  @Test func `No table and no column needs quotes, but for what cannot be renamed yet`() throws {
    var quotable: Set<String> = []
    for table in DataDictionary.explained {
      for column in table.columns {
        do {
          _ = try snapshot.prepare("SELECT \(column.name) FROM \(table.name)")
        } catch {
          quotable.insert("\(table.name).\(column.name)")
        }
      }
    }
    #expect(
      quotable == [
        "gauge.check", "gauge.limit", "outage_source.check", "objective_result.limit",
      ])
  }

  @Test func `A column that goes is marked, and another says the same`() throws {
    let former = try snapshot.rows(
      "SELECT table_name, column_name, meaning FROM data_dictionary WHERE meaning LIKE 'The former name%'"
    ) { ($0.text(0), $0.text(1), $0.text(2)) }
    #expect(
      Set(former.map { "\($0.0).\($0.1)" }) == [
        "gauge.check", "gauge.limit", "gauge.requirement_id", "outage_source.check",
        "incident.started_ms", "operation.started_ms", "operation.ended_ms",
      ])
    for (table, column, meaning) in former {
      let name = try #require(meaning.halves(at: ":")).before.dropFirst("The former name of ".count)
      _ = try snapshot.prepare("SELECT \(name), \(quoted(column)) FROM \(table)")
    }
  }
}
