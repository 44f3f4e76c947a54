import ServiceLevels

extension PeriodReport {
  /// A CSV table for each table of the contract, with the same columns (formats, The store).
  var tables: [CSVTable] {
    // A month's own figures are among those of the months too.
    let others = (
      months.filter { $0.period != period.key }, tierMonths.filter { $0.period != period.key },
      meanMonths.filter { $0.period != period.key }
    )
    var tables = [
      AvailabilityTables.availability("availability", availability + others.0),
      AvailabilityTables.tiers(tiers + others.1),
      AvailabilityTables.burn(burns), AvailabilityTables.burnAlert(burnAlerts),
      AvailabilityTables.yearToDate(yearToDate),
      EventTables.outage("outage", outages), EventTables.outage("account_outage", accountOutages),
      EventTables.incidentTime(incidents),
      EventTables.incidentMean(means + others.2),
      EventTables.operation(operations, operationPlaces), EventTables.maintenance(maintenances),
      EventTables.correction(corrections), EventTables.silence(silences),
      PromiseTables.objectiveResult(requirements), PromiseTables.attribution(attributions),
      PromiseTables.isolation(isolations), PromiseTables.ceiling(ceilings),
      PromiseTables.impact(impacts), PromiseTables.gauge(gauges),
      RecoveryTables.recovery(recoveries), RecoveryTables.outageLag(outageLags),
      RecoveryTables.drillDowntime(drills), RecoveryTables.changeDowntime(changes),
      PromiseTables.restatement(restatements + otherRestatements), SourceTables.sourceFile(sources),
      SourceTables.outageSource(outageSources), SourceTables.reject(rejects),
    ]
    // The days of a longer period lie beside its months' own reports.
    if period.kind == .month || period.kind == .day {
      tables.insert(AvailabilityTables.availability("availability_day", days), at: 1)
    }
    return tables
  }
}

extension CSVCell {
  /// A share in percent with four decimals, floored, without a sign: `99.9876`.
  static func percent(_ partsPerMillion: Int?) -> CSVCell {
    .decimal(partsPerMillion.map(percentText))
  }

  static func instant(_ instant: Instant?) -> CSVCell { .text(instant?.iso8601) }

  /// Millionths as a decimal number: `37.5`.
  static func millionths(_ value: Int?) -> CSVCell {
    .decimal(
      value.map { value in
        let magnitude = Int(value.magnitude)
        var decimals = padded(magnitude % 1_000_000, to: 6)
        while decimals.last == "0" { decimals.removeLast() }
        return (value < 0 ? "-" : "") + String(magnitude / 1_000_000)
          + (decimals.isEmpty ? "" : ".\(decimals)")
      })
  }

  /// A number to six decimals.
  static func real(_ value: Double?) -> CSVCell {
    guard let value, value.isFinite, abs(value) < 1e12 else { return .decimal(nil) }
    return .millionths(Int((value * 1_000_000).rounded()))
  }
}
