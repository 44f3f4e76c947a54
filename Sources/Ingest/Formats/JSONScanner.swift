/// Walks over JSON and finds where its values stand.
struct JSONScanner {
  static let maximumDepth = 64

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.init(bytes, at: bytes.indices)
  }

  init(_ bytes: [UInt8], at range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Reads a line that holds one object and nothing else.
  mutating func line(into members: inout [JSONMember]) throws(Rejection) {
    skipSpace()
    guard position < end, bytes[position] == UInt8(ascii: "{") else {
      throw Rejection("not a JSON object")
    }
    try object(into: &members)
    skipSpace()
    guard position == end else {
      let isObject = bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: ",")
      throw Rejection(
        isObject
          ? "more follows on the line than one object\(place)"
          : "something follows the object\(place)")
    }
  }

  /// Reads an object, with the members in their order.
  mutating func object() throws(Rejection) -> [JSONMember] {
    var members: [JSONMember] = []
    try object(into: &members)
    return members
  }

  private mutating func object(into members: inout [JSONMember]) throws(Rejection) {
    try enter()
    if !isEmptyBefore(UInt8(ascii: "}")) {
      var longKeys: Set<[UInt8]> = []
      repeat {
        skipSpace()
        let key = try string()
        try requireNew(key, among: members, &longKeys)
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
        let start = position
        let value = try value()
        let field = key.hasEscapes ? Field(key.unescaped(in: bytes)) : Field(bytes[key.range])
        members.append(
          JSONMember(key: key, field: field, value: value, range: start..<position))
      } while try goesOn(UInt8(ascii: "}"))
    }
    depth -= 1
  }

  /// Reads the elements of an array.
  mutating func array() throws(Rejection) -> [JSONValue] {
    skipSpace()
    guard position < end, bytes[position] == UInt8(ascii: "[") else { throw malformed }
    var elements: [JSONValue] = []
    try enter()
    if !isEmptyBefore(UInt8(ascii: "]")) {
      repeat {
        skipSpace()
        elements.append(try value())
      } while try goesOn(UInt8(ascii: "]"))
    }
    depth -= 1
    return elements
  }

  // MARK: - Values

  private mutating func value() throws(Rejection) -> JSONValue {
    guard position < end else { throw malformed }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "{"):
      try skipComposite()
      return .object(start..<position)
    case UInt8(ascii: "["):
      try skipComposite()
      return .array(start..<position)
    case UInt8(ascii: "t"):
      try word("true")
      return .bool
    case UInt8(ascii: "f"):
      try word("false")
      return .bool
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default:
      try number()
      return .number(start..<position)
    }
  }

  /// Passes over an array or an object; deep ones end the line, not the stack.
  private mutating func skipComposite() throws(Rejection) {
    let isObject = bytes[position] == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    try enter()
    if !isEmptyBefore(close) {
      repeat {
        skipSpace()
        if isObject {
          _ = try string()
          skipSpace()
          try expect(UInt8(ascii: ":"))
          skipSpace()
        }
        _ = try value()
      } while try goesOn(close)
    }
    depth -= 1
  }

  private mutating func string() throws(Rejection) -> JSONText {
    try expect(UInt8(ascii: "\""))
    let start = position
    var hasEscapes = false
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return JSONText(range: start..<position - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try escape()
      case 0..<0x20:
        position -= 1
        throw Rejection("control character in text\(place)")
      default: break
      }
    }
    throw malformed
  }

  private mutating func escape() throws(Rejection) {
    guard position < end else { throw malformed }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "u"):
      let code = try unit()
      if (0xdc00..<0xe000).contains(code) { throw Rejection("lone surrogate\(place)") }
      guard (0xd800..<0xdc00).contains(code) else { return }
      guard position + 2 <= end, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw Rejection("lone surrogate\(place)") }
      position += 2
      guard (0xdc00..<0xe000).contains(try unit()) else {
        throw Rejection("lone surrogate\(place)")
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    default:
      position -= 1
      throw malformed
    }
  }

  private mutating func unit() throws(Rejection) -> UInt32 {
    guard position + 4 <= end, let code = hexadecimal(bytes, position) else { throw malformed }
    position += 4
    return code
  }

  private mutating func number() throws(Rejection) {
    if position < end, bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    try digits()
    if bytes[first] == UInt8(ascii: "0"), position > first + 1 {
      position = first
      throw malformed
    }
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < end,
        bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
      {
        position += 1
      }
      try digits()
    }
  }

  private mutating func digits() throws(Rejection) {
    let first = position
    while position < end, (48...57).contains(bytes[position]) { position += 1 }
    if position == first { throw malformed }
  }

  private mutating func word(_ word: StaticString) throws(Rejection) {
    let count = word.utf8CodeUnitCount
    guard position + count <= end else { throw malformed }
    let matches = word.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + count]) }
    guard matches else { throw malformed }
    position += count
  }

  // MARK: - Punctuation

  private mutating func enter() throws(Rejection) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw Rejection("nested deeper than \(Self.maximumDepth) levels")
    }
    position += 1
  }

  private mutating func isEmptyBefore(_ close: UInt8) -> Bool {
    skipSpace()
    guard position < end, bytes[position] == close else { return false }
    position += 1
    return true
  }

  /// Whether a comma follows, and not the end.
  private mutating func goesOn(_ close: UInt8) throws(Rejection) -> Bool {
    skipSpace()
    guard position < end else { throw malformed }
    if bytes[position] == UInt8(ascii: ",") {
      position += 1
      return true
    }
    try expect(close)
    return false
  }

  private mutating func expect(_ byte: UInt8) throws(Rejection) {
    guard position < end, bytes[position] == byte else { throw malformed }
    position += 1
  }

  private mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0d, 0x0a: position += 1
      default: return
      }
    }
  }

  private func requireNew(
    _ key: JSONText, among members: [JSONMember], _ longKeys: inout Set<[UInt8]>
  ) throws(Rejection) {
    let isNew: Bool
    if members.count < 32 {
      isNew = !members.contains { isSame($0.key, key) }
    } else {
      if members.count == 32 { longKeys = Set(members.map { $0.key.unescaped(in: bytes) }) }
      isNew = longKeys.insert(key.unescaped(in: bytes)).inserted
    }
    guard isNew else { throw Rejection("duplicate key \(shown(key.string(in: bytes)))") }
  }

  private func isSame(_ left: JSONText, _ right: JSONText) -> Bool {
    if left.hasEscapes || right.hasEscapes {
      return left.unescaped(in: bytes) == right.unescaped(in: bytes)
    }
    return left.range.count == right.range.count
      && bytes[left.range].elementsEqual(bytes[right.range])
  }

  private var place: String { " at byte \(position + 1)" }

  private var malformed: Rejection { Rejection("not valid JSON\(place)") }
}

/// Whether bytes are well-formed UTF-8.
func isValidUTF8(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer(isValidUTF8)
}

func isValidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  (try? UTF8Span(validating: bytes.span)) != nil
}
