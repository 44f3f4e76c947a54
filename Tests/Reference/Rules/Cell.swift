/// What a column of a published table holds.
enum Cell: Equatable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  /// An instant, however it is written.
  case instant(Int)
}

extension Cell {
  init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .null }
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ flag: Bool?) { self = flag.map { .integer($0 ? 1 : 0) } ?? .null }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// A percentage of parts per million: four decimals, truncated.
  static func percent(_ partsPerMillion: Int?) -> Cell {
    partsPerMillion.map { .real(Double($0) / 10_000) } ?? .null
  }
}

typealias Row = [String: Cell]

/// A table of the contract as it should be published.
struct ExpectedTable {
  let name: String
  /// The columns that tell its rows apart.
  let key: [String]
  /// Whether it is left open which rows are worth publishing.
  var allowsMissingRows = false
  /// Whether there may be rows that the reference does not know of.
  var allowsOtherRows = false
  var rows: [Row] = []
}

/// A share in parts per million, floored; nil of nothing.
func share(_ part: Int, of whole: Int) -> Int? { whole == 0 ? nil : part * 1_000_000 / whole }
