internal import Glibc
internal import ServiceLevels
internal import Store

extension Store {
  private static let unusablePrefix = "unusable:"

  /// Remembers the files that a run left out, and forgets those of earlier runs that it read, or that are gone.
  ///
  /// - Parameter paths: the files that the run looked at.
  func remember(unusable files: [UnusableFile], among paths: PathList) throws {
    let known = try meta(withPrefix: Store.unusablePrefix)
    let failed = Dictionary(
      files.compactMap { file in
        // A file that is not there is nothing to remember.
        file.reason == .notFound
          ? nil : (Store.unusablePrefix + file.path, file.reason.rawValue)
      }, uniquingKeysWith: { first, _ in first })
    guard known != failed, !(known.isEmpty && failed.isEmpty) else { return }
    let seen = Set(known.isEmpty ? [] : paths.map(ExactText.init))
    try transaction {
      for key in known.keys where failed[key] == nil {
        let path = String(key.dropFirst(Store.unusablePrefix.count))
        if seen.contains(ExactText(path)) || FileIdentity(path: path) == nil
          || isOpenFolder(path)
        {
          try setMeta(key, to: nil)
        }
      }
      for (key, word) in failed where known[key] != word { try setMeta(key, to: word) }
    }
  }

  /// What runs left out and no later run has read, by path.
  func unusableFiles() throws -> [UnusableFileFigure] {
    try meta(withPrefix: Store.unusablePrefix).compactMap { key, word in
      UnusableReason(rawValue: word).map {
        UnusableFileFigure(
          path: String(key.dropFirst(Store.unusablePrefix.count)), reason: $0)
      }
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension UnusableFileFigure {
  /// Names it in a fingerprint.
  var key: String { "\(path)=\(reason.rawValue)".split(separator: "\n").joined(separator: " ") }
}

/// Whether a folder can be listed and gone into.
private func isOpenFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    && access(path, R_OK | X_OK) == 0
}
