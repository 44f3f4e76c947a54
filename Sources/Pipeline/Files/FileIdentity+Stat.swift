internal import Glibc
internal import Store

extension FileIdentity {
  /// Asks the file system; nil where the file cannot be looked at.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(
      path: path, bytes: Int(status.st_size), modifiedNanoseconds: status.st_mtim.nanoseconds,
      changedNanoseconds: status.st_ctim.nanoseconds,
      inode: Int(bitPattern: UInt(status.st_ino)))
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
