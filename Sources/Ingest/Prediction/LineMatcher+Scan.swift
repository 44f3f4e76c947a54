import Glibc
import ServiceLevels

// Reading a line of JSON in one pass, whatever the order of its keys, as long as all of them were met before.
extension LineMatcher {
  /// What is known of a line while it is read.
  private struct Scan {
    /// The bits of the fields that were there, and of those that have to be.
    var fields: UInt64 = 0
    var needed: UInt64 = 0
    var names = KnownNames.Names()
  }

  private static let required = Field.time.bit | Field.status.bit
  /// With both of these a line is no check.
  private static let ofRecord = Field.id.bit | Field.startedAt.bit

  /// Reads the check of a known probe, and gives the probe's number; -1 where the line has to be read strictly.
  ///
  /// No walk goes past the line feed, which is part of nothing that is passed over, and whose place is known first.
  @inline(never)
  mutating func scan(_ line: UnsafePointer<UInt8>) -> Int {
    guard let feed = memchr(line, 10, min(end - line, LineBuffer.maximumLine)) else { return -1 }
    predictor.pending.truncate(to: 0)
    scans += 1
    var scan = Scan()
    var at = line
    skipSpace(&at)
    guard at[0] == UInt8(ascii: "{") else { return -1 }
    repeat {
      at += 1
      skipSpace(&at)
      guard takeMember(&at, &scan) else { return -1 }
      skipSpace(&at)
    } while at[0] == UInt8(ascii: ",")
    guard at[0] == UInt8(ascii: "}") else { return -1 }
    at += 1
    skipSpace(&at)
    if at[0] == 13 { at += 1 }
    guard UnsafeRawPointer(at) == UnsafeRawPointer(feed),
      scan.fields & Self.required == Self.required, scan.needed & ~scan.fields == 0,
      scan.fields & Self.ofRecord != Self.ofRecord
    else { return -1 }
    next = at + 1
    return names.probe(scan.names)
  }

  @inline(__always)
  private mutating func takeMember(_ at: inout UnsafePointer<UInt8>, _ scan: inout Scan) -> Bool {
    guard let index = takeWordOfTable(&at) else { return false }
    let key = names.words.words + index
    // No key may come twice.
    guard key.pointee.lineOfKey != scans else { return false }
    key.pointee.lineOfKey = scans
    scan.fields |= key.pointee.field
    scan.needed |= key.pointee.needed
    guard takeColon(&at) else { return false }
    switch key.pointee.role {
    case .name: return false
    case .time: return takeTime(&at)
    case .status: return takeQuote(&at) && takeStatus(&at) && takeQuote(&at)
    case .account: return takeName(&at, &scan.names.account)
    case .service: return takeName(&at, &scan.names.service)
    case .zone: return takeName(&at, &scan.names.zone)
    case .check: return takeName(&at, &scan.names.check)
    case .gauges: return takeGauges(&at)
    case .other: return passValue(&at, depth: 1)
    }
  }

  // MARK: - What has a meaning

  /// Takes a word between quotes that is in the table.
  @inline(__always)
  private mutating func takeWordOfTable(_ at: inout UnsafePointer<UInt8>) -> Int? {
    guard takeQuote(&at) else { return nil }
    let first = word(at)
    var stops = stops(first)
    let spelling: Spelling
    if stops != 0 {
      spelling = Spelling(short: first, length: stops.trailingZeroBitCount / 8)
    } else {
      var place = 0
      while stops == 0 {
        place += 8
        stops = self.stops(word(at + place))
      }
      spelling = Spelling(at, length: place + stops.trailingZeroBitCount / 8)
    }
    let index = names.words.find(spelling, at)
    at += spelling.length
    return index >= 0 && takeQuote(&at) ? index : nil
  }

  /// The high bit of the first byte that is a quote or a control character; above it other bits may be set too.
  @inline(__always)
  private func stops(_ word: UInt64) -> UInt64 {
    (zeros(word ^ 0x2222_2222_2222_2222) | belowSpace(word)) & highBits
  }

  @inline(__always)
  private mutating func takeName(_ at: inout UnsafePointer<UInt8>, _ name: inout Int) -> Bool {
    if at[0] != UInt8(ascii: "\"") { return takeNull(&at) }
    guard let index = takeWordOfTable(&at) else { return false }
    name = index
    return true
  }

  @inline(__always)
  private mutating func takeNull(_ at: inout UnsafePointer<UInt8>) -> Bool {
    guard word(at) & 0xffff_ffff == 0x6c6c_756e else { return false }
    at += 4
    return true
  }

  /// Reads a time in RFC 3339, or seconds or milliseconds since the epoch in 10 or 13 digits.
  @inline(__always)
  private mutating func takeTime(_ at: inout UnsafePointer<UInt8>) -> Bool {
    if at[0] != UInt8(ascii: "\"") {
      let isLong = digits(at) == 8 && digits(at + 8) == 5
      guard isLong || digits(at) == 8 && digits(at + 8) == 2 else { return false }
      return takeEpoch(&at, digits: isLong ? 13 : 10)
    }
    at += 1
    if word(at) != minute.word0 || word(at + 8) != minute.word1 {
      guard readMinute(at) else { return false }
    }
    let (tens, ones) = (Int(at[17]) - 48, Int(at[18]) - 48)
    guard at[16] == UInt8(ascii: ":"), 0..<6 ~= tens, 0..<10 ~= ones else { return false }
    time = minute.milliseconds + (tens * 10 + ones) * 1000
    at += 19
    return takeFraction(&at) && takeOffset(&at) && takeQuote(&at)
  }

