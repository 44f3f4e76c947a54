import ServiceLevels

/// Recovery, drills and changes, as CSV.
enum RecoveryTables {
  static func recovery(_ figures: [RecoveryFigure]) -> CSVTable {
    var table = CSVTable(
      "recovery",
      [
        "period", "scope", "kind", "limit_ms", "count", "worst_ms", "median_ms", "kept",
        "without_record",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.scope.text), .text(figure.kind.rawValue),
        .integer(figure.limitMilliseconds), .integer(figure.count),
        .integer(figure.worstMilliseconds), .integer(figure.medianMilliseconds),
        .integer(figure.kept), .integer(figure.withoutRecord),
      ]
    }
    return table
  }

  static func outageLag(_ figures: [OutageLagFigure]) -> CSVTable {
    var table = CSVTable(
      "outage_lag",
      [
        "service", "outage_start_ms", "outage_started_at", "source", "lag_ms", "sampled_at",
        "sampled_ms", "rpo_ms", "rpo_met",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.service), .integer(figure.outageStart.milliseconds),
        .instant(figure.outageStart), .text(figure.source), .millionths(figure.lagMillionths),
        .instant(figure.sampledAt), .integer(figure.sampledAt.milliseconds),
        .integer(figure.rpoMilliseconds), .flag(figure.isWithinRPO),
      ]
    }
    return table
  }

  static func drillDowntime(_ figures: [DrillFigure]) -> CSVTable {
    var table = CSVTable(
      "drill_downtime",
      [
        "period", "operation_id", "kind", "service", "down_ms", "availability_pct", "without_pct",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.operationID), .text(figure.kind.rawValue),
        .text(figure.service), .integer(figure.downMilliseconds),
        .percent(figure.partsPerMillion), .percent(figure.withoutPartsPerMillion),
      ]
    }
    return table
  }

  static func changeDowntime(_ figures: [ChangeFigure]) -> CSVTable {
    var table = CSVTable(
      "change_downtime", ["period", "service", "change_ms", "other_ms", "budget_ms"])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.service), .integer(figure.changeMilliseconds),
        .integer(figure.otherMilliseconds), .integer(figure.budgetMilliseconds),
      ]
    }
    return table
  }
}
