// Which operation concerns which subject.
extension OperationRecord {
  /// Whether it is about a service: it names the service, or what the service is in. A correction names services one by
  /// one: that of an account corrects the account's own timeline only (rules 12).
  public func concerns(service name: String, in account: String) -> Bool {
    services.contains(name) || (kind != .correction && accounts.contains(account))
  }

  /// Whether it is about an account itself: it names the account.
  public func concerns(account name: String) -> Bool { accounts.contains(name) }

  /// - Parameter catalog: says in which account a service is.
  public func concerns(_ subject: Subject, catalog: ServiceCatalog) -> Bool {
    switch subject {
    case .service(let name):
      catalog.service(named: name).map { concerns(service: name, in: $0.account) }
        ?? services.contains(name)
    case .account(let name): concerns(account: name)
    }
  }
}
