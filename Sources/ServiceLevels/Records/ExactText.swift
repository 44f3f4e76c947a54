/// A text as a key that is compared byte by byte, as databases and file systems do.
///
/// `String` takes two texts for the same that differ in their bytes but not to the eye (`\u{30ac}`, `\u{30ab}\u{3099}`).
public struct ExactText: Hashable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.isSameBytes(as: right.text)
  }

  // Texts of the same bytes have the same hash as texts.
  public func hash(into hasher: inout Hasher) { text.hash(into: &hasher) }
}

extension String {
  /// Whether two texts are the same byte by byte.
  public func isSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { others in
        // Without a way out of the loop, it goes over many bytes at once.
        bytes.indices.reduce(0 as UInt8) { $0 | (bytes[$1] ^ others[$1]) } == 0
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
