internal import Glibc
internal import ServiceLevels

/// Finds log files: a file is itself, a folder all regular files below it.
struct LogDiscovery {
  private(set) var paths = PathList()
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
        self.paths.append(path.utf8)
      }
    }
    if paths.count > 1 {
      var seen: Set<ExactText> = []
      self.paths = PathList(self.paths.filter { seen.insert(ExactText($0)).inserted })
    }
  }

  private mutating func descend(into folder: String) throws(PipelineError) {
    let start = folder.hasSuffix("/") ? folder : "\(folder)/"
    let startBytes = Array(start.utf8)
    try FolderListing(folder).forEach { name, isText, isPlain throws(PipelineError) in
      if !isText {
        unusable.append(
          UnusableFile(path: start + escaped(name), reason: .nameIsNotUTF8, offset: 0))
      } else if isPlain {
        paths.append(startBytes, name)
      } else {
        try look(at: start + String(decoding: name, as: UTF8.self))
      }
    }
  }

  /// Adds what may be a folder or a link.
  private mutating func look(at path: String) throws(PipelineError) {
    var link = stat()
    guard lstat(path, &link) == 0 else { return }
    switch link.st_mode & S_IFMT {
    case S_IFDIR: try descend(into: path)
    case S_IFREG: paths.append(path.utf8)
    case S_IFLNK:
      // Only links to files: a link to a folder could lead in a circle.
      var target = stat()
      if stat(path, &target) == 0, target.st_mode & S_IFMT == S_IFREG { paths.append(path.utf8) }
    default: return
    }
  }

  /// A name as `ls` would have it: what is no ASCII text as `\xff`.
  private func escaped(_ bytes: UnsafeRawBufferPointer) -> String {
    bytes.map { byte in
      if byte >= 0x20, byte < 0x7f { return String(Unicode.Scalar(byte)) }
      return "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
