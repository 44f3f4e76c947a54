public import ServiceLevels
import SQLite
import Tables

// The records of each file, one row an id; which of several files' records stands is decided when they are read. A row that
// the disk or a hand has changed, so that no record can be made of it, is passed over here, and named by `unreadableRecords`:
// one bad row must not keep all others from the reports.
extension Store {
  /// Every file's incident records with the file's path and digest, by id and path; several may have one id.
  public func incidentRecords() throws(StoreError) -> [(
    record: IncidentRecord, path: String, sha256: ContentDigest
  )] {
    try records(.incidents)
  }

  /// Every file's operation records, likewise.
  public func operationRecords() throws(StoreError) -> [(
    record: OperationRecord, path: String, sha256: ContentDigest
  )] {
    try records(.operations)
  }

  /// The rows that no record can be made of, by path and line: incidents, then operations.
  public func unreadableRecords() throws(StoreError) -> [UnreadableRecord] {
    try unreadableRecords(.incidents) + unreadableRecords(.operations)
  }

  private func records<Record>(_ table: RecordTable<Record>) throws(StoreError) -> [(
    record: Record, path: String, sha256: ContentDigest
  )] {
    var records: [(record: Record, path: String, sha256: ContentDigest)] = []
    try forEachRow(of: table, by: "\(table.keptName).id, path, file_id") {
      row, record throws(StoreError) in
      guard case .success(let record) = record else { return }
      records.append((record, row.text("path"), try FileTable.digest(row)))
    }
    return records
  }

  private func unreadableRecords<Record>(
    _ table: RecordTable<Record>
  ) throws(StoreError) -> [UnreadableRecord] {
    var unreadable: [UnreadableRecord] = []
    try forEachRow(of: table, by: "path, line_number, file_id") { row, record in
      guard case .failure(let error) = record else { return }
      unreadable.append(
        UnreadableRecord(
          id: row.text("id"), fileID: row.integer("file_id"), path: row.text("path"),
          line: row.integer("line_number"), detail: error.detail))
    }
    return unreadable
  }

  private func forEachRow<Record>(
    of table: RecordTable<Record>, by order: String,
    _ body: (Row, Result<Record, TableError>) throws(StoreError) -> Void
  ) throws(StoreError) {
    let name = table.keptName
    let columns = table.kept.map { "\(name).\($0.column.name)" }.joined(separator: ", ")
    try forEachRow(
      """
      SELECT \(columns), file_id, path, sha256 FROM \(name) JOIN file ON file.id = file_id
      ORDER BY \(order)
      """
    ) { row throws(StoreError) in
      let record = Result { () throws(TableError) in try table.record(KeptRow(row: row)) }
      try body(row, record)
    }
  }

  func insert<Record>(
    _ record: Record, into table: RecordTable<Record>, file: Int
  ) throws(StoreError) {
    let columns = table.kept.map(\.column.name).joined(separator: ", ")
    let places = table.kept.map { _ in "?" }.joined(separator: ", ")
    try run(
      "INSERT INTO \(table.keptName) (file_id, \(columns)) VALUES (?, \(places))",
      [.integer(file)] + table.kept.map { SQLiteValue($0.cell(record)) })
  }
}
