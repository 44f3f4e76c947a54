internal import Glibc

/// What the file system said of a file when it was opened.
public struct FileStatus: Hashable, Sendable {
  public let bytes: Int
  /// Since 1970.
  public let modifiedNanoseconds: Int
  /// The change of the inode itself, which no program sets at will; since 1970.
  public let changedNanoseconds: Int
  public let inode: Int
}

extension FileStatus {
  init(_ status: stat) {
    bytes = Int(status.st_size)
    modifiedNanoseconds = status.st_mtim.nanoseconds
    changedNanoseconds = status.st_ctim.nanoseconds
    inode = Int(bitPattern: UInt(status.st_ino))
  }

  /// Asks the file system; nil where the file cannot be looked at.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
