/// A number with its unit, exactly.
public struct Quantity: Hashable, Sendable {
  /// In the steps of `unit`.
  public let number: Int
  public let unit: QuantityUnit

  public init(_ number: Int, _ unit: QuantityUnit) {
    self.number = number
    self.unit = unit
  }
}

/// What a requirement is measured in, and in which steps it is counted.
public enum QuantityUnit: Hashable, Sendable {
  case milliseconds
  /// Percent, counted in parts per million: 1,000,000 are 100 %.
  case partsPerMillion
  case count
  /// A gauge's own unit, counted in millionths; empty where none is known.
  case millionths(of: String)
}

extension QuantityUnit {
  /// The column `unit`: `ms`, `percent`, `count`, or the gauge's own.
  public var text: String {
    switch self {
    case .milliseconds: "ms"
    case .partsPerMillion: "percent"
    case .count: "count"
    case .millionths(let unit): unit
    }
  }

  /// How many steps a unit has.
  fileprivate var steps: Int {
    switch self {
    case .milliseconds, .count: 1
    case .partsPerMillion: 10_000
    case .millionths: 1_000_000
    }
  }
}

extension Quantity {
  /// In units, in decimal digits without zeros that say nothing: `99.951`, `900000`, `-0.5`.
  public var digits: String {
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: UInt(unit.steps))
    guard rest > 0 else { return (number < 0 ? "-" : "") + "\(whole)" }
    // A one in front keeps the leading zeros.
    var decimals = String(rest + UInt(unit.steps)).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return (number < 0 ? "-" : "") + "\(whole).\(decimals)"
  }

  /// In units, for columns and cells that hold floating point: the nearest that there is.
  public var real: Double { Double(number) / Double(unit.steps) }
}
