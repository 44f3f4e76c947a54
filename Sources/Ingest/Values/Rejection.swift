internal import Notation
import ServiceLevels

/// Why a line cannot be used, in English, lower case.
struct Rejection: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  /// - Parameter word: nil where the status is no text at all.
  init(unknownStatus word: String?) {
    let words = [CheckStatus.up, .degraded, .down, .paused, .retired].map(\.name)
    if let word {
      self.init(unknown: .status, word, among: words, listsAll: true)
    } else {
      self.init("status is not text: one of \(words.joined(separator: ", "))")
    }
  }

  /// A word of a fixed list.
  init(unknown field: Field, _ word: String, among words: [String], listsAll: Bool) {
    reason =
      "unknown \(field.name) \(shown(word))"
      + (listsAll
        ? ": one of \(words.joined(separator: ", "))" : Self.nearest(to: word, among: words))
  }

  /// `: nearest is order`, where a name is close enough to be a slip.
  static func nearest(to name: String, among names: some Collection<String>) -> String {
    let lower = Dictionary(
      names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { min($0, $1) })
    let word = name.lowercased()
    let most = max(1, word.unicodeScalars.count / 3)
    guard let near = nearestName(to: word, among: lower.keys.sorted(), within: most),
      let name = lower[near]
    else { return "" }
    return ": nearest is \(name.printable(upTo: 60))"
  }

  /// Text in another encoding; where it may well be a Japanese one, the reason says so.
  init(notUTF8 bytes: some Collection<UInt8>) {
    let guess =
      mayBeEUC(bytes)
      ? " (EUC-JP? iconv -f EUC-JP -t UTF-8)"
      : mayBeShiftJIS(bytes) ? " (Shift_JIS? iconv -f CP932 -t UTF-8)" : ""
    reason = "not valid UTF-8" + guess
  }
}

/// Whether bytes are ASCII and pairs of two high bytes, as kanji and kana are in EUC-JP.
private func mayBeEUC(_ bytes: some Collection<UInt8>) -> Bool {
  var isTrail = false
  for byte in bytes {
    guard (0xa1...0xfe).contains(byte) else {
      if isTrail || byte >= 0x80 { return false }
      continue
    }
    isTrail.toggle()
  }
  return !isTrail
}

/// Whether bytes are well-formed Shift_JIS with a character of two high bytes at least: one high byte before a letter may as
/// well be a letter of Europe.
private func mayBeShiftJIS(_ bytes: some Collection<UInt8>) -> Bool {
  var isTrail = false
  var pairs = 0
  for byte in bytes {
    if isTrail {
      guard (0x40...0xfc).contains(byte), byte != 0x7f else { return false }
      if byte >= 0x80 { pairs += 1 }
      isTrail = false
    } else if (0x81...0x9f).contains(byte) || (0xe0...0xfc).contains(byte) {
      isTrail = true
    } else if byte == 0x80 || byte == 0xa0 || byte > 0xfc {
      return false
    }
  }
  return pairs > 0
}

/// A value from outside as a reason may show it.
func shown(_ text: String) -> String { text.quoted(upTo: 60) }

/// The same for a name, between grave accents.
func quoted(_ name: String) -> String { "`\(name.printable(upTo: 60))`" }
