public import ServiceLevels

/// Every figure of one period.
public struct PeriodFigures: Sendable {
  public let period: Period
  public let availability: [AvailabilityFigure]
  public let days: [AvailabilityFigure]
  public let tiers: [TierFigure]
  public let means: [MeanFigure]
  public let burns: [BurnFigure]
  public let requirements: [RequirementFigure]
  public let attributions: [AttributionFigure]
  public let isolations: [IsolationFigure]
  public let corrections: [CorrectionFigure]
  public let yearToDate: [YearToDateFigure]
  public let impacts: [ImpactFigure]
  public let gauges: [GaugeFigure]
  public let recoveries: [RecoveryFigure]
  public let drills: [DrillFigure]
  public let changes: [ChangeFigure]
}

extension Evidence {
  /// Computes every figure of a period.
  public func figures(for period: Period) -> PeriodFigures {
    let availability = availability(in: period)
    return PeriodFigures(
      period: period, availability: availability, days: dailyAvailability(in: period),
      tiers: catalog.tierFigures(
        of: period, in: interval(of: period), from: availability), means: means(in: period),
      burns: burns(in: period),
      requirements: requirementFigures(in: period, availability: availability),
      attributions: attributions(in: period), isolations: isolations(in: period),
      corrections: corrections(in: period),
      yearToDate: yearToDate(in: period), impacts: customerImpact(in: period),
      gauges: gaugeFigures(in: period), recoveries: recoveries(in: period),
      drills: drillDowntime(in: period), changes: changeDowntime(in: period))
  }
}
