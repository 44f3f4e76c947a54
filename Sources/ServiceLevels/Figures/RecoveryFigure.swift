/// How fast, or with how little data lost, a tier or the region came back in a period (rules 6 and 8; table
/// `recovery`).
public struct RecoveryFigure: Hashable, Sendable {
  public let period: String
  public let scope: RecoveryScope
  public let kind: RecoveryKind
  /// What was promised.
  public let limitMilliseconds: Int?
  /// Outages, incidents and drills with a measured value.
  public let count: Int
  public let worstMilliseconds: Int?
  /// Nearest rank.
  public let medianMilliseconds: Int?
  /// Those within the limit.
  public let kept: Int
  /// Incidents that took something down and do not record what was lost; outages that go on.
  public let withoutRecord: Int

  public init(
    period: String,
    scope: RecoveryScope,
    kind: RecoveryKind,
    limitMilliseconds: Int? = nil,
    count: Int,
    worstMilliseconds: Int? = nil,
    medianMilliseconds: Int? = nil,
    kept: Int,
    withoutRecord: Int
  ) {
    self.period = period
    self.scope = scope
    self.kind = kind
    self.limitMilliseconds = limitMilliseconds
    self.count = count
    self.worstMilliseconds = worstMilliseconds
    self.medianMilliseconds = medianMilliseconds
    self.kept = kept
    self.withoutRecord = withoutRecord
  }
}

/// What a recovery is measured by; the raw value is the word in the store.
public enum RecoveryKind: String, Hashable, Sendable, CaseIterable {
  case time = "rto"
  case point = "rpo"
}
