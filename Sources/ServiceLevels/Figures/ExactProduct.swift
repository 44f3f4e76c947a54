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
