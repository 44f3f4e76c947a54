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
  var recurring: [RecurringModel] = []
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
  var goneAfter: Int?
  /// For checks of one name.
  var named: [String: CheckKeys] = [:]
  /// Only for checks of one name: outside, they are no probes.
  var from: Moment?
  var until: Moment?
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
  var hours: [HoursModel]?
  var changes: [ChangeModel] = []
}

struct AccountModel {
  var name: String
  var target: Int?
  var life = LifeModel()
}

/// Since when, until when and under which earlier names something is in service.
struct LifeModel {
  var from: Moment?
  var until: Moment?
  var formerly: [String] = []
}

/// What a tier or a service promises from a date on; what is nil stays as it was.
struct ChangeModel {
  var from: Moment
  var target: Int?
  var rto: Int?
  var minOutage: Int?
  var hours: [HoursModel]?
  var checks = CheckKeys()
  var tier: String?
  var account: String?
  var zones: [String]?
  var dependsOn: [String]?
  var softDependsOn: [String]?
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
  var hours: [HoursModel]?
  var life = LifeModel()
  var changes: [ChangeModel] = []
}

/// Something else that a log can prove.
struct ObjectiveModel {
  enum Kind {
    /// Operations of a kind take at most so many milliseconds.
    case duration(event: String, atMost: Int)
    /// Samples of `lag_ms` are at most so high.
    case lag(atMost: Int)
    /// Operations of a kind happen in every calendar month.
    case monthly(event: String)
  }

  var id: String
  var kind: Kind
}

/// Days (0 is Monday) and times of day in minutes; `to` at or before `from` is of the next day.
struct HoursModel {
  var days: [Int]
  var from: Int
  var to: Int
}

/// A window that stands in the catalog.
struct RecurringModel {
  var services: [String] = []
  var accounts: [String] = []
  var hours: HoursModel
  var since: Moment
  var until: Moment?
}

/// A date, which is that day's begin in the report zone, or an instant.
enum Moment {
  case day(Day)
  case instant(Int)

  func instant(in zone: Zone) -> Int {
    switch self {
    case .day(let day): zone.instant(day)
    case .instant(let instant): instant
    }
  }
}

extension CatalogModel {
  func tier(_ name: String) -> TierModel? { tiers.first { $0.name == name } }
  func account(_ name: String) -> AccountModel? { accounts.first { $0.name == name } }
  func service(_ name: String) -> ServiceModel? { services.first { $0.name == name } }
}
