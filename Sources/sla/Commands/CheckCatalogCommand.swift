import Pipeline
import ServiceLevels

/// Reports every fault of a catalog, or else what it promises when.
enum CheckCatalogCommand: Command {
  static let name = "check-catalog"
  static let summary =
    "Report every fault of a catalog, with file, line and column, or else what changes in it when"
  static let operands: String? = "FILE"
  struct Options: OptionList {
    let at = Option("at", value: "DATE", help: "print all that is in force when this day begins")
  }
  static let examples = [
    "sla check-catalog Jobs/technova.yaml",
    "sla check-catalog Jobs/technova.yaml --at 2026-10-01",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let path = try given.operand("FILE")
    let loaded = try LoadedCatalog(path: path)
    loaded.warn(on: console)
    let catalog = loaded.catalog
    console.output(
      "\(shown(path)): \(catalog.tiers.count) tiers, \(catalog.accounts.count) accounts, "
        + "\(catalog.services.count) services, \(catalog.requirements.count) objectives: no faults"
        + (loaded.warnings.isEmpty ? "" : ", \(loaded.warnings.count) to look at"))
    if let word = given.at {
      let instant = try moment(word, in: catalog)
      catalog.statements(at: instant).forEach { console.output(text(of: $0.entry, $0.said)) }
    } else {
      catalog.changes.forEach { console.output($0.text(in: catalog.zone)) }
    }
    return .success
  }

  /// A day of the catalog's time zone, or an instant.
  private static func moment(_ word: String, in catalog: ServiceCatalog) throws(UsageError)
    -> Instant
  {
    if let day = catalog.calendar.period(key: word), day.kind == .day { return day.interval.start }
    guard let instant = Instant(commandLine: word) else {
      throw .badValue(
        option: "--at", value: word,
        expected: "a day such as 2026-10-01, or a time such as 2026-10-01T09:00:00+09:00")
    }
    return instant
  }
}
