/// How the checks of a probe are read (catalog: `checks`). All times in milliseconds.
public struct CheckPolicy: Hashable, Sendable {
  /// Time between two checks; at least 1.
  public let intervalMilliseconds: Int
  /// How long a check speaks at the most; nil is `unlimited`, for sources that log transitions only.
  public let holdMilliseconds: Int?
  /// How many failed checks in a row make an outage; at least 1.
  public let confirm: Int
  /// How many probes must answer for the service to be up; at least 1.
  public let minHealthy: Int
  /// How long after its last check a probe still is one of the service, at least `hold`; nil is for ever.
  public let goneAfterMilliseconds: Int?

  /// - Parameter goneAfterMilliseconds: nil is what `hold` gives: the larger of 1 h and 10 × `hold`, or for ever where that
  ///   is unlimited (rules 2).
  public init(
    intervalMilliseconds: Int, holdMilliseconds: Int?, confirm: Int, minHealthy: Int,
    goneAfterMilliseconds: Int? = nil
  ) {
    precondition(
      intervalMilliseconds > 0 && (holdMilliseconds ?? 1) > 0 && confirm > 0 && minHealthy > 0,
      "a check policy counts from 1")
    precondition(
      (goneAfterMilliseconds ?? .max) >= (holdMilliseconds ?? 1),
      "a probe is gone before its last check has spoken")
    self.intervalMilliseconds = intervalMilliseconds
    self.holdMilliseconds = holdMilliseconds
    self.confirm = confirm
    self.minHealthy = minHealthy
    self.goneAfterMilliseconds =
      goneAfterMilliseconds ?? holdMilliseconds.map { max(3_600_000, 10 * $0) }
  }
}

extension CheckPolicy {
  /// The longest time between two checks that found the same in which nothing is unknown, and nobody gone.
  ///
  /// 0 where `hold` is unlimited: transitions are few, and where the clock of a run lies between two of them, the last one
  /// before it says until when there is evidence (rules 1), so each is kept.
  public var longestGapMilliseconds: Int {
    holdMilliseconds.map { min($0, goneAfterMilliseconds ?? .max) } ?? 0
  }
}