  @inline(__always)
  private mutating func takeFraction(_ at: inout UnsafePointer<UInt8>) -> Bool {
    guard at[0] == UInt8(ascii: ".") else { return true }
    var count = digits(at + 1)
    if count == 8 { count += min(digits(at + 9), 2) }
    guard 1...9 ~= count else { return false }
    time += Int(at[1] - 48) * 100
    if count > 1 { time += Int(at[2] - 48) * 10 }
    if count > 2 { time += Int(at[3] - 48) }
    at += 1 + count
    return true
  }

  @inline(__always)
  private mutating func takeOffset(_ at: inout UnsafePointer<UInt8>) -> Bool {
    if at[0] | 0x20 == UInt8(ascii: "z") {
      at += 1
      return true
    }
    let isAhead = at[0] == UInt8(ascii: "+")
    // `HH:MM`, its digits as numbers.
    guard isAhead || at[0] == UInt8(ascii: "-"), let minutes = minutes(at + 1) else { return false }
    time += (isAhead ? -1 : 1) * minutes * 60_000
    at += 6
    return true
  }

  private mutating func takeGauges(_ at: inout UnsafePointer<UInt8>) -> Bool {
    guard at[0] == UInt8(ascii: "{") else { return takeNull(&at) }
    repeat {
      at += 1
      skipSpace(&at)
      guard let index = takeWordOfTable(&at) else { return false }
      let name = names.words.words + index
      guard name.pointee.gauge >= 0, name.pointee.lineOfGauge != scans,
        takeColon(&at)
      else { return false }
      name.pointee.lineOfGauge = scans
      guard takeNull(&at) || takeGauge(&at, name.pointee.gauge) else { return false }
      skipSpace(&at)
    } while at[0] == UInt8(ascii: ",")
    guard at[0] == UInt8(ascii: "}") else { return false }
    at += 1
    return true
  }

  // MARK: - What is passed over

  private mutating func passValue(_ at: inout UnsafePointer<UInt8>, depth: Int) -> Bool {
    switch at[0] {
    case UInt8(ascii: "\""):
      at += 1
      return passText(&at)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return passComposite(&at, depth: depth + 1)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return takeWord(&at)
    default: return passNumber(&at)
    }
  }

  private mutating func passComposite(_ at: inout UnsafePointer<UInt8>, depth: Int) -> Bool {
    guard depth <= JSONScanner.maximumDepth else { return false }
    let isObject = at[0] == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    at += 1
    skipSpace(&at)
    if at[0] == close {
      at += 1
      return true
    }
    while true {
      if isObject {
        guard takeQuote(&at), passText(&at), takeColon(&at) else { return false }
      }
      guard passValue(&at, depth: depth) else { return false }
      skipSpace(&at)
      let mark = at[0]
      at += 1
      guard mark == UInt8(ascii: ",") else { return mark == close }
      skipSpace(&at)
    }
  }

  /// Passes over the rest of a text, and its quote.
  private mutating func passText(_ at: inout UnsafePointer<UInt8>) -> Bool {
    let first = at
    var isASCII = true
    while true {
      let stops = textStops(word(at))
      at += stops.trailingZeroBitCount / 8
      if stops == 0 { continue }
      switch at[0] {
      case UInt8(ascii: "\""):
        at += 1
        return isASCII || isValidUTF8(UnsafeBufferPointer(start: first, count: at - first))
      case UInt8(ascii: "\\"): guard passEscape(&at) else { return false }
      case 0x80...:
        isASCII = false
        at += 1
      default: return false
      }
    }
  }

  /// Passes over an escape of one letter; those of units in hexadecimal are left to the strict reading.
  private mutating func passEscape(_ at: inout UnsafePointer<UInt8>) -> Bool {
    switch at[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
      return true
    default: return false
    }
  }

  private mutating func passNumber(_ at: inout UnsafePointer<UInt8>) -> Bool {
    if at[0] == UInt8(ascii: "-") { at += 1 }
    let isZero = at[0] == UInt8(ascii: "0")
    guard let count = passDigits(&at), !isZero || count == 1 else { return false }
    if at[0] == UInt8(ascii: ".") {
      at += 1
      guard passDigits(&at) != nil else { return false }
    }
    if at[0] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at[0] == UInt8(ascii: "-") || at[0] == UInt8(ascii: "+") { at += 1 }
      guard passDigits(&at) != nil else { return false }
    }
    return true
  }

  /// How many digits were passed over; nil where there was none.
  @inline(__always)
  private mutating func passDigits(_ at: inout UnsafePointer<UInt8>) -> Int? {
    let first = at
    var count: Int
    repeat {
      count = digits(at)
      at += count
    } while count == 8
    return at > first ? at - first : nil
  }

  // MARK: - Punctuation

  @inline(__always)
  private mutating func takeQuote(_ at: inout UnsafePointer<UInt8>) -> Bool {
    let isQuote = at[0] == UInt8(ascii: "\"")
    at += 1
    return isQuote
  }

  @inline(__always)
  private mutating func takeColon(_ at: inout UnsafePointer<UInt8>) -> Bool {
    skipSpace(&at)
    guard at[0] == UInt8(ascii: ":") else { return false }
    at += 1
    skipSpace(&at)
    return true
  }

  @inline(__always)
  private func skipSpace(_ at: inout UnsafePointer<UInt8>) {
    while at[0] == 0x20 || at[0] == 0x09 { at += 1 }
  }
}
