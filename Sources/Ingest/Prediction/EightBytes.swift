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

/// The bits of the lowest bytes of a word.
@inline(__always)
func mask(_ bytes: Int) -> UInt64 { bytes >= 8 ? ~0 : (1 &<< UInt64(bytes * 8)) &- 1 }

/// A hash of bytes, for a table that is compared with what it finds. Up to 16 bytes are read past the end.
///
/// Pairs of words are multiplied with each other, so that no product waits for the one before.
@inline(__always)
func hashed(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int {
  var sum = UInt64(length)
  var (key0, key1): (UInt64, UInt64) = (0x9e37_79b9_7f4a_7c15, 0xc4ce_b9fe_1a85_ec53)
  var place = 0
  while place < length {
    let rest = length - place
    let product =
      (word(bytes + place) & mask(rest) ^ key0)
      .multipliedFullWidth(by: word(bytes + place + 8) & mask(max(rest - 8, 0)) ^ key1)
    sum = sum &+ (product.high ^ product.low)
    key0 = key0 &+ 0xa076_1d64_78bd_642e
    key1 = key1 &+ 0xe703_7ed1_a0b4_28da
    place += 16
  }
  let mixed = (sum ^ sum >> 32) &* 0xff51_afd7_ed55_8ccd
  return Int(mixed >> 32)
}
