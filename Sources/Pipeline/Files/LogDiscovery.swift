internal import Glibc
internal import ServiceLevels

/// Finds log files: a file is itself, a folder all regular files below it, in linked folders too. What cannot be read as one
/// is named, and never passed over; but hidden names are left out.
struct LogDiscovery {
  private(set) var paths = PathList()
  /// What lies in a folder and is no file that could be opened: a name that is no text, a link that leads nowhere, a FIFO.
  private(set) var unusable: [UnusableFile] = []
  /// The folders that were gone into, each once, so that links lead in no circle.
  private var seen: Set<FolderID> = []
  /// Links to folders, which come after all folders that lie where they belong.
  private var links: [String] = []

  private struct FolderID: Hashable {
    let device: UInt
    let inode: UInt

    init(_ status: stat) {
      (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
    }
  }

  /// Lists the files that `paths` name, by path, those in linked folders last.
  init(_ paths: [String]) throws(PipelineError) {
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else { throw .unreadable(path: path, errno: errno) }
      if status.st_mode & S_IFMT == S_IFDIR {
        seen.insert(FolderID(status))
        try descend(into: path)
      } else {
        self.paths.append(path.utf8)
      }
    }
    while !links.isEmpty { followLink(links.removeFirst()) }
    if paths.count > 1 {
      var seen: Set<ExactText> = []
      self.paths = PathList(self.paths.filter { seen.insert(ExactText($0)).inserted })
    }
  }

  private mutating func descend(into folder: String) throws(PipelineError) {
    let start = folder.utf8.last == UInt8(ascii: "/") ? folder : "\(folder)/"
    let startBytes = Array(start.utf8)
    try FolderListing(folder).forEach { name, isText, isPlain throws(PipelineError) in
      if !isText {
        leaveOut(start + escaped(name), .nameIsNotUTF8)
      } else if isPlain {
        paths.append(startBytes, name)
      } else {
        look(at: start + String(decoding: name, as: UTF8.self))
      }
    }
  }

  /// Adds what may be a folder or a link.
  private mutating func look(at path: String) {
    var link = stat()
    guard lstat(path, &link) == 0 else { return leaveOut(path, errno: errno) }
    switch link.st_mode & S_IFMT {
    case S_IFDIR: enter(path, link)
    case S_IFREG: paths.append(path.utf8)
    case S_IFLNK:
      var target = stat()
      guard stat(path, &target) == 0 else {
        return errno == ENOENT ? leaveOut(path, .deadLink) : leaveOut(path, errno: errno)
      }
      switch target.st_mode & S_IFMT {
      case S_IFREG: paths.append(path.utf8)
      case S_IFDIR: links.append(path)
      default: leaveOut(path, .notRegularFile)
      }
    default: leaveOut(path, .notRegularFile)
    }
  }

  private mutating func followLink(_ path: String) {
    var target = stat()
    guard stat(path, &target) == 0 else { return leaveOut(path, errno: errno) }
    enter(path, target)
  }

  /// Goes into a folder below the first, unless it was gone into already; one that cannot be listed does not keep the others
  /// from being read.
  private mutating func enter(_ path: String, _ status: stat) {
    guard seen.insert(FolderID(status)).inserted else { return }
    do throws(PipelineError) {
      try descend(into: path)
    } catch {
      guard case .unreadable(let folder, let code) = error else { return }
      leaveOut(folder, errno: code)
    }
  }

  private mutating func leaveOut(_ path: String, errno code: Int32) {
    let reason: UnusableReason =
      switch code {
      case EACCES, EPERM: .permissionDenied
      case ENAMETOOLONG: .pathTooLong
      case ELOOP, ENOTDIR: .deadLink
      case ENOENT: .notFound
      default: .systemFailure
      }
    leaveOut(path, reason, errno: code)
  }

  private mutating func leaveOut(_ path: String, _ reason: UnusableReason, errno: Int32 = 0) {
    unusable.append(UnusableFile(path: path, reason: reason, errno: errno))
  }

  /// A name as `ls` would have it: what is no ASCII text as `\xff`.
  private func escaped(_ bytes: UnsafeRawBufferPointer) -> String {
    bytes.map { byte in
      if byte >= 0x20, byte < 0x7f { return String(Unicode.Scalar(byte)) }
      return "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
