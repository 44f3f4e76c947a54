import ServiceLevels

extension StateTotals {
  /// The verdict where one target held all along; nil where there is none.
  func verdict(target: Objective?, minCoveragePartsPerMillion: Int) -> Verdict? {
    target.map { target in
      verdict(
        allowed: Allowance(target, ofEligible: eligible),
        allowedOfAll: Allowance(target, ofEligible: eligible + unknown),
        minCoveragePartsPerMillion: minCoveragePartsPerMillion)
    }
  }
}
