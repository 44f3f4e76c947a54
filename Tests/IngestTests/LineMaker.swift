import Ingest
import TestSupport

/// Makes check logs of many shapes, and damages them.
struct LineMaker {
  var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(random.next() % UInt64(elements.count))]
  }

  private mutating func chance(_ one: UInt64) -> Bool { random.next() % one == 0 }

  private mutating func number(_ range: Range<Int>) -> Int { .random(in: range, using: &random) }

  private mutating func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A whole log, some of whose lines are damaged.
  mutating func log(lines: Int, damage: UInt64) -> [UInt8] {
    let isCSV = chance(3)
    let shapes = (0..<number(1..<4)).map { _ in isCSV ? csvShape() : jsonShape() }
    let isShuffled = !isCSV && chance(3)
    let (comma, colon) = chance(4) ? (", ", " : ") : (",", ":")
    let lineBreak = chance(6) ? "\r\n" : "\n"
    var bytes: [UInt8] = []
    if isCSV { bytes += Array((shapes[0].map(\.key).joined(separator: ",") + lineBreak).utf8) }
    var time = 1_790_812_800_000
    let step = pick([0, 7, 900, 70_000])
    for _ in 0..<lines {
      time += Int(random.next() % UInt64(step + 1))
      var shape = isCSV ? shapes[0] : pick(shapes)
      if isShuffled {
        shape.shuffle(using: &random)
        if chance(2) { shape.removeLast() }
      }
      let text =
        isCSV
        ? shape.map { value($0, time) }.joined(separator: ",")
        : "{"
          + shape.map { "\"\($0.key)\"\(colon)\(value($0, time))" }.joined(separator: comma)
          + "}"
      var line = Array((text + lineBreak).utf8)
      if random.next() % damage == 0 { harm(&line) }
      bytes += line
    }
    if chance(4) { bytes.removeLast() }
    return bytes
  }

  // MARK: - Shapes

  private struct Column {
    let key: String
    let kind: Kind
    var choices: [String] = []
  }

  private enum Kind {
    case time(Int, String), epoch(Int), choice, number, text, gauges, nested
  }

  private mutating func jsonShape() -> [Column] {
    var columns = [
      timeColumn(quoted: true), statusColumn(quoted: true),
      Column(key: "service", kind: .choice, choices: ["\"order\"", "\"auth\"", "\"認証\""]),
    ]
    if chance(2) {
      columns.append(Column(key: "zone", kind: .choice, choices: ["\"a\"", "\"b\"", "null"]))
    }
    if chance(2) {
      columns.append(Column(key: "account", kind: .choice, choices: ["\"acct-a\"", "\"x\\ty\""]))
    }
    if chance(2) { columns.append(Column(key: "latency_ms", kind: .number)) }
    if chance(2) { columns.append(Column(key: "request_id", kind: .text)) }
    if chance(3) { columns.append(Column(key: "id", kind: .text)) }
    if chance(6) { columns.append(Column(key: "started_at", kind: .number)) }
    if chance(3) {
      columns.append(Column(key: "ok", kind: .choice, choices: ["true", "false", "null"]))
    }
    if chance(3) { columns.append(Column(key: "gauges", kind: .gauges)) }
    if chance(4) { columns.append(Column(key: "labels", kind: .nested)) }
    if chance(6) { columns.append(Column(key: "az", kind: .text)) }
    columns.shuffle(using: &random)
    return columns
  }

  private mutating func csvShape() -> [Column] {
    var columns = [
      timeColumn(quoted: false), statusColumn(quoted: false),
      Column(key: "service", kind: .choice, choices: ["order", "auth", "認証"]),
    ]
    if chance(2) { columns.append(Column(key: "zone", kind: .choice, choices: ["a", "b", ""])) }
    if chance(2) { columns.append(Column(key: "latency_ms", kind: .number)) }
    if chance(2) { columns.append(Column(key: "id", kind: .text)) }
    if chance(6) { columns.append(Column(key: "started_at", kind: .number)) }
    if chance(4) {
      columns.append(Column(key: "gauges", kind: .choice, choices: ["", "a=1", "a=2;b=3.5"]))
    }
    if chance(3) {
      columns.append(Column(key: "note", kind: .choice, choices: ["", "\"x,\"\"y\"\"\"", "z"]))
    }
    columns.shuffle(using: &random)
    return columns
  }

  private mutating func timeColumn(quoted: Bool) -> Column {
    if chance(4) { return Column(key: "time", kind: .epoch(pick([1, 1000]))) }
    let suffix = pick(["Z", "Z", "z", "+09:00", "-03:30", "+00:00"])
    return Column(
      key: "time", kind: .time(number(0..<10), suffix), choices: quoted ? ["\""] : [""])
  }

  private mutating func statusColumn(quoted: Bool) -> Column {
    let words = ["up", "up", "up", "up", "down", "degraded", "paused"]
    let choices = quoted ? words.map { "\"\($0)\"" } : words
    return Column(key: "status", kind: .choice, choices: choices)
  }

  private mutating func value(_ column: Column, _ time: Int) -> String {
    switch column.kind {
    case .choice: return pick(column.choices)
    case .epoch(let unit): return String(time / unit)
    case .time(let digits, let suffix):
      let second = chance(200) ? 60 : time / 1000 % 60
      let fraction = String("\(padded(time % 1000, 3))123456".prefix(digits))
      let clock =
        "2026-10-01T\(padded(time / 3_600_000 % 24, 2)):\(padded(time / 60_000 % 60, 2))"
      let text = "\(clock):\(padded(second, 2))\(digits > 0 ? "." + fraction : "")\(suffix)"
      return column.choices[0] + text + column.choices[0]
    case .number:
      return pick(
        [
          "0", "7", "-1", "12.5", "1e3", "00", "1234567", "12345678", "0.123456789", "-", "1.",
        ] + (0..<20).map { _ in String(time % 997) })
    case .text:
      return pick(
        [
          "\"正常\\t\"", "\"\\u6b63\"", "\"\\ud800\"",
        ] + ["\"\"", "\"é\"", "\"a\\\"b\"", "\"a\\\\\"", "\"0123456789abcdef0123\""])
    case .gauges:
      return pick([
        "{\"a\":1}", "{\"a\":\(time % 1000).5}", "{\"a\":1,\"b\":-0.25}", "{}", "null",
        "{\"a\":1e3}", "{\"a\":0.1234567}", "{\"a\":null}", "{\"a\":123456789012345}", "{\"a\":-0}",
      ])
    case .nested: return pick(["{}", "{\"a\":[1,2]}", "[]", "[{\"b\":\"c\"}]", "[1,]", "{ }"])
    }
  }

  // MARK: - Damage

  private mutating func harm(_ line: inout [UInt8]) {
    for _ in 0..<number(1..<3) where !line.isEmpty {
      let place = number(0..<line.count)
      switch random.next() % 7 {
      case 0: line[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: line[place] ^= 1 << UInt8(random.next() % 8)
      case 2: line.remove(at: place)
      case 3: line.insert(pick(Array("\"\\,:{}[] 09.-eZ\n\r\t\u{0}u".utf8)), at: place)
      case 4: line.insert(line[place], at: place)
      case 5: line.swapAt(place, number(0..<line.count))
      default:
        let other = number(0..<line.count)
        line.replaceSubrange(
          min(place, other)..<max(place, other), with: line[max(place, other)...].prefix(3))
      }
    }
  }
}
