internal import Glibc
internal import ServiceLevels
internal import Store

/// Where a path leads, without links, `.` and `..`: of what is there, or of what would be made there.
struct ResolvedPath: Hashable {
  /// Absolute; compared byte by byte, as the file system does.
  private let path: ExactText

  /// Nil where it leads nowhere: through a file, round in links, or past a folder that may not be searched.
  init?(_ path: String) {
    guard let resolved = ResolvedPath.resolve(path, links: 40) else { return nil }
    self.path = ExactText(resolved)
  }

  var text: String { path.text }

  /// The names on the way from a folder down to here: none for the folder itself, nil where this is not in it.
  func names(below folder: ResolvedPath) -> [String]? {
    if path == folder.path { return [] }
    let start = folder.path.text == "/" ? "/" : folder.path.text + "/"
    return path.text.bytes(after: start)?.parts(between: "/")
  }

  /// The part that is there is resolved by the system, and the rest by name; a link that leads to nothing yet is followed, as
  /// whoever opens it would.
  private static func resolve(_ path: String, links: Int) -> String? {
    if let real = realpath(path.isEmpty ? "." : path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard errno == ENOENT, links > 0 else { return nil }
    var whole = path
    while whole.utf8.count > 1, whole.utf8.last == UInt8(ascii: "/") { whole.removeLast() }
    let (folder, name) = DurableFile.parts(of: whole)
    if let target = target(ofLink: whole) {
      return resolve(
        target.utf8.first == UInt8(ascii: "/") ? target : "\(folder)/\(target)", links: links - 1)
    }
    guard whole != folder, let above = resolve(folder, links: links) else { return nil }
    // Of a folder that is not there yet, `.` and `..` are what they will be.
    switch name {
    case ".": return above
    case "..": return DurableFile.parts(of: above).folder
    default: return above == "/" ? "/\(name)" : "\(above)/\(name)"
    }
  }

  private static func target(ofLink path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map { readlink(path, $0, chars.count) } ?? -1
      }
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
