/// That a service needs another, or an account, in some time (table `dependency`).
public struct CatalogDependency: Hashable, Sendable {
  public let service: String
  public let provider: Subject
  /// Whether the service runs degraded without it, and does not fail.
  public let isSoft: Bool
  /// Nil where it was always so.
  public let from: Instant?
  /// Nil where it stays so.
  public let until: Instant?
}

extension ServiceCatalog {
  /// Every dependency, service after service: hard ones first, each in the order in which the catalog comes to name them.
  public var dependencies: [CatalogDependency] { services.flatMap(dependencies) }

  private func dependencies(of service: Service) -> [CatalogDependency] {
    [(isSoft: false, service.terms.map(\.dependsOn)), (true, service.terms.map(\.softDependsOn))]
      .flatMap { isSoft, lists in
        providers(in: lists).flatMap { name in
          stretches(of: name, in: lists).map { from, until in
            CatalogDependency(
              service: service.name,
              provider: self.service(named: name) == nil ? .account(name) : .service(name),
              isSoft: isSoft, from: from, until: until)
          }
        }
      }
  }

  private func providers(in lists: Dated<[String]>) -> [String] {
    var names: [String] = []
    for name in lists.first + lists.changes.flatMap(\.value) where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// The times in which a name is in a list that changes.
  private func stretches(
    of name: String, in lists: Dated<[String]>
  ) -> [(from: Instant?, until: Instant?)] {
    let isListed = lists.map { $0.contains(name) }
    let values =
      [(from: Instant?.none, value: isListed.first)]
      + isListed.changes.map { (from: $0.from, value: $0.value) }
    return values.indices.filter { values[$0].value }.map {
      (values[$0].from, $0 + 1 < values.count ? values[$0 + 1].from : nil)
    }
  }
}
