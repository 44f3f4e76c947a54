/// Reads a decimal number, as JSON writes it, in millionths: exactly, and floored where it has more than six decimals.
///
/// Nil where it is no such number, or its millionths do not fit an `Int`.
func millionths(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
  var position = range.lowerBound
  let end = range.upperBound
  let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
  if isNegative { position += 1 }

  var digits: [UInt8] = []
  let firstDigit = position
  while position < end, isDigit(bytes[position]) {
    digits.append(bytes[position] - 48)
    position += 1
  }
  guard position > firstDigit, position == firstDigit + 1 || bytes[firstDigit] != 48 else {
    return nil
  }
  // Where the decimal point stands, counted in digits from the first.
  var point = digits.count
  if position < end, bytes[position] == UInt8(ascii: ".") {
    position += 1
    let firstDecimal = position
    while position < end, isDigit(bytes[position]) {
      digits.append(bytes[position] - 48)
      position += 1
    }
    guard position > firstDecimal else { return nil }
  }
  if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
    position += 1
    guard let exponent = exponent(bytes, &position, end) else { return nil }
    point += exponent
  }
  guard position == end else { return nil }

  // The value is 0.DIGITS times 10^point; its millionths are the digits before point + 6.
  let whole = point + 6
  var value = 0
  var isInexact = false
  for (index, digit) in digits.enumerated() {
    if index >= whole {
      if digit != 0 { isInexact = true }
    } else {
      guard let next = appending(digit, to: value) else { return nil }
      value = next
    }
  }
  if value != 0, whole > digits.count {
    for _ in digits.count..<whole {
      guard let next = appending(0, to: value) else { return nil }
      value = next
    }
  }
  guard isNegative else { return value }
  return isInexact ? -value - 1 : -value
}

/// The exponent after an `e`, clamped to what makes a difference.
private func exponent(_ bytes: [UInt8], _ position: inout Int, _ end: Int) -> Int? {
  let limit = 1 << 40
  var isNegative = false
  if position < end, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
    isNegative = bytes[position] == UInt8(ascii: "-")
    position += 1
  }
  guard position < end, isDigit(bytes[position]) else { return nil }
  var value = 0
  while position < end, isDigit(bytes[position]) {
    value = min(limit, value * 10 + Int(bytes[position]) - 48)
    position += 1
  }
  return isNegative ? -value : value
}

private func appending(_ digit: UInt8, to value: Int) -> Int? {
  let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
  let (sum, carried) = tenfold.addingReportingOverflow(Int(digit))
  return overflow || carried ? nil : sum
}

private func isDigit(_ byte: UInt8) -> Bool {
  (48...57).contains(byte)
}
