// Eight bytes at once.

let highBits: UInt64 = 0x8080_8080_8080_8080

@inline(__always)
func word(_ at: UnsafePointer<UInt8>) -> UInt64 {
  UnsafeRawPointer(at).loadUnaligned(as: UInt64.self)
}

/// The high bit of each byte that is zero; above the lowest of them other bits may be set too.
@inline(__always)
func zeros(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word
}

/// The high bit of each byte that is less than a space; above the lowest of them other bits may be set too.
@inline(__always)
func belowSpace(_ word: UInt64) -> UInt64 {
  (word &- 0x2020_2020_2020_2020) & ~word
}

/// A hash of bytes, for a table that is compared with what it finds.
@inline(__always)
func hashed(_ bytes: UnsafePointer<UInt8>, _ length: Int, _ seed: Int) -> Int {
  var (even, odd) = (UInt64(seed) &* 0x9e37_79b9_7f4a_7c15, UInt64(length))
  var place = 0
  while place + 16 <= length {
    even = (even ^ word(bytes + place)) &* 0xff51_afd7_ed55_8ccd
    odd = (odd ^ word(bytes + place + 8)) &* 0xc4ce_b9fe_1a85_ec53
    even ^= even >> 32
    odd ^= odd >> 32
    place += 16
  }
  while place < length {
    even = (even ^ UInt64(bytes[place])) &* 0xff51_afd7_ed55_8ccd
    place += 1
  }
  let mixed = (even ^ odd &* 0x9e37_79b9_7f4a_7c15) &* 0xff51_afd7_ed55_8ccd
  return Int(truncatingIfNeeded: mixed >> 32)
}
