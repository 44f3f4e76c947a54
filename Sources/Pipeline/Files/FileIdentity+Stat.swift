internal import Decompress
package import Store

extension FileIdentity {
  init(path: String, _ status: FileStatus) {
    self.init(
      path: path, bytes: status.bytes, modifiedNanoseconds: status.modifiedNanoseconds,
      changedNanoseconds: status.changedNanoseconds, inode: status.inode)
  }

  /// Asks the file system; nil where the file cannot be looked at.
  package init?(path: String) {
    guard let status = FileStatus(path: path) else { return nil }
    self.init(path: path, status)
  }
}
