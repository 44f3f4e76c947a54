/// Where a published table differs from the expected one: one sentence a difference.
func differences(_ expected: ExpectedTable, _ published: [Row]) -> [String] {
  func key(_ row: Row) -> String {
    expected.key.map { column in
      if case .text(let text)? = row[column] { return text }
      return row[column].map { "\($0)" } ?? "?"
    }.joined(separator: ", ")
  }
  var found: [String] = []
  let byKey = Dictionary(grouping: published, by: key)
  for row in expected.rows {
    let place = "\(expected.name)[\(key(row))]"
    guard let candidates = byKey[key(row)] else {
      if !expected.allowsMissingRows { found.append("\(place): no such row") }
      continue
    }
    if candidates.count > 1 { found.append("\(place): \(candidates.count) rows") }
    for (column, cell) in row.sorted(by: { $0.key < $1.key }) {
      guard let other = candidates[0][column] else {
        found.append("\(place) \(column): no such column")
        continue
      }
      if !cell.agrees(with: other) {
        found.append("\(place) \(column): expected \(cell), got \(other)")
      }
    }
  }
  let known = Set(expected.rows.map(key))
  if expected.allowsOtherRows { return found }
  for other in byKey.keys.sorted() where !known.contains(other) {
    found.append("\(expected.name)[\(other)]: unexpected row")
  }
  return found
}

extension Cell {
  /// Whether a published cell holds the same value.
  fileprivate func agrees(with other: Cell) -> Bool {
    switch (self, other) {
    case (.instant(let instant), .integer(let published)): return instant == published
    case (.instant(let instant), .text(let published)):
      return instant == milliseconds(of: published)
    case (.real(let real), .integer(let published)): return real == Double(published)
    case (.real(let real), .real(let published)):
      return real == published || abs(real - published) <= 1e-9 * max(abs(real), abs(published))
    default: return self == other
    }
  }
}

/// The instant of `2026-10-01T00:00:00.123Z`, with or without a fraction.
private func milliseconds(of text: String) -> Int? {
  guard text.hasSuffix("Z") else { return nil }
  let numbers = text.dropLast().split { "-T:.".contains($0) }.map(String.init)
  let values = numbers.compactMap { Int($0) }
  guard values.count == numbers.count, (6...7).contains(values.count) else { return nil }
  let seconds = values[3] * 3600 + values[4] * 60 + values[5]
  let fraction = values.count == 7 ? Int((numbers[6] + "000").prefix(3)) ?? 0 : 0
  return Day(values[0], values[1], values[2]).number * 86_400_000 + seconds * 1000 + fraction
}
