import Pipeline

/// The catalog in a language that other tools read.
enum ExportOpenSLOCommand: Command {
  static let name = "export-openslo"
  static let summary = "Print the catalog's availability objectives as OpenSLO v1 documents"
  struct Options: OptionList {
    let catalog = Option.catalog
  }
  static let examples = ["sla export-openslo --catalog Jobs/technova.yaml > technova.openslo.yaml"]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let catalog = try LoadedCatalog(path: given.catalog)
    console.output(String(catalog.openSLO.dropLast()))
    return .success
  }
}
