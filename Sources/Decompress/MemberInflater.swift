internal import CDeflate

/// Inflates gzip members that lie in memory as a whole. For small ones that takes a sixth less time than piece by piece.
///
/// It does not say what is wrong with a member: one that it refuses is to be read piece by piece.
final class MemberInflater {
  private let decompressor: OpaquePointer

  init() throws(DecompressError) {
    guard let decompressor = libdeflate_alloc_decompressor() else {
      throw DecompressError(.outOfMemory)
    }
    self.decompressor = decompressor
  }

  deinit { libdeflate_free_decompressor(decompressor) }

  /// Inflates the member that `input` begins with, and verifies its CRC and its length; nil where it is damaged or not
  /// whole, where there is anything in its header but the time, and where it is larger than `output`.
  func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> InflateStep? {
    guard input.count > 18, input.starts(with: GzipHeader.plain) else { return nil }
    // Where there is one member, the last bytes say how long it is, so that nothing is begun in vain.
    let length = input.loadUnaligned(fromByteOffset: input.count - 4, as: UInt32.self)
    guard UInt32(littleEndian: length) <= output.count else { return nil }
    var (consumed, produced) = (0, 0)
    let result = libdeflate_gzip_decompress_ex(
      decompressor, input.baseAddress, input.count, output.baseAddress, output.count, &consumed,
      &produced)
    guard result == LIBDEFLATE_SUCCESS else { return nil }
    return InflateStep(consumed: consumed, produced: produced, isFinished: true)
  }
}
