internal import Glibc

/// The folders that logs are looked for in: what the program writes must not lie there, or the next run reads it as a log.
public struct LogFolders {
  private let folders: [(name: String, path: ResolvedPath)]

  /// - Parameter paths: what the run reads; those that are files, or not there, are no folders.
  public init(_ paths: [String]) {
    folders = paths.compactMap { path in
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        let resolved = ResolvedPath(path)
      else { return nil }
      return (path, resolved)
    }
  }

  /// The folders, without links and whatever the current one is.
  var resolvedPaths: [String] { folders.map(\.path.text) }

  /// Throws `amongLogs` where a file or folder would be read as a log. Below a hidden folder nothing is.
  ///
  /// - Parameter what: the option that names it.
  public func refuse(_ path: String, _ what: String) throws(PipelineError) {
    guard let resolved = ResolvedPath(path) else { return }
    for folder in folders {
      guard let names = resolved.names(below: folder.path) else { continue }
      if names.contains(where: { $0.utf8.first == UInt8(ascii: ".") }) { continue }
      throw .amongLogs(option: what, path: path, logs: folder.name)
    }
  }
}
