public import ServiceLevels

/// All that decides how one subject's checks become a timeline.
public struct SubjectRules: Sendable {
  public let subject: Subject
  public let checks: CheckPolicy
  /// The zones in which the catalog expects a probe.
  public let zones: [String]
  public let minOutageMilliseconds: Int
  public let serviceHours: [ServiceHours]
  public let maintenance: [MaintenanceWindow]
  public let corrections: [Correction]

  /// The rules of a service: maintenance counts that names it or its account, corrections that name it.
  public init(service: Service, catalog: ServiceCatalog, operations: [OperationRecord]) {
    subject = .service(service.name)
    checks = service.checks
    zones = service.zones
    minOutageMilliseconds = service.minOutageMilliseconds
    serviceHours = service.serviceHours
    maintenance = operations.filter {
      $0.services.contains(service.name) || $0.accounts.contains(service.account)
    }.compactMap {
      MaintenanceWindow($0, noticeMilliseconds: catalog.maintenanceNoticeMilliseconds)
    }
    corrections = operations.filter { $0.services.contains(service.name) }
      .compactMap(Correction.init)
  }

  /// The rules of an account, which is judged by its own checks.
  public init(account: Account, catalog: ServiceCatalog, operations: [OperationRecord]) {
    subject = .account(account.name)
    checks = catalog.checks
    zones = []
    minOutageMilliseconds = 0
    serviceHours = []
    let own = operations.filter { $0.accounts.contains(account.name) }
    maintenance = own.compactMap {
      MaintenanceWindow($0, noticeMilliseconds: catalog.maintenanceNoticeMilliseconds)
    }
    corrections = own.compactMap(Correction.init)
  }
}
