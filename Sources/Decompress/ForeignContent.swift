public import ServiceLevels

extension UnusableReason {
  /// What a file is instead of a log, told from the first bytes of its content; nil where it may be a log.
  ///
  /// - Parameter bytes: uncompressed; 4096 of them tell all there is to tell, fewer only where there are no more.
  public init?(ofForeign bytes: UnsafeRawBufferPointer) {
    // Nearly every log begins with an object.
    if bytes.count > 1, bytes[0] == UInt8(ascii: "{"), bytes[1] == UInt8(ascii: "\"") {
      return nil
    }
    let start = UnsafeRawBufferPointer(rebasing: bytes.prefix(4096))
    guard
      let reason = Self.byMagic(start) ?? Self.byEncoding(start) ?? Self.byText(start)
    else { return nil }
    self = reason
  }
}

// MARK: - Magic numbers

extension UnusableReason {
  /// The bytes that files of a kind begin with.
  private static let magic: [(bytes: [UInt8], reason: UnusableReason)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
    (Array("PK\u{7}\u{8}".utf8), .zip), ([0xfd] + Array("7zXZ\0".utf8), .xz),
    ([0x04, 0x22, 0x4d, 0x18], .lz4), ([0x02, 0x21, 0x4c, 0x18], .lz4),
    ([0xff, 0x06, 0, 0] + Array("sNaPpY".utf8), .snappy),
    (Array("7z".utf8) + [0xbc, 0xaf, 0x27, 0x1c], .sevenZip), (Array("Rar!".utf8), .rar),
    ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], .oldWorkbook),
    (Array("SQLite format 3\0".utf8), .sqlite), (Array("PAR1".utf8), .parquet),
    (Array("Obj\u{1}".utf8), .avro), (Array("%PDF-".utf8), .pdf),
  ]

  private static func byMagic(_ bytes: UnsafeRawBufferPointer) -> UnusableReason? {
    if bytes.starts(with: Array("BZh".utf8)), holds(bytes, [0x31, 0x41, 0x59, 0x26], at: 4) {
      return .bzip2
    }
    // A name and zero bytes come first in a tar archive.
    if holds(bytes, Array("ustar".utf8), at: 257), bytes[..<257].contains(0) { return .tar }
    guard let found = magic.first(where: { bytes.starts(with: $0.bytes) })?.reason else {
      return nil
    }
    let isWorkbook =
      found == .zip && (has(bytes, "[Content_Types].xml") || has(bytes, "xl/"))
    return isWorkbook ? .workbook : found
  }

  private static func holds(
    _ bytes: UnsafeRawBufferPointer, _ part: [UInt8], at place: Int
  ) -> Bool {
    bytes.count >= place + part.count && bytes[place...].starts(with: part)
  }

  private static func has(_ bytes: UnsafeRawBufferPointer, _ text: String) -> Bool {
    let part = Array(text.utf8)
    return bytes.indices.contains { holds(bytes, part, at: $0) }
  }
}

// MARK: - Encodings

extension UnusableReason {
  private static func byEncoding(_ bytes: UnsafeRawBufferPointer) -> UnusableReason? {
    if bytes.starts(with: [0xff, 0xfe, 0, 0]) || bytes.starts(with: [0, 0, 0xfe, 0xff]) {
      return .utf32
    }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return .utf16 }
    // Without a mark: each second byte of plain letters is zero.
    guard bytes.count >= 8 else { return nil }
    let zeros = (0..<8).map { bytes[$0] == 0 }
    let isUTF16 =
      zeros == (0..<8).map { $0 % 2 == 1 } || zeros == (0..<8).map { $0 % 2 == 0 }
    if isUTF16 { return .utf16 }
    let isUTF32 = zeros == (0..<8).map { $0 % 4 != 0 } || zeros == (0..<8).map { $0 % 4 != 3 }
    return isUTF32 ? .utf32 : nil
  }
}

// MARK: - Texts

extension UnusableReason {
  private static func byText(_ bytes: UnsafeRawBufferPointer) -> UnusableReason? {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let text = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).drop(while: isSpace)
    guard let first = text.first else { return nil }
    let rest = text.dropFirst()
    switch first {
    case UInt8(ascii: "<"): return byTag(rest)
    case UInt8(ascii: "["):
      guard let next = rest.first(where: { !isSpace($0) }) else { return nil }
      return [UInt8]("{[]\"".utf8).contains(next) ? .jsonArray : nil
    case UInt8(ascii: "{"):
      let space = rest.prefix(while: isSpace)
      let isSpread =
        space.contains { $0 == 10 || $0 == 13 }
        && rest.dropFirst(space.count).first == UInt8(ascii: "\"")
      return isSpread ? .prettyJSON : nil
    default: return isBase64(text) ? .base64 : nil
    }
  }

  private static func byTag(_ tag: Slice<UnsafeRawBufferPointer>) -> UnusableReason? {
    let words = String(decoding: tag.prefix(16), as: UTF8.self).lowercased()
    if ["!doctype html", "html", "head", "body"].contains(where: words.hasPrefix) { return .html }
    guard let next = words.first else { return nil }
    return next == "?" || next == "!" || next.isLetter ? .xml : nil
  }

  /// Whether the first line is one long word such as encoders write: letters of both cases and digits, and nothing else.
  private static func isBase64(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    let word = text.prefix { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
        true
      default: false
      }
    }
    guard word.count >= 24, word.count == text.count || isSpace(text[word.endIndex]) else {
      return false
    }
    return word.contains { (48...57).contains($0) } && word.contains { (65...90).contains($0) }
      && word.contains { (97...122).contains($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 9 || byte == 10 || byte == 13
  }
}
