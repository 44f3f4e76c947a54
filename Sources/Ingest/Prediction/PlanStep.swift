/// One step of comparing a line with its plan: a value, and the literal that follows it.
struct PlanStep: BitwiseCopyable {
  enum Kind: UInt8 {
    case none, time, epoch, part, status, number, text, word, cell, gauge
    /// A literal that is longer than 16 bytes.
    case bytes
  }

  var kind: Kind
  /// The length of the literal that follows, at most 16.
  var literal = 0
  /// The literal, as two words whose bytes beyond it are masked.
  var word0: UInt64 = 0
  var mask0: UInt64 = 0
  var word1: UInt64 = 0
  var mask1: UInt64 = 0
  /// Of a part or a gauge which one; of long bytes where they stand.
  var index = 0
  /// Of long bytes how many; of a fraction or an epoch how many digits.
  var count = 0
  /// Milliseconds that local time is ahead of UTC.
  var offset = 0
  /// Of a time: what the eight bytes from the second's colon on are compared with.
  var pattern: UInt64 = 0
  var patternMask: UInt64 = 0
  var patternLimit: UInt64 = 0

  init(_ kind: Kind) {
    self.kind = kind
  }
}

extension PlanStep {
  mutating func follow(by literal: ArraySlice<UInt8>) {
    self.literal = literal.count
    for (place, byte) in literal.enumerated() {
      let shift = UInt64(place % 8 * 8)
      if place < 8 {
        word0 |= UInt64(byte) << shift
        mask0 |= 0xff << shift
      } else {
        word1 |= UInt64(byte) << shift
        mask1 |= 0xff << shift
      }
    }
  }

  /// Sets what `:SS.mmm` is compared with, with as many digits of a fraction as there are.
  ///
  /// XOR with the pattern leaves 0 for each mark, and 0 to 9 for each digit; adding the limit then sets the top bit of
  /// every byte that is neither.
  mutating func setPattern(fraction: Int) {
    count = fraction
    let marks: [UInt8] = Array(":00.000".utf8)
    let used = fraction == 0 ? 3 : min(7, 4 + fraction)
    for place in 0..<used {
      let shift = UInt64(place * 8)
      pattern |= UInt64(marks[place]) << shift
      patternMask |= 0xff << shift
      patternLimit |= (marks[place] == 48 ? 0x76 : 0x7f) << shift
    }
  }
}
