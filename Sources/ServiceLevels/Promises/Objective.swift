/// The share of a period that a service promises to be up.
///
/// Held in parts per million, so that budgets stay exact: 99.95 % is `Objective(partsPerMillion: 999_500)`.
public struct Objective: Hashable, Sendable {
  public let partsPerMillion: Int

  public init(partsPerMillion: Int) throws(ObjectiveError) {
    guard (0...1_000_000).contains(partsPerMillion) else { throw .outOfRange(partsPerMillion) }
    self.partsPerMillion = partsPerMillion
  }
}

/// Why a number is no objective.
public enum ObjectiveError: Error, Hashable {
  case outOfRange(Int)
}

extension Objective {
  /// Whether `down` of `eligible` milliseconds keeps the promise (rules 5). Exact: nothing is rounded.
  public func isMet(downMilliseconds down: Int, ofEligible eligible: Int) -> Bool {
    !isLess(eligible - down, of: eligible, thanPartsPerMillion: partsPerMillion)
  }

  /// The error budget of so many eligible milliseconds, floored (rules 7).
  public func budgetMilliseconds(ofEligible eligible: Int) -> Int {
    Int(clamping: Int128(eligible) * Int128(1_000_000 - partsPerMillion) / 1_000_000)
  }
}

// MARK: - Comparable

extension Objective: Comparable {
  public static func < (left: Objective, right: Objective) -> Bool {
    left.partsPerMillion < right.partsPerMillion
  }
}
