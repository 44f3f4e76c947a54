package import Ingest
package import ServiceLevels

extension IngestScope {
  /// What reading logs depends on of a catalog.
  package init(_ catalog: ServiceCatalog) {
    self.init(
      services: Set(catalog.services.map(\.name)), accounts: Set(catalog.accounts.map(\.name)),
      serviceHold: Dictionary(
        catalog.services.map { ($0.name, $0.checks.holdMilliseconds) },
        uniquingKeysWith: { first, _ in first }),
      accountHold: catalog.checks.holdMilliseconds)
  }
}
