/// All that is promised, checked as a whole: every name it mentions exists.
public struct ServiceCatalog: Hashable, Sendable {
  public let calendar: PeriodCalendar
  /// Below this coverage there is no verdict, in parts per million of a period.
  public let minCoveragePartsPerMillion: Int
  /// How long before its start maintenance must be announced, in milliseconds.
  public let maintenanceNoticeMilliseconds: Int
  /// How far apart an outage and its incident may lie, in milliseconds.
  public let matchWithinMilliseconds: Int
  /// How account-level checks are read.
  public let accountChecks: CheckRules
  /// Announced once for all occurrences.
  public let recurringMaintenance: [RecurringMaintenance]
  public let disasterRecovery: DisasterRecovery?
  /// In the order of the catalog, like accounts, services and requirements.
  public let tiers: [Tier]
  public let holidays: Set<CivilDate>
  public let accounts: [Account]
  public let services: [Service]
  public let requirements: [Requirement]
  /// Who signs a report, as the boxes on paper are headed; none where reports are not signed.
  public let approvals: [LocalizedText]

  private let tierIndex: [String: Int]
  private let accountIndex: [String: Int]
  private let serviceIndex: [String: Int]

  public init(
    calendar: PeriodCalendar, minCoveragePartsPerMillion: Int = 990_000,
    maintenanceNoticeMilliseconds: Int = 0, matchWithinMilliseconds: Int = 900_000,
    accountChecks: CheckRules, disasterRecovery: DisasterRecovery? = nil, tiers: [Tier],
    holidays: Set<CivilDate> = [], recurringMaintenance: [RecurringMaintenance] = [],
    accounts: [Account], services: [Service], requirements: [Requirement] = [],
    approvals: [LocalizedText] = []
  ) {
    self.calendar = calendar
    self.minCoveragePartsPerMillion = minCoveragePartsPerMillion
    self.maintenanceNoticeMilliseconds = maintenanceNoticeMilliseconds
    self.matchWithinMilliseconds = matchWithinMilliseconds
    self.accountChecks = accountChecks
    self.recurringMaintenance = recurringMaintenance
    self.disasterRecovery = disasterRecovery
    self.tiers = tiers
    self.holidays = holidays
    self.accounts = accounts
    self.services = services
    self.requirements = requirements
    self.approvals = approvals
    tierIndex = Dictionary(zip(tiers.map(\.name), 0...)) { first, _ in first }
    accountIndex = Dictionary(zip(accounts.map(\.name), 0...)) { first, _ in first }
    serviceIndex = Dictionary(zip(services.map(\.name), 0...)) { first, _ in first }
  }
}

extension ServiceCatalog {
  public var zone: TimeZoneTable { calendar.zone }
  /// The policy of account-level checks of names that are not listed.
  public var checks: CheckPolicy { accountChecks.general }

  public func tier(named name: String) -> Tier? { tierIndex[name].map { tiers[$0] } }
  public func account(named name: String) -> Account? { accountIndex[name].map { accounts[$0] } }
  public func service(named name: String) -> Service? { serviceIndex[name].map { services[$0] } }
}
