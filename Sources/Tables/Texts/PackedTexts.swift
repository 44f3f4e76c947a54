/// Texts in one text: before each the number of its bytes and a colon, as in `5:order3:all`.
///
/// Cut by bytes, so that any text comes back as it was, whatever stands before or after it.
enum PackedTexts {
  static func packed(_ texts: [String]) -> String {
    texts.map { "\($0.utf8.count):\($0)" }.joined()
  }

  /// Nil where the text is not of that form.
  static func texts(_ packed: String) -> [String]? {
    let bytes = Array(packed.utf8)
    var texts: [String] = []
    var position = 0
    while position < bytes.count {
      guard let colon = bytes[position...].firstIndex(of: UInt8(ascii: ":")),
        let count = Int(String(decoding: bytes[position..<colon], as: UTF8.self)),
        (0..<bytes.count - colon).contains(count),
        let text = String(
          validating: bytes[colon + 1..<colon + 1 + count], as: Unicode.UTF8.self)
      else { return nil }
      texts.append(text)
      position = colon + 1 + count
    }
    return texts
  }
}
