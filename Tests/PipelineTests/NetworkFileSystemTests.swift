import Testing

@testable import Pipeline

struct NetworkFileSystemTests {
  @Test(
    arguments: [
      ("nfs4", "nfs4"), ("cifs", "cifs"), ("fuse.sshfs", "sshfs"), ("ext4", nil),
      ("fuse.ntfs", nil),
    ] as [(String, String?)])
  func `The kernel's list of mounts tells which file systems are shared`(
    type: String, kind: String?
  ) {
    let mounts = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      36 22 0:41 / /mnt rw,nosuid - \(type) host:/export rw,vers=4.2
      """
    #expect(NetworkFileSystem.kind(ofDevice: 41, in: mounts) == kind)
    #expect(NetworkFileSystem.kind(ofDevice: 8 << 8 | 1, in: mounts) == nil)
    #expect(NetworkFileSystem.kind(ofDevice: 7, in: mounts) == nil)
  }
}
