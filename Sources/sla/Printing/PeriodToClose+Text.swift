import Notation
import Pipeline
import ServiceLevels

extension PeriodToClose {
  /// What is frozen, or would be: how many services and accounts, their verdicts, and the figures of each tier.
  func text(isTrial: Bool) -> String {
    let state =
      wasClosed
      ? "is closed already, and nothing differs" : isTrial ? "would be closed" : "closed"
    let services = availability.filter { $0.service != nil }
    let accounts = availability.filter { $0.service == nil }
    return
      (["\(key) \(state), as of \(asOf.iso8601(in: zone))"]
      + [line(services, "service"), line(accounts, "account")] + tiers.map(line))
      .joined(separator: "\n")
  }

  /// `47 services: 45 met, 1 missed, 1 insufficient_data`.
  private func line(_ figures: [AvailabilityFigure], _ what: String) -> String {
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = figures.filter { $0.verdict == verdict }.count
      return count > 0 ? "\(count) \(verdict.rawValue)" : nil
    }
    let unjudged = figures.filter { $0.verdict == nil }.count
    let all = counts + (unjudged > 0 ? ["\(unjudged) without an objective"] : [])
    return "  \(figures.count) \(what)\(figures.count == 1 ? "" : "s")"
      + (all.isEmpty ? "" : ": " + all.joined(separator: ", "))
  }

  /// `critical: 6 of 6 met, pooled 99.9987%, worst order 99.9912%`.
  private func line(_ tier: TierFigure) -> String {
    let pooled = tier.totals.partsPerMillion.map { percentText(partsPerMillion: $0) + "%" }
    let worst = tier.worstService.map { name in
      ", worst \(name.printable())"
        + (tier.worstPartsPerMillion.map { " \(percentText(partsPerMillion: $0))%" } ?? "")
    }
    return "  \(tier.tier.printable()): \(tier.servicesMet) of \(tier.servicesJudged) judged met"
      + " (\(tier.services) in all), pooled \(pooled ?? "none")" + (worst ?? "")
  }
}
