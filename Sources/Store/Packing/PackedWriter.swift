/// Writes integers packed, for `PackedReader`.
struct PackedWriter: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  /// 7 bits a byte, lowest first; the top bit says that another byte follows.
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(signed value: Int) {
    append(varint: zigzag(value))
  }

  mutating func append(_ packed: ArraySlice<UInt8>) {
    bytes += packed
  }

  mutating func append(count: Int) {
    append(varint: UInt64(count))
  }
}

/// Signed as unsigned: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4.
func zigzag(_ value: Int) -> UInt64 {
  UInt64(bitPattern: Int64(value &<< 1) ^ Int64(value &>> 63))
}

func unzigzag(_ value: UInt64) -> Int {
  Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
}
