/// What the columns of a CSV file mean.
struct CSVColumns: Equatable {
  /// Nil where the field is not a known one.
  let fields: [Field?]
  private let places: [Int]

  var count: Int { fields.count }

  /// Reads a header; nil where it is not that of a check log, an incident log or an operations log, or names a field
  /// twice.
  init?(_ header: [UInt8]) {
    var cells: [CSVCell] = []
    guard isValidUTF8(header), (try? splitCSV(header, into: &cells)) != nil else { return nil }
    let names = cells.map { trimmed($0.content(in: header)) }
    guard Set(names).count == names.count else { return nil }
    let fields = names.map { Field($0) }
    let known = Set(fields.compactMap(\.self))
    let isCheckLog =
      known.isSuperset(of: [.time, .status])
      && !known.isDisjoint(with: [.service, .account])
    let isRecordLog = known.isSuperset(of: [.id, .startedAt])
    guard isCheckLog || isRecordLog else { return nil }
    self.fields = fields
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

/// Without the spaces and tabs around it.
private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
  let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
  return Array(bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
}
