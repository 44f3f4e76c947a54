import ServiceLevels

/// The promises beyond availability, and what follows from dependencies, as CSV.
enum PromiseTables {
  static func objectiveResult(_ results: [RequirementFigure]) -> CSVTable {
    var table = CSVTable(
      "objective_result",
      [
        "period", "objective_id", "subject", "measured", "limit", "unit", "verdict", "evidence",
      ])
    table.rows = results.map { result in
      [
        .text(result.period), .text(result.id), .text(result.subject.text),
        .decimal(result.measured?.digits), .decimal(result.limit?.digits),
        .text(result.unit.text), .text(result.verdict.rawValue),
        .text(result.evidence.english()),
      ]
    }
    return table
  }

  static func attribution(_ figures: [AttributionFigure]) -> CSVTable {
    var table = CSVTable("attribution", ["period", "service", "provider", "down_ms"])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.service), .text(figure.provider),
        .integer(figure.downMilliseconds),
      ]
    }
    return table
  }

  static func isolation(_ figures: [IsolationFigure]) -> CSVTable {
    var table = CSVTable(
      "isolation",
      ["period", "service", "provider", "provider_down_ms", "withstood_ms", "withstood_pct"])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.service), .text(figure.provider),
        .integer(figure.providerDownMilliseconds), .integer(figure.withstoodMilliseconds),
        .percent(
          flooredPartsPerMillion(figure.withstoodMilliseconds, of: figure.providerDownMilliseconds)),
      ]
    }
    return table
  }

  static func ceiling(_ figures: [CeilingFigure]) -> CSVTable {
    var table = CSVTable(
      "composite_ceiling",
      [
        "service", "target_ppm", "ceiling_ppb", "ceiling_pct", "is_above_ceiling", "dependencies",
        "weaker_dependencies",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.service), .integer(figure.target.partsPerMillion),
        .integer(figure.ceilingPartsPerBillion),
        .percent(figure.ceilingPartsPerBillion / 1000), .flag(figure.isAboveCeiling),
        .text(figure.dependencies.joined(separator: ",")),
        .text(figure.weakerDependencies.joined(separator: ",")),
      ]
    }
    return table
  }

  static func impact(_ figures: [ImpactFigure]) -> CSVTable {
    var table = CSVTable(
      "customer_impact",
      [
        "period", "scope", "customers_affected", "failed_requests", "revenue_impact_jpy",
        "user_minutes_lost", "is_computed",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.scope.text), .integer(figure.customersAffected),
        .integer(figure.failedRequests), .integer(figure.revenueImpactYen),
        .integer(figure.userMinutesLost), .flag(figure.isComputed),
      ]
    }
    return table
  }

  static func gauge(_ figures: [GaugeFigure]) -> CSVTable {
    var table = CSVTable(
      "gauge",
      [
        "period", "account", "service", "zone", "check", "name", "samples", "greatest", "least",
        "requirement_id", "limit", "outside_ms",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.account), .text(figure.service), .text(figure.zone),
        .text(figure.check), .text(figure.name), .integer(figure.samples),
        .millionths(figure.greatestMillionths),
        .millionths(figure.leastMillionths), .text(figure.requirementID),
        .millionths(figure.limitMillionths), .integer(figure.outsideMilliseconds),
      ]
    }
    return table
  }

  static func restatement(_ figures: [RestatementFigure]) -> CSVTable {
    var table = CSVTable(
      "restatement",
      [
        "period", "subject", "figure", "before", "after", "closed_at", "cause", "sources",
        "table_name", "before_text", "after_text",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.subject), .text(figure.figure),
        .integer(figure.before), .integer(figure.after), .instant(figure.closedAt),
        .text(figure.cause), .text(figure.sources), .text(figure.table),
        written(figure.before, figure.beforeText), written(figure.after, figure.afterText),
      ]
    }
    return table
  }

  /// Digits are written as they are; words, and instants too, as text.
  private static func written(_ number: Int?, _ text: String?) -> CSVCell {
    let isNumber = text?.unicodeScalars.allSatisfy { "-.0123456789".unicodeScalars.contains($0) }
    return number != nil && isNumber == true ? .decimal(text) : .text(text)
  }
}
