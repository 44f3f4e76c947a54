public import ServiceLevels

/// What tells one file from another: the digest and the number of its raw bytes, compressed as they are.
public struct Fingerprint: Hashable, Sendable {
  public let sha256: ContentDigest
  public let bytes: Int

  public init(sha256: ContentDigest, bytes: Int) {
    self.sha256 = sha256
    self.bytes = bytes
  }
}

extension Fingerprint {
  /// The fingerprint of a regular file, which is read but not decompressed, and what the file system said of it when it was
  /// opened.
  public static func read(
    path: String
  ) throws(DecompressError) -> (fingerprint: Fingerprint, status: FileStatus) {
    let file = try RegularFile(path: path, Digest())
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 64)
    defer { chunk.deallocate() }
    while try file.read(into: chunk) > 0 {}
    return (try file.finish(), file.status)
  }
}

extension Fingerprint {
  /// The fingerprint of bytes in memory.
  public init(of bytes: [UInt8]) throws(DecompressError) {
    let digest = try Digest()
    bytes.withUnsafeBytes { digest.update($0) }
    self.init(sha256: digest.finish(), bytes: bytes.count)
  }
}
