internal import Glibc
internal import ServiceLevels

/// Finds log files: a file is itself, a folder all regular files below it.
struct LogDiscovery {
  private(set) var paths: [String] = []
  /// What lies in a folder under a name that is no text: no report could name it, so nothing of it is used.
  private(set) var unusable: [UnusableFile] = []

  /// Lists the files that `paths` name, by path; hidden ones below a folder are left out, links to files followed.
  init(_ paths: [String]) throws(PipelineError) {
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else { throw .unreadable(path: path, errno: errno) }
      if status.st_mode & S_IFMT == S_IFDIR {
        try descend(into: path)
      } else {
        self.paths.append(path)
      }
    }
    if paths.count > 1 {
      var seen: Set<ExactText> = []
      self.paths = self.paths.filter { seen.insert(ExactText($0)).inserted }
    }
  }

  private mutating func descend(into folder: String) throws(PipelineError) {
    guard let stream = opendir(folder) else { throw .unreadable(path: folder, errno: errno) }
    defer { closedir(stream) }
    var entries: [(name: String, isPlain: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes -> String? in
        let bytes = bytes.prefix { $0 != 0 }
        if bytes.first == UInt8(ascii: ".") { return "" }
        if let name = String(validating: bytes, as: UTF8.self) { return name }
        unusable.append(
          UnusableFile(path: "\(folder)/\(escaped(bytes))", reason: .nameIsNotUTF8, offset: 0))
        return nil
      }
      guard let name, !name.isEmpty else { continue }
      entries.append((name, entry.pointee.d_type == UInt8(DT_REG)))
    }
    entries.sort { LogDiscovery.precedes($0.name, $1.name) }
    for (name, isPlain) in entries {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if isPlain {
        paths.append(path)
        continue
      }
      var link = stat()
      guard lstat(path, &link) == 0 else { continue }
      switch link.st_mode & S_IFMT {
      case S_IFDIR: try descend(into: path)
      case S_IFREG: paths.append(path)
      case S_IFLNK:
        // Only links to files: a link to a folder could lead in a circle.
        var target = stat()
        if stat(path, &target) == 0, target.st_mode & S_IFMT == S_IFREG { paths.append(path) }
      default: continue
      }
    }
  }

  /// Compares names by their bytes: those that look alike are told apart, and their order is the same everywhere.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let order = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right -> Int in
        // Neither is empty.
        guard let one = left.baseAddress, let other = right.baseAddress else { return 0 }
        let difference = memcmp(one, other, min(left.count, right.count))
        return difference == 0 ? left.count - right.count : Int(difference)
      }
    }
    if case let order?? = order { return order < 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// A name as `ls` would have it: what is no ASCII text as `\xff`.
  private func escaped(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    bytes.map { byte in
      if byte >= 0x20, byte < 0x7f { return String(Unicode.Scalar(byte)) }
      return "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
