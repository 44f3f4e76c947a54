extension YamlNode {
  /// Milliseconds, written as `250ms`, `30s`, `15m`, `4h`, `7d`, or a sum of such (`1h30m`); nil with a fault.
  func duration(_ log: FaultLog, atLeast least: Int = 0) -> Int? {
    guard case .scalar(let text, _) = content, !isNull else {
      log.add("expected a duration such as 30s, not \(shape)", at: position)
      return nil
    }
    switch milliseconds(ofDuration: text) {
    case .success(let milliseconds) where milliseconds < least:
      log.add("\(quoted(text)) is too short: at least \(least)ms", at: position)
    case .success(let milliseconds): return milliseconds
    case .failure(let problem): log.add("\(quoted(text)) \(problem.message)", at: position)
    }
    return nil
  }
}

/// Why a text is no duration, as the end of a sentence.
enum DurationProblem: Error, Hashable {
  case notADuration
  case withoutUnit
  case unknownUnit(String)
  case tooLong

  var message: String {
    switch self {
    case .notADuration: "is no duration: write 250ms, 30s, 15m, 4h, 7d or a sum such as 1h30m"
    case .withoutUnit: "is a duration without a unit: write ms, s, m, h or d after the number"
    case .unknownUnit(let unit):
      "has a unit \(quoted(unit)) that no duration has: ms, s, m, h and d are known"
    case .tooLong: "is too long: at most 36525d"
    }
  }
}

/// A hundred years: so much, times a million, still is an `Int`.
private let longestDuration = 36_525 * 86_400_000

private let millisecondsPerUnit = [
  "ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000,
]

/// The milliseconds that a duration stands for.
func milliseconds(ofDuration text: String) -> Result<Int, DurationProblem> {
  var rest = text.utf8[...]
  var sum = 0
  guard let first = rest.first, isDigit(first) else { return .failure(.notADuration) }
  while !rest.isEmpty {
    let digits = rest.prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    let unit = rest.prefix { !isDigit($0) }
    rest = rest.dropFirst(unit.count)
    let unitName = String(unit) ?? ""
    guard !unit.isEmpty else { return .failure(.withoutUnit) }
    guard let scale = millisecondsPerUnit[unitName] else {
      let isWord = unit.allSatisfy { ($0 | 0x20) >= UInt8(ascii: "a") }
      return .failure(isWord ? .unknownUnit(unitName) : .notADuration)
    }
    guard let count = Int(String(digits) ?? ""), count <= longestDuration / scale else {
      return .failure(.tooLong)
    }
    sum += count * scale
    guard sum <= longestDuration else { return .failure(.tooLong) }
  }
  return .success(sum)
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
