public import ServiceLevels
import SQLite
import Tables

// The records of each file, one row an id; which of several files' records stands is decided when they are read.
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

  private func records<Record>(_ table: RecordTable<Record>) throws(StoreError) -> [(
    record: Record, path: String, sha256: ContentDigest
  )] {
    let name = table.keptName
    let columns = table.kept.map { "\(name).\($0.column.name)" }.joined(separator: ", ")
    return try rows(
      """
      SELECT \(columns), path, sha256 FROM \(name) JOIN file ON file.id = file_id
      ORDER BY \(name).id, path, file_id
      """
    ) { row throws(StoreError) in
      (try readable(name, row, table.record), row.text("path"), try FileTable.digest(row))
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
