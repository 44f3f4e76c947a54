public import ServiceLevels

/// Reads a catalog (docs/catalog.md) and checks it as a whole.
public enum CatalogReader {
  /// The catalog that a YAML or JSON text holds, or everything that is wrong with it.
  public static func read(_ bytes: [UInt8]) throws(CatalogFaults) -> ServiceCatalog {
    try readWithWarnings(bytes).catalog
  }

  /// The same, with what is allowed, and probably not meant, in the order of the file.
  public static func readWithWarnings(_ bytes: [UInt8]) throws(CatalogFaults)
    -> (catalog: ServiceCatalog, warnings: [CatalogFault])
  {
    let log = FaultLog()
    let catalog: ServiceCatalog?
    do {
      catalog = CatalogDecoder(log: log).catalog(try YamlDocument.read(bytes, log: log))
    } catch {
      throw CatalogFaults(log.faults + [error])
    }
    guard let catalog, log.faults.isEmpty else { throw CatalogFaults(log.faults) }
    return (catalog, CatalogFaults(log.warnings).faults)
  }
}
