/// Parts per million as a percentage with four decimals, exact: `99.9899`.
///
/// - Parameter partsPerMillion: from 0 on.
public func percentText(partsPerMillion: Int) -> String {
  let decimals = String(partsPerMillion % 10_000)
  let zeros = String(repeating: "0", count: 4 - decimals.count)
  return "\(partsPerMillion / 10_000).\(zeros)\(decimals)"
}
