public import ServiceLevels

/// What a figure puts in a column, exact.
public enum Cell: Hashable, Sendable {
  case none
  case text(String)
  /// A number that is a text in the store, as its column has words too.
  case digits(String)
  case integer(Int)
  /// Shown as ISO 8601.
  case instant(Instant)
  /// Parts per million, shown in percent with four decimals.
  case percent(Int)
  case quantity(Quantity)
  /// A ratio that has no exact decimal.
  case real(Double)
}

extension Cell {
  init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  init(_ value: Int?) { self = value.map { .integer($0) } ?? .none }
  /// Millionths of the column's unit.
  init(millionths value: Int) { self = .quantity(Quantity(value, .millionths(of: ""))) }
  /// 1 or 0.
  init(_ flag: Bool?) { self.init(flag.map { $0 ? 1 : 0 }) }
}

extension Cell {
  /// As files and pages show it, with a decimal point and no unit; nil where there is nothing.
  public var shown: String? {
    switch self {
    case .none: nil
    case .text(let text), .digits(let text): text
    case .integer(let value): String(value)
    case .instant(let instant): instant.iso8601
    case .percent(let partsPerMillion):
      percentText(partsPerMillion: partsPerMillion)
    case .quantity(let quantity): quantity.digits
    case .real(let value):
      value.isFinite && abs(value) < 1e12
        ? Cell(millionths: Int((value * 1_000_000).rounded())).shown : nil
    }
  }

  /// Whether it is shown as a number: digits, a point and a minus.
  public var isNumber: Bool {
    switch self {
    case .none, .text, .instant: false
    case .digits, .integer, .percent, .quantity, .real: true
    }
  }
}
