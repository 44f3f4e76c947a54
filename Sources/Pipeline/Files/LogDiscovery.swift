internal import Glibc

/// Finds log files: a file is itself, a folder all regular files below it.
struct LogDiscovery {
  private(set) var paths: [String] = []

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
      var seen: Set<String> = []
      self.paths = self.paths.filter { seen.insert($0).inserted }
    }
  }

  private mutating func descend(into folder: String) throws(PipelineError) {
    guard let stream = opendir(folder) else { throw .unreadable(path: folder, errno: errno) }
    defer { closedir(stream) }
    var entries: [(name: String, isPlain: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") {
        entries.append((name, entry.pointee.d_type == UInt8(DT_REG)))
      }
    }
    for (name, isPlain) in entries.sorted(by: { $0.name < $1.name }) {
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
}
