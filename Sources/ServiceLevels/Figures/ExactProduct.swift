/// Whether `part / whole` is greater than `otherPart / otherWhole`, exactly and without overflow. Nothing is negative,
/// and no whole is 0.
public func isGreaterShare(
  _ part: Int, of whole: Int, than otherPart: Int, of otherWhole: Int
) -> Bool {
  let mine = part.multipliedFullWidth(by: otherWhole)
  let theirs = otherPart.multipliedFullWidth(by: whole)
  return mine.high == theirs.high ? mine.low > theirs.low : mine.high > theirs.high
}

/// `value * numerator / denominator`, floored, without overflow on the way; nil where the result is too large, or the
/// denominator is 0. Nothing is negative.
public func scaled(_ value: Int, by numerator: Int, over denominator: Int) -> Int? {
  guard denominator > 0, value >= 0, numerator >= 0 else { return nil }
  let product = value.multipliedFullWidth(by: numerator)
  guard product.high < denominator else { return nil }
  let (quotient, _) = UInt(denominator).dividingFullWidth((UInt(product.high), product.low))
  return Int(exactly: quotient)
}

/// Whether `part / whole` is less than `partsPerMillion`, exactly and without overflow.
func isLess(_ part: Int, of whole: Int, thanPartsPerMillion partsPerMillion: Int) -> Bool {
  Int128(part) * 1_000_000 < Int128(whole) * Int128(partsPerMillion)
}

/// The minutes that users lost, floored, given for each service its users and the milliseconds it was down; nil where
/// there is none.
public func userMinutes(_ losses: [(users: Int, milliseconds: Int)]) -> Int? {
  if losses.isEmpty { return nil }
  let sum = losses.reduce(Int128(0)) { $0 + Int128($1.users) * Int128($1.milliseconds) }
  return Int(clamping: sum / 60_000)
}
