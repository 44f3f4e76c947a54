/// A day whose logs are known to be lost, so that no run asks for them any more (table `acknowledged_day`).
///
/// No figure depends on it: what was not watched stays unknown.
public struct AcknowledgedDay: Hashable, Sendable {
  /// The day's key, as in `2026-01-20`.
  public let day: String
  /// The one service whose logs are lost; nil is all of them.
  public let service: String?
  public let acknowledged: Decision
  /// Nil while it is in force.
  public let undone: Decision?

  public init(day: String, service: String?, acknowledged: Decision, undone: Decision? = nil) {
    self.day = day
    self.service = service
    self.acknowledged = acknowledged
    self.undone = undone
  }
}
