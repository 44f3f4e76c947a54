import ServiceLevels
import Tables

extension PeriodReport {
  /// A CSV table for each table of the contract, with the same columns (docs/data-dictionary.md).
  var tables: [CSVTable] {
    var tables: [CSVTable] = []
    tables.append(CSVTable(.services, catalog.services(asOf: asOf)))
    tables.append(CSVTable(.accounts, catalog.accounts))
    tables.append(CSVTable(.tierPromises, catalog.tiers(asOf: asOf)))
    tables.append(CSVTable(.catalogRequirements, catalog.requirements))
    tables.append(CSVTable(.dependencies, catalog.dependencies))
    tables.append(CSVTable(.availability, availability))
    // The days of a longer period lie beside its months' own reports.
    if period.kind == .month || period.kind == .day {
      tables.append(CSVTable(.availability, days, named: "availability_day"))
    }
    tables.append(CSVTable(.tiers, tiers))
    tables.append(CSVTable(.burns, burns))
    tables.append(CSVTable(.burnAlerts, burnAlerts))
    tables.append(CSVTable(.yearToDate, yearToDate))
    tables.append(CSVTable(.outages, outages))
    tables.append(CSVTable(.accountOutages, accountOutages))
    tables.append(CSVTable(.intervals, intervals))
    tables.append(CSVTable(.incidentTimes, incidents))
    tables.append(CSVTable(.actions, actions))
    tables.append(CSVTable(.means, means))
    tables.append(
      CSVTable(
        RecordTable<OperationRecord>.operations.shown,
        operations.map { Recorded($0, operationPlaces[$0.id]) }))
    tables.append(CSVTable(.maintenances, maintenances))
    tables.append(CSVTable(.corrections, corrections))
    tables.append(CSVTable(.silences, silences))
    tables.append(CSVTable(.requirements, requirements))
    tables.append(CSVTable(.attributions, attributions))
    tables.append(CSVTable(.isolations, isolations))
    tables.append(CSVTable(.ceilings, ceilings))
    tables.append(CSVTable(.impacts, impacts))
    tables.append(CSVTable(.gauges, gauges))
    tables.append(CSVTable(.recoveries, recoveries))
    tables.append(CSVTable(.outageLags, outageLags))
    tables.append(CSVTable(.drills, drills))
    tables.append(CSVTable(.changes, changes))
    tables.append(CSVTable(.restatements, restatements + otherRestatements))
    tables.append(CSVTable(.sources, sources))
    tables.append(CSVTable(.outageSources, outageSources))
    tables.append(CSVTable(.rejects, rejects))
    return tables + history
  }

  /// The months beside the period, apart from it: whoever adds a column up does not count any time twice. A month's own
  /// figures are among those of the months too.
  private var history: [CSVTable] {
    [
      CSVTable(
        .availability, months.filter { $0.period != period.key }, named: "availability_history"),
      CSVTable(
        .tiers, tierMonths.filter { $0.period != period.key }, named: "tier_availability_history"),
      CSVTable(
        .means, meanMonths.filter { $0.period != period.key }, named: "incident_mean_history"),
    ]
  }
}
