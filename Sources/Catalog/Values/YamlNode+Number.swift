internal import ServiceLevels

extension YamlNode {
  /// A whole number in a range, or nil with a fault.
  func count(_ log: FaultLog, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, _) = content, !isNull, let number = decimal(text, places: 0)
    else {
      log.add("expected a whole number, not \(shape)", at: position)
      return nil
    }
    guard case .exactly(let value) = number, range.contains(value) else {
      log.add(
        "\(quoted(text)) is no whole number from \(range.lowerBound) to \(range.upperBound)",
        at: position)
      return nil
    }
    return value
  }

  /// Parts per million of a percentage, which may have four decimals; nil with a fault.
  func percentage(_ log: FaultLog) -> Int? {
    guard case .scalar(let text, _) = content, !isNull, let number = decimal(text, places: 4)
    else {
      log.add("expected a percentage such as 99.99, not \(shape)", at: position)
      return nil
    }
    switch number {
    case .exactly(let partsPerMillion) where (0...1_000_000).contains(partsPerMillion):
      return partsPerMillion
    case .tooFine:
      log.add(
        "\(quoted(text)) is finer than one part per million: at most four decimals", at: position)
    default: log.add("\(quoted(text)) is no percentage from 0 to 100", at: position)
    }
    return nil
  }

  /// An availability objective, written as a percentage.
  func objective(_ log: FaultLog) -> Objective? {
    percentage(log).flatMap { try? Objective(partsPerMillion: $0) }
  }

  /// Millionths of a number, which may have six decimals; nil with a fault.
  func millionths(_ log: FaultLog) -> Int? {
    guard case .scalar(let text, _) = content, !isNull, let number = decimal(text, places: 6)
    else {
      log.add("expected a number, not \(shape)", at: position)
      return nil
    }
    switch number {
    case .exactly(let millionths): return millionths
    case .tooFine: log.add("\(quoted(text)) has more than six decimals", at: position)
    case .tooLarge: log.add("\(quoted(text)) is too large", at: position)
    }
    return nil
  }
}

/// A decimal number as so many units of its last allowed place.
enum Decimal: Hashable {
  case exactly(Int)
  /// It has digits behind that place.
  case tooFine
  case tooLarge
}

/// Reads digits with an optional sign and an optional fraction, exactly; nil where the text is anything else.
func decimal(_ text: String, places: Int) -> Decimal? {
  var digits = text.utf8[...]
  let isNegative = digits.first == UInt8(ascii: "-")
  if isNegative { digits = digits.dropFirst() }
  let parts = digits.split(
    separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }), let whole = parts.first else {
    return nil
  }
  let fraction = parts.count > 1 ? Array(parts[1]) : []
  guard fraction.dropFirst(places).allSatisfy({ $0 == UInt8(ascii: "0") }) else { return .tooFine }
  let padding = Array(repeating: UInt8(ascii: "0"), count: max(0, places - fraction.count))
  var value = 0
  for digit in Array(whole) + fraction.prefix(places) + padding {
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carried) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
    if overflow || carried { return .tooLarge }
    value = sum
  }
  return .exactly(isNegative ? -value : value)
}
