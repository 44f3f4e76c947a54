import Pipeline
import ServiceLevels

/// Reports every fault of a catalog.
enum CheckCatalogCommand: Command {
  static let name = "check-catalog"
  static let summary = "Report every fault of a catalog, with file, line and column"
  static let operands: String? = "FILE"
  static let examples = ["sla check-catalog Jobs/technova.yaml"]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let path = try given.operand("FILE")
    let loaded = try LoadedCatalog(path: path)
    loaded.warn(on: console)
    let catalog = loaded.catalog
    console.output(
      "\(shown(path)): \(catalog.tiers.count) tiers, \(catalog.accounts.count) accounts, "
        + "\(catalog.services.count) services, \(catalog.requirements.count) objectives: no faults"
        + (loaded.warnings.isEmpty ? "" : ", \(loaded.warnings.count) to look at"))
    return .success
  }
}
