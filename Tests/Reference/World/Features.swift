import Foundation

/// How much of the rules random worlds make use of.
enum Features: String {
  /// What the rules always had.
  case ordinary
  /// Dates, lives, named checks, versions of windows, duplicates and whatever else there is.
  case all

  /// What `SLA_FEATURES` says, or what is usual.
  static func chosen(usually features: Features) -> Features {
    ProcessInfo.processInfo.environment["SLA_FEATURES"].flatMap { Features(rawValue: $0) }
      ?? features
  }
}
