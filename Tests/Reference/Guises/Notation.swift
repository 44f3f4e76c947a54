/// Writes values in one of the ways that the formats allow.
struct Notation {
  var random: RandomNumbers
  /// Whether everything is written in the plainest way.
  let isPlain: Bool
}

// MARK: - Times

extension Notation {
  /// RFC 3339 with some offset and some digits, or epoch seconds or milliseconds; the flag says that it is a number.
  mutating func time(_ instant: Int) -> (text: String, isNumber: Bool) {
    if isPlain { return (rfc3339(instant, offset: 0, zulu: "Z", digits: 3), false) }
    switch random.number(1...6) {
    case 1: return ("\(instant)", true)
    case 2 where instant % 1000 == 0: return ("\(instant / 1000)", true)
    case 3:
      let offset = random.one(of: [540, -300, 345, 0, -210, 840, -720])
      return (rfc3339(instant, offset: offset, zulu: nil, digits: fraction(instant)), false)
    default: return (rfc3339(instant, offset: 0, zulu: "Z", digits: fraction(instant)), false)
    }
  }

  /// As many digits as are needed, or more: those beyond the third are floored away.
  private mutating func fraction(_ instant: Int) -> Int {
    instant % 1000 == 0 ? random.one(of: [0, 0, 1, 3, 9]) : random.number(3...9)
  }

  private mutating func rfc3339(_ instant: Int, offset: Int, zulu: String?, digits: Int) -> String {
    let local = instant + offset * 60_000
    let day = Day(number: Int((Double(local) / 86_400_000).rounded(.down)))
    let rest = local - day.number * 86_400_000
    var clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    // A leap second is taken as the last millisecond of its minute.
    let isLeap = !isPlain && rest % 60_000 == 59_999 && random.chance(50)
    if isLeap { clock[2] = "60" }
    var text = "\(day.text)T\(clock.joined(separator: ":"))"
    if isLeap {
      text += random.one(of: ["", ".5", ".123456789"])
    } else if digits > 0 {
      let junk = (0..<max(0, digits - 3)).map { _ in String(random.number(0...9)) }.joined()
      text += "." + (padded(rest % 1000, 3) + junk).prefix(digits)
    }
    let sign = offset < 0 ? "-" : "+"
    let size = abs(offset)
    return text + (zulu ?? "\(sign)\(padded(size / 60, 2)):\(padded(size % 60, 2))")
  }
}

// MARK: - JSON

extension Notation {
  mutating func object(_ record: LogRecord) -> String {
    var fields = record.fields
    var members: [String] = []
    if !isPlain {
      fields.shuffle(using: &random)
      if random.chance(20) {
        let unknown = [
          #""note_x":{"a":[1,2,{"b":"}]"}],"time":"never"}"#, #""host":"h\"1\\""#,
          #""retries":-1.5e3"#,
          #""flag":true"#, #""labels":["x","y",null]"#, #""状態":"ü""#,
        ]
        members.append(random.one(of: unknown))
      }
    }
    let space = isPlain || random.chance(60) ? "" : random.one(of: [" ", "  ", "\t"])
    for (name, value) in fields {
      guard let text = json(name, value) else { continue }
      members.append("\(string(name)):\(space)\(text)")
    }
    if !isPlain { members.shuffle(using: &random) }
    return "{\(space)\(members.joined(separator: "\(space),\(space)"))\(space)}"
  }

  private mutating func json(_ name: String, _ value: LogRecord.Value) -> String? {
    switch value {
    case .absent: return !isPlain && random.chance(20) ? "null" : nil
    case .text(let text): return string(text)
    case .number(let number): return "\(number)"
    case .json(let text): return text
    case .list(let names):
      return "[\(names.map { string($0) }.joined(separator: ","))]"
    case .time(let instant):
      let (text, isNumber) = time(instant)
      return isNumber ? text : string(text)
    }
  }

  /// A JSON string; now and then with escapes that are not needed.
  private mutating func string(_ text: String) -> String {
    var result = "\""
    let escapesAnything = !isPlain && random.chance(4)
    for unit in text.utf16 {
      let scalar = Unicode.Scalar(unit)
      if unit == 0x22 || unit == 0x5C {
        result += "\\\(Character(scalar ?? " "))"
      } else if let scalar, unit >= 0x20, !escapesAnything || random.chance(70) {
        result.unicodeScalars.append(scalar)
      } else {
        let hex = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    }
    return result + "\""
  }
}

// MARK: - CSV

extension Notation {
  /// A header, then the records, without line breaks.
  mutating func table(_ records: [LogRecord]) -> [String] {
    var columns = records.first?.fields.map(\.name).filter { $0 != "gauges" } ?? []
    let unknown = "comment"
    if !isPlain {
      if random.chance(30) { columns.append(unknown) }
      columns.shuffle(using: &random)
    }
    return [columns.map { quoted($0) }.joined(separator: ",")]
      + records.map { record in
        columns.map { column in
          let value = record.fields.first { $0.name == column }?.value ?? .text("x, \"y\"; z")
          return quoted(field(value))
        }.joined(separator: ",")
      }
  }

  private mutating func field(_ value: LogRecord.Value) -> String {
    switch value {
    case .absent, .json: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .list(let names): names.joined(separator: ";")
    case .time(let instant): time(instant).text
    }
  }

  private mutating func quoted(_ text: String) -> String {
    let mustQuote = text.contains { ",\"\n\r".contains($0) }
    if !mustQuote, isPlain || text.isEmpty || random.chance(85) { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
