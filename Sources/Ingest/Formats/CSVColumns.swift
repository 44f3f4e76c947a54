/// What the columns of a CSV file mean.
struct CSVColumns: Equatable {
  /// Nil where the field is not a known one.
  let fields: [Field?]
  /// The columns that are not used, with the field that each was probably meant for.
  let unused: [UnusedName]
  private let places: [Int]

  var count: Int { fields.count }

  /// Reads a header, whose names are taken without regard to case, `_`, `-` and blanks; nil where it is not that of a check
  /// log, an incident log or an operations log, or names a field twice.
  init?(_ header: [UInt8]) {
    guard let names = Self.names(in: header), let fields = Self.fields(of: names) else {
      return nil
    }
    let known = Set(fields.compactMap(\.self))
    let isCheckLog =
      known.isSuperset(of: [.time, .status])
      && !known.isDisjoint(with: [.service, .account])
    let isRecordLog = known.isSuperset(of: [.id, .startedAt])
    guard isCheckLog || isRecordLog else { return nil }
    self.fields = fields
    let kind: RecordKind = isCheckLog ? .check : known.contains(.kind) ? .operation : .incident
    unused = Self.unused(names, fields).filter {
      $0.nearest.isUsed(by: kind) && !known.contains($0.nearest)
    }
    var places = Array(repeating: -1, count: Field.allCases.count)
    for (place, field) in fields.enumerated() {
      if let field { places[field.index] = place }
    }
    self.places = places
  }

  func place(of field: Field) -> Int? {
    let place = places[field.index]
    return place < 0 ? nil : place
  }
}

/// The name of a column or a member that is not used, and the field that it was probably meant for.
struct UnusedName: Hashable {
  let name: String
  let nearest: Field
}

// MARK: - Names

extension CSVColumns {
  /// The names in a header; nil where it cannot be split.
  private static func names(in header: [UInt8]) -> [[UInt8]]? {
    var cells: [CSVCell] = []
    guard isValidUTF8(header), (try? splitCSV(header, into: &cells)) != nil else { return nil }
    return cells.map { trimmed($0.content(in: header)) }
  }

  /// The field of each column; nil where two columns have one name or field. A name as the contract has it comes before one
  /// that only sounds like it.
  private static func fields(of names: [[UInt8]]) -> [Field?]? {
    guard Set(names).count == names.count else { return nil }
    var fields = names.map { Field($0) }
    let exact = Set(fields.compactMap(\.self))
    for (place, name) in names.enumerated() where fields[place] == nil {
      guard let field = Field(column: name), !exact.contains(field) else { continue }
      fields[place] = field
    }
    let known = fields.compactMap(\.self)
    return Set(known).count == known.count ? fields : nil
  }

  private static func unused(_ names: [[UInt8]], _ fields: [Field?]) -> [UnusedName] {
    zip(names, fields).compactMap { name, field in
      guard field == nil, let nearest = Field.nearest(to: name) else { return nil }
      return UnusedName(name: String(decoding: name, as: UTF8.self), nearest: nearest)
    }
  }
}

/// Without the spaces and tabs around it.
private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
  let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
  return Array(bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
}

// MARK: - What is no header

extension CSVColumns {
  /// Why a line that should have been a header, or an object, is neither.
  static func complaint(about line: [UInt8]) -> String {
    guard isValidUTF8(line) else { return Rejection(notUTF8: line).reason }
    for (separator, name) in [(UInt8(ascii: ";"), ";"), (9, "TAB"), (UInt8(ascii: "|"), "|")] {
      let other = line.map { $0 == separator ? UInt8(ascii: ",") : $0 }
      if line.contains(separator), CSVColumns(other) != nil {
        return "columns are separated by \(name), not by a comma"
      }
    }
    let brace = line.firstIndex(of: UInt8(ascii: "{"))
    if let brace, brace > 0, line.last == UInt8(ascii: "}") {
      return "something stands before the JSON object"
    }
    guard let names = names(in: line), names.count > 1 else { return neither }
    guard let fields = fields(of: names) else {
      return names.contains { Field(column: $0) != nil } ? "two columns are one field" : neither
    }
    let isRow = names.contains {
      TimeText.instant($0, in: $0.indices) ?? TimeText.instant(epoch: $0, in: $0.indices) != nil
    }
    if isRow { return "no header says what the columns are, as in time,service,status" }
    let known = Set(fields.compactMap(\.self))
    let unused = unused(names, fields)
    if known.isEmpty, unused.isEmpty { return neither }
    let isRecord =
      !known.isDisjoint(with: [.id, .startedAt]) && known.isDisjoint(with: [.time, .status])
    for field in isRecord ? [.id, .startedAt] : [Field.time, .status, .service]
    where !known.contains(field) {
      if field == .service, known.contains(.account) { continue }
      let meant =
        unused.first { $0.nearest == field }?.name
        ?? (field == .status && known.contains(.state) ? Field.state.name : nil)
      return "the header has no `\(field.name)`" + (meant.map { ", but \(quoted($0))" } ?? "")
    }
    return neither
  }

  private static let neither = "neither a JSON object nor the header of a known log"
}
