import ServiceLevels

/// A record of CSV (RFC 4180). An empty cell is absent.
struct CSVRecord {
  private(set) var bytes: [UInt8] = []
  private(set) var cells: [CSVCell] = []
  let columns: CSVColumns

  init(_ columns: CSVColumns) {
    self.columns = columns
  }

  /// Reads one record, without its line break.
  mutating func load(_ buffer: [UInt8], _ range: Range<Int>) throws(Rejection) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: buffer[range])
    guard isValidUTF8(bytes) else { throw Rejection(notUTF8: bytes) }
    try splitCSV(bytes, into: &cells)
    guard cells.count == columns.count else {
      throw Rejection("\(cells.count) columns where the header has \(columns.count)")
    }
  }

  private func cell(_ field: Field) -> CSVCell? {
    guard let place = columns.place(of: field) else { return nil }
    let cell = cells[place]
    return cell.range.isEmpty ? nil : cell
  }

  private func content(_ field: Field) -> [UInt8]? {
    cell(field).map { $0.content(in: bytes) }
  }
}

// MARK: - LogRecord

extension CSVRecord: LogRecord {
  func has(_ field: Field) -> Bool {
    cell(field) != nil
  }

  func text(_ field: Field) throws(Rejection) -> String? {
    guard let content = content(field) else { return nil }
    let text = String(decoding: content, as: UTF8.self)
    try requireText(text, field)
    return text
  }

  func instant(_ field: Field) throws(Rejection) -> Instant? {
    guard let content = content(field) else { return nil }
    if let instant = TimeText.instant(content, in: content.indices)
      ?? TimeText.instant(epoch: content, in: content.indices)
    {
      return instant
    }
    let text = String(decoding: content, as: UTF8.self)
    throw Rejection(
      "\(field.name) \(TimeText.fault(content, in: content.indices)): \(shown(text))")
  }

  func count(_ field: Field) throws(Rejection) -> Int? {
    guard let content = content(field) else { return nil }
    if let count = recordedCount(content, in: content.indices) { return count }
    let text = String(decoding: content, as: UTF8.self)
    throw Rejection(
      "\(field.name) is not a whole number from 0 to 10,000,000,000,000: \(shown(text))")
  }

  func list(_ field: Field) throws(Rejection) -> [String] {
    guard let text = try text(field) else { return [] }
    return text.parts(between: ";").map(trimmed).filter { !$0.isEmpty }
  }

  /// A cell such as `replication_lag_ms=420;tgw_utilization_pct=37.5`.
  func gauges() throws(Rejection) -> [(name: String, millionths: Int)] {
    var result: [(name: String, millionths: Int)] = []
    for pair in try list(.gauges) {
      let parts = pair.halves(at: "=")
      let value = Array((parts?.after ?? "").utf8)
      guard let name = parts?.before, let millionths = millionths(value, in: value.indices) else {
        throw Rejection("gauge is not name=number: \(shown(pair))")
      }
      try requireName(name, .gauges)
      guard !result.contains(where: { $0.name == name }) else {
        throw Rejection("duplicate gauge \(shown(name))")
      }
      result.append((name, millionths))
    }
    return result
  }

  /// A cell that holds the same JSON as in NDJSON.
  func steps() throws(Rejection) -> [OperationStep] {
    guard let content = content(.steps) else { return [] }
    return try JSONRecord.steps(in: content, content.indices)
  }

  /// The same.
  func actions() throws(Rejection) -> [ActionItem] {
    guard let content = content(.actions) else { return [] }
    return try JSONRecord.actions(in: content, content.indices)
  }

  func hasMember(_ field: Field) -> Bool { columns.place(of: field) != nil }

  var firstNames: [String] { [] }

  /// Those of columns are known from the header.
  func unusedNames(_ known: inout NearFields) -> [UnusedName] { [] }

  func unusedName(near field: Field) -> String? {
    columns.unused.first { $0.nearest == field }?.name
  }
}

/// Without the blanks around it.
private func trimmed(_ text: String) -> String {
  var scalars = text.unicodeScalars.drop { $0 == " " }
  while scalars.last == " " { scalars.removeLast() }
  return String(scalars)
}
