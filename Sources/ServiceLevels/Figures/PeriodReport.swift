/// Every figure of one period's report, as it stands in the store: what the pages are drawn from.
public struct PeriodReport: Sendable {
  public let period: Period
  /// Nothing at or after this instant is in a figure.
  public let asOf: Instant
  public let catalog: ServiceCatalog

  /// When the period was closed: nil until it is.
  public var closedAt: Instant?
  /// The period's own rows: every service, then every account.
  public var availability: [AvailabilityFigure] = []
  /// The period's days, each subject's in order.
  public var days: [AvailabilityFigure] = []
  /// Calendar months up to this period's last, oldest first: at most 13, only those with data; for a year, its months.
  public var months: [AvailabilityFigure] = []
  public var tiers: [TierFigure] = []
  /// The tiers in the same months as `months`.
  public var tierMonths: [TierFigure] = []
  /// Service outages that have time in the period, by start.
  public var outages: [OutageFigure] = []
  public var accountOutages: [OutageFigure] = []
  /// When services, accounts and probes were not simply up, with time in the period: subject after subject.
  public var intervals: [IntervalFigure] = []
  /// Incidents that start in the period, or have time in it.
  public var incidents: [IncidentFigure] = []
  public var means: [MeanFigure] = []
  /// Means of the months of `months`.
  public var meanMonths: [MeanFigure] = []
  public var burns: [BurnFigure] = []
  public var burnAlerts: [BurnAlertFigure] = []
  public var requirements: [RequirementFigure] = []
  public var attributions: [AttributionFigure] = []
  public var isolations: [IsolationFigure] = []
  public var ceilings: [CeilingFigure] = []
  /// Operations with time in the period; for drills, in the fiscal year around it.
  public var operations: [OperationRecord] = []
  public var maintenances: [MaintenanceFigure] = []
  public var corrections: [CorrectionFigure] = []
  public var silences: [SilenceFigure] = []
  public var yearToDate: [YearToDateFigure] = []
  public var impacts: [ImpactFigure] = []
  public var gauges: [GaugeFigure] = []
  public var recoveries: [RecoveryFigure] = []
  /// Of the outages that start in the period.
  public var outageLags: [OutageLagFigure] = []
  /// Down time that drills caused.
  public var drills: [DrillFigure] = []
  /// Budget spent by changes and by everything else.
  public var changes: [ChangeFigure] = []
  /// What records of the period say is to be done, and what was still open of earlier ones when it began.
  public var actions: [ActionFigure] = []
  public var restatements: [RestatementFigure] = []
  /// What changed of other closed periods that begin before this one ends.
  public var otherRestatements: [RestatementFigure] = []
  /// Of `outages` and `accountOutages`.
  public var outageSources: [OutageSourceFigure] = []
  /// Of incidents, by their ids.
  public var incidentPlaces: [String: RecordPlace] = [:]
  /// Of operations, by their ids.
  public var operationPlaces: [String: RecordPlace] = [:]
  /// The files that have time in the period.
  public var sources: [SourceFileFigure] = []
  /// The rejected lines of those files, at most the first 1,000; `rejectedLines` counts all.
  public var rejects: [RejectFigure] = []
  public var rejectedLines = 0
  /// Logs that were left out as a whole; of which time they speak nobody knows.
  public var unusableFiles: [UnusableFileFigure] = []
  /// The paths of those of `sources` that stay as an earlier catalog read them, because their logs are gone.
  public var keptFiles: [String] = []
  /// Fields of those of `sources` that are not used, though they were probably meant to be.
  public var unusedFields: [UnusedFieldFigure] = []
  /// What makes the figures less sure than they look.
  public var quality: [QualityFinding] = []

  public init(period: Period, asOf: Instant, catalog: ServiceCatalog) {
    self.period = period
    self.asOf = asOf
    self.catalog = catalog
  }
}

extension PeriodReport {
  /// Whether the period is not over at as-of: a provisional report.
  public var isProvisional: Bool { asOf < period.interval.end }

  /// The part of the period that is over.
  public var interval: Interval { period.interval.cut(at: asOf) }
}
