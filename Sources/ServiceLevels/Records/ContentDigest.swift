/// The SHA-256 of a file's raw bytes, compressed as they are: what tells one log file from another.
public struct ContentDigest: Hashable, Sendable {
  // Plain words, most significant byte first, as there is a digest for every file.
  private let word0: UInt64
  private let word1: UInt64
  private let word2: UInt64
  private let word3: UInt64

  /// Takes the 32 bytes of a digest; nil where there are more, or fewer.
  public init?(bytes: RawSpan) {
    guard bytes.byteCount == 32 else { return nil }
    func word(_ place: Int) -> UInt64 {
      UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
    }
    (word0, word1, word2, word3) = (word(0), word(1), word(2), word(3))
  }

  /// Takes the 32 bytes of a digest; nil where there are more, or fewer.
  public init?(bytes: [UInt8]) {
    self.init(bytes: bytes.span.bytes)
  }

  /// Takes 64 hexadecimal digits; nil where it is anything else.
  public init?(hexadecimal: String) {
    let digits = hexadecimal.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 64, hexadecimal.utf8.count == 64 else { return nil }
    self.init(bytes: (0..<32).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) })
  }
}

extension ContentDigest {
  /// The 32 bytes.
  public var bytes: [UInt8] {
    withBytes { bytes in bytes.withUnsafeBytes { [UInt8]($0) } }
  }

  /// Calls a function with the 32 bytes, without an array for them.
  public func withBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let words = (word0.bigEndian, word1.bigEndian, word2.bigEndian, word3.bigEndian)
    return try withUnsafeBytes(of: words) { bytes throws(Failure) in try body(bytes.bytes) }
  }

  /// 64 hexadecimal digits in lower case.
  public var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { text in
      for place in 0..<32 {
        text[2 * place] = ContentDigest.digit(byte(place) >> 4)
        text[2 * place + 1] = ContentDigest.digit(byte(place) & 15)
      }
      return 64
    }
  }

  private func byte(_ place: Int) -> UInt8 {
    let word = place < 16 ? (place < 8 ? word0 : word1) : (place < 24 ? word2 : word3)
    return UInt8(truncatingIfNeeded: word >> UInt64(56 - place % 8 * 8))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

// MARK: - Comparable

extension ContentDigest: Comparable {
  /// Compares byte by byte, as the store does.
  public static func < (left: ContentDigest, right: ContentDigest) -> Bool {
    (left.word0, left.word1, left.word2, left.word3)
      < (right.word0, right.word1, right.word2, right.word3)
  }
}
