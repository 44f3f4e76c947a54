/// What a check found. The raw value ranks them: of two checks of one probe at one instant the greater stands
/// (sla-rules 2).
public enum CheckStatus: UInt8, Hashable, Sendable, CaseIterable {
  /// Deliberately not running: excluded time.
  case paused = 0
  case up = 1
  case degraded = 2
  case down = 3
}

extension CheckStatus {
  /// The word in a check log.
  public var name: String {
    switch self {
    case .paused: "paused"
    case .up: "up"
    case .degraded: "degraded"
    case .down: "down"
    }
  }
}

// MARK: - Comparable

extension CheckStatus: Comparable {
  public static func < (left: CheckStatus, right: CheckStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}
