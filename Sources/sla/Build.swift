import CBuild
import Pipeline

/// Which `sla` this is.
enum Build {
  /// As in CHANGELOG.
  static let version = "1.0.0"

  /// The commit that a package was built from (`SLA_COMMIT` at build time); `development` otherwise.
  static var commit: String { String(cString: sla_build_commit()) }

  /// `sla 1.0.0 (commit 0123456789ab, store version 4)`.
  static var text: String {
    "sla \(version) (commit \(commit), store version \(StoreStatus.newestVersion))"
  }
}
