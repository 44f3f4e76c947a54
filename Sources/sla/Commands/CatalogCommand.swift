import Pipeline
import ServiceLevels

/// What scripts ask of a catalog, so that none reads YAML by itself.
enum CatalogCommand: Command {
  static let name = "catalog"
  static let summary = "Print what a catalog says, or takes as given, under a key: for scripts"
  static let operands: String? = "get KEY"
  struct Options: OptionList {
    let catalog = Option.catalog
  }
  static let examples = [
    "sla catalog get time_zone --catalog Jobs/technova.yaml",
    "sla catalog get fiscal_year_start --catalog Jobs/technova.yaml",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let words = given.operands
    guard words.first == "get" else { throw UsageError.missingOperand("get KEY") }
    guard words.count > 1 else { throw UsageError.missingOperand("KEY") }
    if words.count > 2 { throw UsageError.unexpectedOperand(words[2]) }
    guard let key = CatalogKey(rawValue: words[1]) else {
      throw UsageError.badValue(
        option: "KEY", value: words[1],
        expected: "one of " + CatalogKey.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let values = key.values(in: try LoadedCatalog(path: given.catalog).catalog)
    if !values.isEmpty { console.output(values.map(shown).joined(separator: "\n")) }
    return .success
  }
}

/// A key at the top of a catalog. Lists are given by their names, a line each.
private enum CatalogKey: String, CaseIterable {
  case timeZone = "time_zone"
  case fiscalYearStart = "fiscal_year_start"
  case minCoverage = "min_coverage"
  case maintenanceNotice = "maintenance_notice"
  case matchWithin = "match_within"
  case tiers, accounts, services, objectives

  func values(in catalog: ServiceCatalog) -> [String] {
    switch self {
    case .timeZone: [catalog.zone.identifier]
    case .fiscalYearStart: [String(catalog.calendar.fiscalYearStartMonth)]
    case .minCoverage: [percentText(partsPerMillion: catalog.minCoveragePartsPerMillion)]
    case .maintenanceNotice: ["\(catalog.maintenanceNoticeMilliseconds)ms"]
    case .matchWithin: ["\(catalog.matchWithinMilliseconds)ms"]
    case .tiers: catalog.tiers.map(\.name)
    case .accounts: catalog.accounts.map(\.name)
    case .services: catalog.services.map(\.name)
    case .objectives: catalog.requirements.map(\.id)
    }
  }
}
