import ServiceLevels

/// What is promised against what was measured, as CSV.
enum AvailabilityTables {
  static func availability(_ name: String, _ figures: [AvailabilityFigure]) -> CSVTable {
    var table = CSVTable(
      name,
      [
        "period", "period_kind", "service", "account", "tier", "target_ppm", "up_ms",
        "degraded_ms", "down_ms", "unknown_ms", "excluded_ms", "eligible_ms",
        "availability_ppm_floor", "availability_pct", "worst_case_pct", "gross_pct", "lowest_pct",
        "highest_pct", "coverage_pct", "verdict", "is_certain", "budget_ms", "remaining_ms",
        "outages", "flaps", "mtbf_ms", "exhausted_at",
      ])
    table.rows = figures.map { names($0) + times($0) + judgement($0) }
    return table
  }

  private static func names(_ figure: AvailabilityFigure) -> [CSVCell] {
    [
      .text(figure.period), .text(figure.periodKind.rawValue), .text(figure.service),
      .text(figure.account), .text(figure.tier), .integer(figure.target?.partsPerMillion),
    ]
  }

  private static func times(_ figure: AvailabilityFigure) -> [CSVCell] {
    let totals = figure.totals
    return [
      .integer(totals.up), .integer(totals.degraded), .integer(totals.down),
      .integer(totals.unknown), .integer(totals.excluded), .integer(totals.eligible),
      .integer(totals.partsPerMillion), .percent(totals.partsPerMillion),
      .percent(totals.worstCasePartsPerMillion), .percent(figure.grossPartsPerMillion),
      .percent(figure.lowestPartsPerMillion), .percent(figure.highestPartsPerMillion),
      .percent(totals.coveragePartsPerMillion),
    ]
  }

  private static func judgement(_ figure: AvailabilityFigure) -> [CSVCell] {
    [
      .text(figure.verdict?.rawValue), .flag(figure.isCertain),
      .integer(figure.budgetMilliseconds), .integer(figure.remainingMilliseconds),
      .integer(figure.outages), .integer(figure.flaps), .integer(figure.meanTimeBetweenFailures),
      .instant(figure.exhaustedAt),
    ]
  }

  static func tiers(_ figures: [TierFigure]) -> CSVTable {
    var table = CSVTable(
      "tier_availability",
      [
        "period", "tier", "services", "services_met", "services_judged", "pooled_pct",
        "worst_service", "worst_pct",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.tier), .integer(figure.services),
        .integer(figure.servicesMet), .integer(figure.servicesJudged),
        .percent(figure.totals.partsPerMillion), .text(figure.worstService),
        .percent(figure.worstPartsPerMillion),
      ]
    }
    return table
  }

  static func burn(_ figures: [BurnFigure]) -> CSVTable {
    var table = CSVTable("burn", ["period", "service", "window_ms", "peak_rate", "peak_at"])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.service), .integer(figure.windowMilliseconds),
        .real(figure.peak?.value), .instant(figure.peakAt),
      ]
    }
    return table
  }

  static func burnAlert(_ figures: [BurnAlertFigure]) -> CSVTable {
    var table = CSVTable(
      "burn_alert", ["service", "outage_start_ms", "alert", "fires_at", "detected_at"])
    table.rows = figures.map { figure in
      [
        .text(figure.service), .integer(figure.outageStart.milliseconds), .text(figure.alert),
        .instant(figure.firesAt), .instant(figure.detectedAt),
      ]
    }
    return table
  }

  static func yearToDate(_ figures: [YearToDateFigure]) -> CSVTable {
    var table = CSVTable(
      "year_to_date",
      [
        "period", "year", "service", "budget_ms", "consumed_ms", "projected_ms", "exhausted_at",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.year), .text(figure.scope.serviceText),
        .integer(figure.budgetMilliseconds), .integer(figure.consumedMilliseconds),
        .integer(figure.projectedMilliseconds), .instant(figure.exhaustedAt),
      ]
    }
    return table
  }
}
