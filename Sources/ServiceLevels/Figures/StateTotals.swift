/// The milliseconds of a period in each state; together they are the period (rules 5).
public struct StateTotals: Hashable, Sendable {
  public var up = 0
  public var degraded = 0
  public var down = 0
  public var unknown = 0
  public var excluded = 0

  public init(up: Int = 0, degraded: Int = 0, down: Int = 0, unknown: Int = 0, excluded: Int = 0) {
    self.up = up
    self.degraded = degraded
    self.down = down
    self.unknown = unknown
    self.excluded = excluded
  }
}

extension StateTotals {
  /// The length of the period.
  public var period: Int { up + degraded + down + unknown + excluded }
  /// The time that availability is a share of.
  public var eligible: Int { up + degraded + down }

  /// Availability, floored; nil where nothing is eligible.
  public var partsPerMillion: Int? { flooredPartsPerMillion(eligible - down, of: eligible) }

  /// Availability with unknown time counted as down.
  public var worstCasePartsPerMillion: Int? {
    flooredPartsPerMillion(eligible - down, of: eligible + unknown)
  }

  /// The share of the time that counts which was watched; nil where nothing counts.
  public var coveragePartsPerMillion: Int? {
    flooredPartsPerMillion(eligible, of: period - excluded)
  }

  /// Whether enough was watched for a figure to be relied on (rules 5).
  public func isCovered(atLeastPartsPerMillion minimum: Int) -> Bool {
    eligible > 0 && !isLess(eligible, of: period - excluded, thanPartsPerMillion: minimum)
  }

  /// The verdict on what promises allow, the first that fits (rules 5).
  ///
  /// - Parameters:
  ///   - allowed: of the eligible time.
  ///   - allowedOfAll: of the eligible and the unknown time: more down time than that no evidence could save.
  public func verdict(
    allowed: Allowance, allowedOfAll: Allowance, minCoveragePartsPerMillion: Int
  ) -> Verdict {
    if eligible == 0 { return .noData }
    if !allowedOfAll.covers(downMilliseconds: down) { return .missed }
    if !isCovered(atLeastPartsPerMillion: minCoveragePartsPerMillion) { return .insufficientData }
    return allowed.covers(downMilliseconds: down) ? .met : .missed
  }

  /// The verdict with unknown time counted as down.
  ///
  /// - Parameter allowedOfAll: of the eligible and the unknown time.
  public func worstCaseVerdict(allowedOfAll: Allowance) -> Verdict {
    if eligible + unknown == 0 { return .noData }
    return allowedOfAll.covers(downMilliseconds: down + unknown) ? .met : .missed
  }

  /// Mean time between failures, floored to the millisecond; nil where nothing failed (rules 6).
  public func meanTimeBetweenFailures(outages: Int) -> Int? {
    outages > 0 ? (up + degraded) / outages : nil
  }
}

// MARK: - AdditiveArithmetic

extension StateTotals {
  public static func + (left: StateTotals, right: StateTotals) -> StateTotals {
    StateTotals(
      up: left.up + right.up, degraded: left.degraded + right.degraded,
      down: left.down + right.down, unknown: left.unknown + right.unknown,
      excluded: left.excluded + right.excluded)
  }

  public static func - (left: StateTotals, right: StateTotals) -> StateTotals {
    StateTotals(
      up: left.up - right.up, degraded: left.degraded - right.degraded,
      down: left.down - right.down, unknown: left.unknown - right.unknown,
      excluded: left.excluded - right.excluded)
  }

  public static func += (left: inout StateTotals, right: StateTotals) {
    left = left + right
  }
}

/// `part` of `whole` in parts per million, floored, so that a miss never looks met; nil where the whole is nothing.
public func flooredPartsPerMillion(_ part: Int, of whole: Int) -> Int? {
  whole > 0 ? Int(clamping: Int128(part) * 1_000_000 / Int128(whole)) : nil
}
