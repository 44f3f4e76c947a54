/// The few bytes that tell the parts of a plan's probes apart: up to four windows of eight bytes each, into the first part.
struct Windows: BitwiseCopyable {
  /// Where they stand; those not in use are like the first.
  private var offsets = SIMD4<Int32>(repeating: 0)
  private var count = 0
  /// The length of the shortest part.
  private var shortest = Int.max
  private var mask: UInt64 = ~0

  /// A hash of the windows into a part.
  @inline(__always)
  func hash(_ bytes: UnsafePointer<UInt8>, _ seed: Int) -> Int {
    let sum =
      (word(bytes + Int(offsets[0])) & mask) &* 0x9e37_79b9_7f4a_7c15
      &+ (word(bytes + Int(offsets[1])) & mask) &* 0xc4ce_b9fe_1a85_ec53
      &+ (word(bytes + Int(offsets[2])) & mask) &* 0xa076_1d64_78bd_642f
      &+ (word(bytes + Int(offsets[3])) & mask) &* 0xe703_7ed1_a0b4_28db
      &+ UInt64(truncatingIfNeeded: seed)
    let mixed = (sum ^ sum >> 32) &* 0xff51_afd7_ed55_8ccd
    return Int(mixed >> 32)
  }

  /// Whether the first window into two parts shows the same.
  @inline(__always)
  func isLikely(_ bytes: UnsafePointer<UInt8>, _ others: UnsafePointer<UInt8>) -> Bool {
    let place = Int(offsets[0])
    return (word(bytes + place) ^ word(others + place)) & mask == 0
  }

  /// Keeps the windows inside the shortest part. Returns whether they had to be changed.
  mutating func fit(_ length: Int) -> Bool {
    guard length < shortest else { return false }
    shortest = length
    mask = Ingest.mask(min(length, 8))
    guard count > 0 else { return false }
    (offsets, count) = (.zero, 0)
    return true
  }

  /// Adds a window where two parts differ that all others show alike. Returns whether there was a place and room for it.
  mutating func tell(
    _ bytes: UnsafePointer<UInt8>, _ others: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    guard count < 4, hash(bytes, 0) == hash(others, 0),
      let place = (0..<min(length, shortest)).first(where: { bytes[$0] != others[$0] })
    else { return false }
    offsets[count] = Int32(max(0, min(place, shortest - 8)))
    count += 1
    for unused in count..<4 { offsets[unused] = offsets[0] }
    return true
  }
}
