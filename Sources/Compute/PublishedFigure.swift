import ServiceLevels

/// One column of a published row, to be held against the same column later.
struct PublishedFigure: Hashable {
  let name: String
  /// Milliseconds, parts per million or a count; nil where there is none, or it is a word.
  let number: Int?
  /// As the column shows it.
  let text: String?

  init(_ name: String, _ number: Int?) {
    self.name = name
    self.number = number
    text = number.map { String($0) }
  }

  init(_ name: String, word: String?) {
    self.name = name
    number = nil
    text = word
  }

  /// A percentage: four decimals, truncated.
  init(_ name: String, partsPerMillion: Int?) {
    self.name = name
    number = partsPerMillion
    text = partsPerMillion.map(percentText)
  }

  init(_ name: String, _ instant: Instant?) {
    self.name = name
    number = instant?.milliseconds
    text = instant?.iso8601
  }
}

extension AvailabilityFigure {
  /// The columns of `availability` that can change, what readers look at first in front.
  var publishedFigures: [PublishedFigure] {
    [
      PublishedFigure("availability_ppm_floor", totals.partsPerMillion),
      PublishedFigure("availability_pct", partsPerMillion: totals.partsPerMillion),
      PublishedFigure("verdict", word: verdict?.rawValue),
      PublishedFigure("target_ppm", target?.partsPerMillion),
      PublishedFigure("account", word: account),
      PublishedFigure("tier", word: tier),
      PublishedFigure("up_ms", totals.up),
      PublishedFigure("degraded_ms", totals.degraded),
      PublishedFigure("down_ms", totals.down),
      PublishedFigure("unknown_ms", totals.unknown),
      PublishedFigure("excluded_ms", totals.excluded),
      PublishedFigure("eligible_ms", totals.eligible),
      PublishedFigure("worst_case_pct", partsPerMillion: totals.worstCasePartsPerMillion),
      PublishedFigure("gross_pct", partsPerMillion: grossPartsPerMillion),
      PublishedFigure("lowest_pct", partsPerMillion: lowestPartsPerMillion),
      PublishedFigure("highest_pct", partsPerMillion: highestPartsPerMillion),
      PublishedFigure("is_certain", isCertain ? 1 : 0),
      PublishedFigure("coverage_pct", partsPerMillion: totals.coveragePartsPerMillion),
      PublishedFigure("budget_ms", budgetMilliseconds),
      PublishedFigure("remaining_ms", remainingMilliseconds),
      PublishedFigure("outages", outages),
      PublishedFigure("flaps", flaps),
      PublishedFigure("mtbf_ms", meanTimeBetweenFailures),
      PublishedFigure("exhausted_at", exhaustedAt),
    ]
  }

  /// The same measurements, judged by what the catalog promises now.
  func judged(by promise: Promise, minCoveragePartsPerMillion: Int) -> AvailabilityFigure {
    AvailabilityFigure(
      period: period, periodKind: periodKind, service: service, account: promise.account,
      tier: promise.tier, target: promise.target, totals: totals,
      grossPartsPerMillion: grossPartsPerMillion, lowestPartsPerMillion: lowestPartsPerMillion,
      highestPartsPerMillion: highestPartsPerMillion,
      verdict: totals.verdict(
        target: promise.target, minCoveragePartsPerMillion: minCoveragePartsPerMillion),
      isCertain: isCertain, outages: outages, flaps: flaps, exhaustedAt: exhaustedAt)
  }

  /// Whether the checks say the same, whatever was promised.
  func isMeasured(as other: AvailabilityFigure) -> Bool {
    totals == other.totals && grossPartsPerMillion == other.grossPartsPerMillion
      && outages == other.outages && flaps == other.flaps
  }

  func isBounded(as other: AvailabilityFigure) -> Bool {
    lowestPartsPerMillion == other.lowestPartsPerMillion
      && highestPartsPerMillion == other.highestPartsPerMillion
  }
}

extension TierFigure {
  /// The columns of `tier_availability` that can change.
  var publishedFigures: [PublishedFigure] {
    [
      PublishedFigure("pooled_pct", partsPerMillion: totals.partsPerMillion),
      PublishedFigure("worst_service", word: worstService),
      PublishedFigure("worst_pct", partsPerMillion: worstPartsPerMillion),
      PublishedFigure("services", services),
      PublishedFigure("services_met", servicesMet),
      PublishedFigure("services_judged", servicesJudged),
      PublishedFigure("target_ppm", target.partsPerMillion),
      PublishedFigure("up_ms", totals.up),
      PublishedFigure("degraded_ms", totals.degraded),
      PublishedFigure("down_ms", totals.down),
      PublishedFigure("unknown_ms", totals.unknown),
      PublishedFigure("excluded_ms", totals.excluded),
    ]
  }
}

extension MeanFigure {
  /// The columns of `incident_mean` that can change, with the metric in front: `ttd_mean_ms`.
  var publishedFigures: [PublishedFigure] {
    let metric = metric.rawValue
    return [
      PublishedFigure("\(metric)_mean_ms", meanMilliseconds),
      PublishedFigure("\(metric)_median_ms", medianMilliseconds),
      PublishedFigure("\(metric)_p90_ms", ninetiethMilliseconds),
      PublishedFigure("\(metric)_count", count),
      PublishedFigure("\(metric)_left_out", leftOut),
    ]
  }
}
