internal import CCrypto

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

  /// The digest in hexadecimal; to be called once, until it is restarted.
  func finish() -> String {
    var digest: [UInt8] = Array(repeating: 0, count: 32)
    _ = EVP_DigestFinal_ex(context, &digest, nil)
    return String(unsafeUninitializedCapacity: 64) { text in
      for (index, byte) in digest.enumerated() {
        text[2 * index] = Digest.digit(byte >> 4)
        text[2 * index + 1] = Digest.digit(byte & 15)
      }
      return 64
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
