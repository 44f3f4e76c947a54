/// What a check found. The raw value ranks them: of two checks of one probe at one instant the greater stands
/// (rules 2).
public enum CheckStatus: UInt8, Hashable, Sendable, CaseIterable {
  /// The probe ends here: until its next check it is no probe of the service.
  case retired = 0
  /// Deliberately not running: excluded time.
  case paused = 1
  case up = 2
  case degraded = 3
  case down = 4
}

extension CheckStatus {
  /// The word in a check log.
  public var name: String {
    switch self {
    case .retired: "retired"
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
