internal import Glibc
internal import ServiceLevels
internal import Store

/// A file system that other machines share. SQLite's log is in memory that they do not, so a store there loses data
/// (sqlite.org/wal.html).
enum NetworkFileSystem {
  /// The kind of such a file system that a file lies on, or would; nil where it is local, or cannot be told.
  static func holding(_ path: String) -> String? {
    var file = stat()
    guard stat(path, &file) == 0 || stat(DurableFile.parts(of: path).folder, &file) == 0,
      let mounts = try? readFile("/proc/self/mountinfo")
    else { return nil }
    return kind(ofDevice: Int(file.st_dev), in: String(decoding: mounts, as: UTF8.self))
  }

  /// The same, from the kernel's list of mounts: lines such as `36 35 0:41 / /mnt rw - nfs4 host:/ rw`.
  static func kind(ofDevice device: Int, in mounts: String) -> String? {
    let (major, minor) = (device >> 8 & 0xfff, device & 0xff | device >> 12 & 0xfff00)
    for mount in mounts.parts(between: "\n") {
      let words = mount.parts(between: " ")
      guard words.count > 2, words[2] == "\(major):\(minor)",
        let dash = words.lastIndex(of: "-"), dash + 1 < words.count
      else { continue }
      // A program's file system is `fuse.sshfs`.
      let kind = words[dash + 1].parts(between: ".").last ?? ""
      return shared.contains(kind) ? kind : nil
    }
    return nil
  }

  private static let shared: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda", "ceph", "lustre", "gpfs", "ncpfs",
    "sshfs", "s3fs", "rclone", "gcsfuse", "mount-s3", "mountpoint-s3", "goofys", "blobfuse",
    "blobfuse2", "glusterfs", "juicefs", "davfs", "curlftpfs", "ceph-fuse", "moosefs", "seaweedfs",
  ]
}
