internal import CDeflate
internal import ServiceLevels

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

  /// Inflates a file of one or more members, and verifies the CRC and the length of each. Gives how many bytes there are;
  /// nil where anything is damaged or not whole, where a header has a checksum, which the library would pass over, where the
  /// content is larger than `output` or compressed once more.
  func inflateAll(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Int? {
    // Of a single member the last bytes say how long it is, so that nothing is begun in vain.
    guard GzipHeader.isUsual(input),
      UInt32(littleEndian: input.loadUnaligned(fromByteOffset: input.count - 4, as: UInt32.self))
        <= output.count
    else { return nil }
    var (position, end) = (0, 0)
    repeat {
      let member = UnsafeRawBufferPointer(rebasing: input[position...])
      let room = UnsafeMutableRawBufferPointer(rebasing: output[end...])
      guard GzipHeader.isUsual(member) else { return nil }
      var (consumed, produced) = (0, 0)
      let result = libdeflate_gzip_decompress_ex(
        decompressor, member.baseAddress, member.count, room.baseAddress, room.count, &consumed,
        &produced)
      guard result == LIBDEFLATE_SUCCESS else { return nil }
      position += consumed
      end += produced
    } while position < input.count
    let content = UnsafeRawBufferPointer(rebasing: output[..<min(end, Format.length)])
    return Format(of: content) == .plain ? end : nil
  }
}
