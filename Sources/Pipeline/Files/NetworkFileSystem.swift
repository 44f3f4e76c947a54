internal import Glibc

/// A file system that other machines share. SQLite's log is in memory that they do not, so a store there loses data
/// (sqlite.org/wal.html).
enum NetworkFileSystem {
  /// What such a file system is called that a file lies on, or would; nil where it is local, or cannot be told.
  static func holding(_ path: String) -> String? {
    var status = statfs()
    var file = stat()
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    for place in [path, folder] where statfs(place, &status) == 0 && stat(place, &file) == 0 {
      let magic = UInt32(truncatingIfNeeded: status.f_type)
      if magic != fuse { return names[magic] }
      let mounts = (try? readFile("/proc/self/mountinfo")) ?? []
      return fuseName(ofDevice: Int(file.st_dev), in: String(decoding: mounts, as: UTF8.self))
    }
    return nil
  }

  /// The magic numbers of linux/magic.h, and what they stand for.
  static let names: [UInt32: String] = [
    0x6969: "NFS", 0x517b: "SMB", 0xff53_4d42: "SMB", 0xfe53_4d42: "SMB", 0x5346_414f: "AFS",
    0x6b41_4653: "AFS", 0x7375_7245: "Coda", 0x00c3_6400: "Ceph", 0x0bd0_0bd0: "Lustre",
    0x4750_4653: "GPFS", 0x564c: "NCP",
  ]

  /// File systems of programs: local ones and remote ones alike, told apart by name.
  private static let fuse: UInt32 = 0x6573_5546
  private static let remote = [
    "sshfs", "s3fs", "rclone", "gcsfuse", "mount-s3", "mountpoint-s3", "goofys", "blobfuse",
    "blobfuse2", "glusterfs", "juicefs", "davfs", "curlftpfs", "ceph-fuse", "moosefs", "seaweedfs",
  ]

  /// The kind of a FUSE mount, from lines such as `36 35 0:41 / /mnt rw - fuse.sshfs host:/ rw`.
  static func fuseName(ofDevice device: Int, in mounts: String) -> String? {
    let (major, minor) = (device >> 8 & 0xfff, device & 0xff | device >> 12 & 0xfff00)
    for mount in mounts.split(separator: "\n") {
      let words = mount.split(separator: " ")
      guard words.count > 2, words[2] == "\(major):\(minor)",
        let dash = words.lastIndex(of: "-"), dash + 1 < words.count
      else { continue }
      let kind = words[dash + 1].split(separator: ".").last.map(String.init) ?? ""
      return remote.contains(kind) ? kind : nil
    }
    return nil
  }
}
