/// The state of a service, or of an account, at an instant (rules 3).
public enum ServiceState: UInt8, Hashable, Sendable, CaseIterable {
  case unknown = 0
  case up = 1
  case degraded = 2
  case down = 3
  case excluded = 4
  /// Down, but for less than the minimum outage: counts as up, and stays listed (rules 4).
  case belowMinimum = 5
}
