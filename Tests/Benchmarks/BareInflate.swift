import CIsal
import Glibc
import Synchronization

/// Decompresses every file with ISA-L and nothing else, not even a digest: the limit for everybody.
func inflateBare(_ paths: [String]) -> Int {
  let total = Atomic(0)
  inParallel(paths.count) { index in
    let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
    let input = UnsafeMutablePointer<UInt8>.allocate(capacity: 128 * 1024)
    let output = UnsafeMutablePointer<UInt8>.allocate(capacity: 256 * 1024)
    let descriptor = open(paths[index], O_RDONLY)
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
    state.pointee.avail_in = 0
    repeat {
      if state.pointee.avail_in == 0 {
        let count = read(descriptor, input, 128 * 1024)
        guard count > 0 else { fail("\(paths[index]): ends too early", status: 65) }
        state.pointee.next_in = input
        state.pointee.avail_in = UInt32(count)
      }
      state.pointee.next_out = output
      state.pointee.avail_out = 256 * 1024
      guard isal_inflate(state) == ISAL_DECOMP_OK else {
        fail("\(paths[index]): corrupt", status: 65)
      }
      total.add(256 * 1024 - Int(state.pointee.avail_out), ordering: .relaxed)
    } while state.pointee.block_state != ISAL_BLOCK_FINISH
    close(descriptor)
    state.deallocate()
    input.deallocate()
    output.deallocate()
  }
  return total.load(ordering: .relaxed)
}
