/// How checks are read (catalog: `checks`).
public struct CheckPolicy: Hashable, Sendable {
  /// Time between two checks, in milliseconds; at least 1.
  public let intervalMilliseconds: Int
  /// How long a check speaks at the most, in milliseconds; nil is `unlimited`, for sources that log transitions only.
  public let holdMilliseconds: Int?
  /// How many failed checks in a row make an outage; at least 1.
  public let confirm: Int
  /// How many probes must answer for the service to be up; at least 1.
  public let minHealthy: Int

  public init(intervalMilliseconds: Int, holdMilliseconds: Int?, confirm: Int, minHealthy: Int) {
    precondition(
      intervalMilliseconds > 0 && (holdMilliseconds ?? 1) > 0 && confirm > 0 && minHealthy > 0,
      "a check policy counts from 1")
    self.intervalMilliseconds = intervalMilliseconds
    self.holdMilliseconds = holdMilliseconds
    self.confirm = confirm
    self.minHealthy = minHealthy
  }
}
