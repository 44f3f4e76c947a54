internal import Glibc

/// The folders that logs are looked for in: what the program writes must not lie there, or the next run reads it as a log.
public struct LogFolders {
  private let folders: [(name: String, path: String)]

  /// - Parameter paths: what the run reads; those that are files, or not there, are no folders.
  public init(_ paths: [String]) {
    folders = paths.compactMap { path in
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        let resolved = LogFolders.resolved(path)
      else { return nil }
      return (path, resolved)
    }
  }

  /// The folders, without links and whatever the current one is.
  var resolvedPaths: [String] { folders.map(\.path) }

  /// Throws `amongLogs` where a file or folder would be read as a log. Below a hidden folder nothing is.
  ///
  /// - Parameter what: the option that names it.
  public func refuse(_ path: String, _ what: String) throws(PipelineError) {
    guard let resolved = LogFolders.resolved(path) else { return }
    for folder in folders {
      let inside = folder.path == "/" ? "/" : folder.path + "/"
      guard (resolved + "/").hasPrefix(inside) else { continue }
      let rest = resolved.dropFirst(inside.count).split(separator: "/")
      if rest.contains(where: { $0.hasPrefix(".") }) { continue }
      throw .amongLogs(option: what, path: path, logs: folder.name)
    }
  }

  /// A path without links, of what is there or is to be made: the part that is there is resolved.
  private static func resolved(_ path: String) -> String? {
    var (head, rest) = (path.isEmpty ? "." : path, "")
    while head.count > 1, head.hasSuffix("/") { head.removeLast() }
    while true {
      if let real = realpath(head, nil) {
        defer { free(real) }
        let start = String(cString: real)
        return (start == "/" && !rest.isEmpty ? "" : start) + rest
      }
      guard errno == ENOENT, head != ".", head != "/" else { return nil }
      let slash = head.lastIndex(of: "/")
      let name = slash.map { head[head.index(after: $0)...] } ?? head[...]
      rest = "/\(name)" + rest
      head = slash.map { $0 == head.startIndex ? "/" : String(head[..<$0]) } ?? "."
    }
  }
}
