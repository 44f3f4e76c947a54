/// One of the company's AWS accounts.
public struct Account: Hashable, Sendable {
  public let name: String
  public let title: LocalizedText?
  public let division: String?
  public let environment: String?
  public let role: String?
  /// The account's own objective, judged on account-level checks (requirements, ruling 2).
  public let availability: Objective?
  /// Binds the account's own checks, not those of its services.
  public let life: Life
  /// Earlier names: lines that bear one are this account's.
  public let formerly: [String]

  public init(
    name: String, title: LocalizedText? = nil, division: String? = nil, environment: String? = nil,
    role: String? = nil, availability: Objective? = nil, life: Life = .always,
    formerly: [String] = []
  ) {
    self.name = name
    self.title = title
    self.division = division
    self.environment = environment
    self.role = role
    self.availability = availability
    self.life = life
    self.formerly = formerly
  }
}
