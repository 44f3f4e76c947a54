import SQLite
import ServiceLevels

/// What a file is, as far as this program made it.
public enum StoreFile: Hashable, Sendable {
  case store
  /// What analysts are given.
  case snapshot

  /// Nil where it is neither.
  public init?(path: String) throws(StoreError) {
    do {
      let connection = try Connection(path: path, mode: .immutable)
      switch try connection.pragma("application_id") {
      case .integer(Schema.storeApplicationID)?: self = .store
      case .integer(Schema.snapshotApplicationID)?: self = .snapshot
      default: return nil
      }
    } catch {
      if error.kind == .notADatabase || error.kind == .corrupt { return nil }
      throw Store.error(error, path: path)
    }
  }
}
