/// A value as it stands in the bytes of a line; numbers, arrays and objects are read when they are needed.
enum JSONValue {
  case null
  case bool
  case number(Range<Int>)
  case text(JSONText)
  case array(Range<Int>)
  case object(Range<Int>)
}

/// One key of an object, with its value.
struct JSONMember {
  let key: JSONText
  /// The field that the key names, where it is a known one.
  let field: Field?
  let value: JSONValue
  /// The raw bytes of the value, quotes included.
  let range: Range<Int>
}

/// A string as it stands between its quotes; its escapes were checked.
struct JSONText {
  let range: Range<Int>
  let hasEscapes: Bool

  var isEmpty: Bool { range.isEmpty }

  func string(in bytes: [UInt8]) -> String {
    hasEscapes
      ? String(decoding: unescaped(in: bytes), as: UTF8.self)
      : String(decoding: bytes[range], as: UTF8.self)
  }

  func unescaped(in bytes: [UInt8]) -> [UInt8] {
    guard hasEscapes else { return Array(bytes[range]) }
    var result: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      let escape = bytes[position]
      position += 1
      switch escape {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "u"):
        var code = hexadecimal(bytes, position) ?? 0
        position += 4
        if (0xd800..<0xdc00).contains(code) {
          let low = hexadecimal(bytes, position + 2) ?? 0
          code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
          position += 6
        }
        if let scalar = Unicode.Scalar(code) { result.append(contentsOf: String(scalar).utf8) }
      default: result.append(escape)
      }
    }
    return result
  }
}

/// Four hexadecimal digits.
func hexadecimal(_ bytes: [UInt8], _ position: Int) -> UInt32? {
  guard position + 4 <= bytes.count else { return nil }
  var value: UInt32 = 0
  for byte in bytes[position..<position + 4] {
    switch byte {
    case 48...57: value = value << 4 | UInt32(byte - 48)
    case 65...70: value = value << 4 | UInt32(byte - 55)
    case 97...102: value = value << 4 | UInt32(byte - 87)
    default: return nil
    }
  }
  return value
}
