/// What a random catalog promises, in plain numbers and strings: times in milliseconds, shares in parts per million.
struct CatalogModel {
  var timeZone = "Asia/Tokyo"
  var fiscalYearStart = 4
  var minCoverage = 990_000
  var maintenanceNotice = 0
  var matchWithin = 900_000
  var checks = CheckKeys(interval: 10_000)
  var disasterRecoveryRTO: Int?
  var tiers: [TierModel] = []
  var holidays: [Day] = []
  var accounts: [AccountModel] = []
  var services: [ServiceModel] = []
  var objectives: [ObjectiveModel] = []
}

/// The keys under one `checks:`; what is nil is not written there.
struct CheckKeys {
  var interval: Int?
  var hold: Hold?
  var confirm: Int?
  var minHealthy: Int?
}

enum Hold: Equatable {
  case unlimited
  case milliseconds(Int)
}

struct TierModel {
  var name: String
  var target: Int
  var rto: Int?
  var checks = CheckKeys()
  var minOutage: Int?
  var hours: HoursModel?
}

struct AccountModel {
  var name: String
  var target: Int?
}

struct ServiceModel {
  var name: String
  var account: String
  var tier: String
  var zones: [String] = []
  var dependsOn: [String] = []
  var softDependsOn: [String] = []
  var checks = CheckKeys()
  var minOutage: Int?
  var hours: HoursModel?
}

/// Something else that a log can prove.
struct ObjectiveModel {
  enum Kind {
    /// Operations of a kind take at most so many milliseconds.
    case duration(event: String, atMost: Int)
    /// Samples of `lag_ms` are at most so high.
    case lag(atMost: Int)
  }

  var id: String
  var kind: Kind
}

/// Days (0 is Monday) and times of day in minutes.
struct HoursModel {
  var days: [Int]
  var from: Int
  var to: Int
}

/// How a probe's checks are read, once defaults and overrides are settled.
struct Policy {
  var hold: Hold
  var confirm: Int
  var minHealthy: Int
}

extension CatalogModel {
  func tier(_ name: String) -> TierModel? { tiers.first { $0.name == name } }
  func account(_ name: String) -> AccountModel? { accounts.first { $0.name == name } }
  func service(_ name: String) -> ServiceModel? { services.first { $0.name == name } }

  /// The policy of account-level checks.
  var accountPolicy: Policy { policy([checks]) }

  func policy(of service: ServiceModel) -> Policy {
    policy([service.checks, tier(service.tier)?.checks ?? CheckKeys(), checks])
  }

  /// The nearest place that sets a key wins; what none sets has the default of the formats.
  private func policy(_ places: [CheckKeys]) -> Policy {
    let interval = places.lazy.compactMap(\.interval).first ?? 10_000
    let hold = places.lazy.compactMap(\.hold).first ?? .milliseconds(3 * interval)
    let confirm = places.lazy.compactMap(\.confirm).first ?? (hold == .unlimited ? 1 : 3)
    let minHealthy = places.lazy.compactMap(\.minHealthy).first ?? 1
    return Policy(hold: hold, confirm: confirm, minHealthy: minHealthy)
  }
}
