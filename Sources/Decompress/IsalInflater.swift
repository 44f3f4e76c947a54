internal import CIsal

final class IsalInflater: Inflater {
  private let state: UnsafeMutablePointer<inflate_state>

  init() {
    state = .allocate(capacity: 1)
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP_NO_HDR)
  }

  deinit { state.deallocate() }

  var checksum: UInt32 { state.pointee.crc }

  func reset() {
    isal_inflate_reset(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP_NO_HDR)
    state.pointee.crc = 0
  }

  func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> InflateStep? {
    // The library reads through this pointer only.
    let bytes = UnsafeMutableRawPointer(mutating: input.baseAddress)
    state.pointee.next_in = bytes?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_in = UInt32(input.count)
    state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_out = UInt32(output.count)
    guard isal_inflate(state) == ISAL_DECOMP_OK else { return nil }
    let isFinished = state.pointee.block_state == ISAL_BLOCK_FINISH
    let unused = isFinished ? Int(state.pointee.read_in_length) / 8 : 0
    return InflateStep(
      consumed: input.count - Int(state.pointee.avail_in) - unused,
      produced: output.count - Int(state.pointee.avail_out), isFinished: isFinished)
  }
}
