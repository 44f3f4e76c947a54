/// How fast a window spends the error budget: 1 spends exactly the budget (sla-rules 7; SRE workbook, chapter 5).
///
/// Held as the exact fraction (down / eligible) / (1 - target).
public struct BurnRate: Hashable, Sendable {
  public let downMilliseconds: Int
  public let eligibleMilliseconds: Int
  public let target: Objective

  /// Makes the rate, or nil where nothing is eligible or the target leaves no budget.
  public init?(downMilliseconds: Int, eligibleMilliseconds: Int, target: Objective) {
    guard eligibleMilliseconds > 0, target.partsPerMillion < 1_000_000 else { return nil }
    self.downMilliseconds = downMilliseconds
    self.eligibleMilliseconds = eligibleMilliseconds
    self.target = target
  }
}

extension BurnRate {
  /// The rate as a number, for people.
  public var value: Double {
    Double(downMilliseconds) * 1_000_000
      / (Double(eligibleMilliseconds) * Double(1_000_000 - target.partsPerMillion))
  }
}
