internal import CCrypto
internal import ServiceLevels

/// A running SHA-256.
final class Digest {
  private let context: OpaquePointer

  init() throws(DecompressError) {
    guard let context = EVP_MD_CTX_new() else { throw DecompressError(.outOfMemory) }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      EVP_MD_CTX_free(context)
      throw DecompressError(.outOfMemory)
    }
    self.context = context
  }

  /// Forgets all that was added.
  func restart() throws(DecompressError) {
    guard EVP_DigestInit_ex(context, nil, nil) == 1 else { throw DecompressError(.outOfMemory) }
  }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ bytes: UnsafeRawBufferPointer) {
    // Fails only for a context that was finished already.
    _ = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// The digest; to be called once, until it is restarted.
  func finish() -> ContentDigest {
    withUnsafeTemporaryAllocation(byteCount: Int(EVP_MAX_MD_SIZE), alignment: 8) { bytes in
      EVP_DigestFinal_ex(context, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
      guard let digest = ContentDigest(bytes: UnsafeRawBufferPointer(rebasing: bytes[..<32]).bytes)
      else {
        preconditionFailure("a SHA-256 has 32 bytes")
      }
      return digest
    }
  }
}
