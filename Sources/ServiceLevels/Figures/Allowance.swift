/// How much downtime promises allow of some eligible time: the sum of eligible milliseconds × (1,000,000 − target in parts
/// per million) over the pieces of time in which one target held (rules 5).
public struct Allowance: Hashable, Sendable {
  /// Millionths of a millisecond.
  public let millionths: Int128

  public init(millionths: Int128 = 0) {
    self.millionths = millionths
  }

  public init(_ target: Objective, ofEligible eligible: Int) {
    millionths = Int128(eligible) * Int128(1_000_000 - target.partsPerMillion)
  }
}

extension Allowance {
  /// Whether so much downtime keeps the promise. Exact: nothing is rounded.
  public func covers(downMilliseconds down: Int) -> Bool {
    Int128(down) * 1_000_000 <= millionths
  }

  /// The error budget, floored (rules 7).
  public var milliseconds: Int { Int(clamping: millionths / 1_000_000) }

  public static func + (left: Allowance, right: Allowance) -> Allowance {
    Allowance(millionths: left.millionths + right.millionths)
  }
}
