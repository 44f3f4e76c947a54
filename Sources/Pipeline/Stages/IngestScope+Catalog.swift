package import Ingest
package import ServiceLevels

extension IngestScope {
  /// What reading logs depends on of a catalog.
  package init(_ catalog: ServiceCatalog) {
    self.init(
      services: Set(catalog.services.map(\.name)), accounts: Set(catalog.accounts.map(\.name)),
      formerServices: Dictionary(
        catalog.services.flatMap { service in service.formerly.map { ($0, service.name) } },
        uniquingKeysWith: { first, _ in first }),
      formerAccounts: Dictionary(
        catalog.accounts.flatMap { account in account.formerly.map { ($0, account.name) } },
        uniquingKeysWith: { first, _ in first }),
      serviceGaps: Dictionary(
        catalog.services.map { ($0.name, LongestGaps($0.terms.map(\.checks))) },
        uniquingKeysWith: { first, _ in first }),
      accountGaps: LongestGaps(Dated(catalog.accountChecks)))
  }
}

extension IngestScope.LongestGaps {
  fileprivate init(_ rules: Dated<CheckRules>) {
    let names = Set(([rules.first] + rules.changes.map(\.value)).flatMap(\.named.keys))
    self.init(
      general: rules.longestGapMilliseconds(ofCheck: ""),
      named: Dictionary(
        uniqueKeysWithValues: names.map { ($0, rules.longestGapMilliseconds(ofCheck: $0)) }))
  }
}
