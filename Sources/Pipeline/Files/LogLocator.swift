internal import Decompress
package import ServiceLevels
package import Store

/// Finds logs that were moved, by their content: a folder under another name, or seen from another one, is no damage.
package final class LogLocator {
  private let folders: [String]
  /// The files of the folders by their size, listed when the first is looked for.
  private var bySize: [Int: [String]]?

  package init(folders: [String]) {
    self.folders = folders
  }

  /// Where a file of that content lies now; nil where none is found.
  package func path(of sha256: ContentDigest, bytes: Int) -> String? {
    let listed = bySize ?? list()
    bySize = listed
    return listed[bytes]?.first { path in
      (try? Fingerprint.read(path: path).fingerprint.sha256) == sha256
    }
  }

  private func list() -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    for folder in folders {
      guard let paths = try? LogDiscovery([folder]).paths else { continue }
      for path in paths {
        if let bytes = FileIdentity(path: path)?.bytes { found[bytes, default: []].append(path) }
      }
    }
    return found
  }
}

extension Store {
  private static let foldersKey = "log_folders"
  private static let mostFolders = 16

  /// Remembers where logs were read, the latest first: a trace looks there for those that were moved.
  func remember(logFolders folders: [String]) throws {
    let known = try logFolders()
    let all = (folders + known.filter { !folders.contains($0) }).prefix(Store.mostFolders)
    guard Array(all) != known else { return }
    try setMeta(Store.foldersKey, to: all.joined(separator: "\n"))
  }

  package func logFolders() throws(StoreError) -> [String] {
    (try meta(Store.foldersKey) ?? "").split(separator: "\n").map(String.init)
  }
}
