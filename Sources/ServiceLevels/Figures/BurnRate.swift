/// How fast a window spends the error budget: 1 spends exactly the budget (rules 7; SRE workbook, chapter 5).
///
/// Held as the exact fraction of the down time and of what the targets in force allow.
public struct BurnRate: Hashable, Sendable {
  public let downMilliseconds: Int
  public let eligibleMilliseconds: Int
  /// What is allowed of the window's eligible time, in millionths of a millisecond.
  public let allowedMillionths: Int

  /// Makes the rate, or nil where nothing is allowed: nothing is eligible, or the target leaves no budget.
  public init?(downMilliseconds: Int, eligibleMilliseconds: Int, allowedMillionths: Int) {
    guard allowedMillionths > 0 else { return nil }
    self.downMilliseconds = downMilliseconds
    self.eligibleMilliseconds = eligibleMilliseconds
    self.allowedMillionths = allowedMillionths
  }
}

extension BurnRate {
  /// The rate as a number, for people.
  public var value: Double {
    Double(downMilliseconds) * 1_000_000 / Double(allowedMillionths)
  }
}
