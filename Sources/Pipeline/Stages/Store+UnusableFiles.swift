internal import Glibc
internal import ServiceLevels
internal import Store

extension Store {
  private static let unusablePrefix = "unusable:"

  /// Remembers the files that a run left out, and forgets those of earlier runs that it read, or that are gone.
  ///
  /// - Parameter paths: the files that the run looked at.
  func remember(unusable files: [UnusableFile], among paths: PathList) throws {
    let known = Dictionary(
      try meta(withPrefix: Store.unusablePrefix).map { (ExactText($0.rest), $0.value) },
      uniquingKeysWith: { first, _ in first })
    let failed = Dictionary(
      files.compactMap { file in
        // A file that is not there is nothing to remember.
        file.reason == .notFound ? nil : (ExactText(file.path), file.reason.rawValue)
      }, uniquingKeysWith: { first, _ in first })
    guard known != failed else { return }
    let seen = Set(known.isEmpty ? [] : paths.map(ExactText.init))
    try transaction {
      for path in known.keys where failed[path] == nil {
        if seen.contains(path) || FileIdentity(path: path.text) == nil || isOpenFolder(path.text) {
          try setMeta(Store.unusablePrefix + path.text, to: nil)
        }
      }
      for (path, word) in failed where known[path] != word {
        try setMeta(Store.unusablePrefix + path.text, to: word)
      }
    }
  }

  /// What runs left out and no later run has read, by path.
  func unusableFiles() throws -> [UnusableFileFigure] {
    try meta(withPrefix: Store.unusablePrefix).compactMap { path, word in
      UnusableReason(rawValue: word).map { UnusableFileFigure(path: path, reason: $0) }
    }
  }
}

extension UnusableFileFigure {
  /// Names it in a fingerprint.
  var key: String { "\(path)=\(reason.rawValue)" }
}

/// Whether a folder can be listed and gone into.
private func isOpenFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    && access(path, R_OK | X_OK) == 0
}
