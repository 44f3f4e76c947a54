internal import CZlib
internal import ServiceLevels

final class ZlibInflater: Inflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private(set) var checksum: UInt32 = 0

  init() throws(DecompressError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard
      inflateInit2_(
        stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw DecompressError(.outOfMemory) }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func reset() throws(DecompressError) {
    guard inflateReset(stream) == Z_OK else { throw DecompressError(.outOfMemory) }
    checksum = 0
  }

  func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> InflateStep? {
    // The library reads through this pointer only.
    let bytes = UnsafeMutableRawPointer(mutating: input.baseAddress)
    stream.pointee.next_in = bytes?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(output.count)
    let code = CZlib.inflate(stream, Z_NO_FLUSH)
    // Z_BUF_ERROR only says that no progress was possible; the caller sees that.
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { return nil }
    let produced = output.count - Int(stream.pointee.avail_out)
    if produced > 0 {
      let written = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      checksum = UInt32(truncatingIfNeeded: crc32_z(UInt(checksum), written, produced))
    }
    return InflateStep(
      consumed: input.count - Int(stream.pointee.avail_in), produced: produced,
      isFinished: code == Z_STREAM_END)
  }
}
