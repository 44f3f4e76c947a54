/// A promise of the design document beyond a tier's availability, with the evidence that can prove it
/// (catalog: `objectives`; ids as in the requirements register).
public struct Requirement: Hashable, Sendable {
  public let id: String
  public let title: LocalizedText
  public let kind: RequirementKind

  public init(id: String, title: LocalizedText, kind: RequirementKind) {
    self.id = id
    self.title = title
    self.kind = kind
  }
}

/// How a requirement is measured.
///
/// `duration`, `cadence` and `gauge` are the contract's; the others extend it, so that every id of the register has a row.
public enum RequirementKind: Hashable, Sendable {
  /// Every operation of a kind (or one named step of it) takes at most so many milliseconds.
  case duration(event: OperationKind, step: String?, scope: String?, atMostMilliseconds: Int)
  /// An operation of a kind succeeds in each month, quarter, and so on.
  case cadence(event: OperationKind, scope: String?, every: Cadence)
  /// Every sample of a gauge keeps a limit, in millionths.
  case gauge(name: String, limit: GaugeLimit)
  /// Every subject keeps its own availability objective.
  case availability(RequirementSubjects)
  /// Outages and drills end within the recovery time objective.
  case recoveryTime(RecoveryScope)
  /// Incidents and drills lose no more data than the recovery point objective.
  case recoveryPoint(RecoveryScope)
  /// Alerts of a level are acknowledged in time; nil asks only that they are recorded.
  case response(alertLevel: String, withinMilliseconds: Int?)
  /// Every operation of a kind and scope records the named steps with their times.
  case steps(event: OperationKind, scope: String?, names: [String])
  /// Every operation of a kind records the named fields (`rto_s`, `rpo_s`, `note`).
  case record(event: OperationKind, fields: [String])
  /// No outage begins with an operation of a kind.
  case harmless(event: OperationKind)
  /// A dependency's failure ends as degraded, not down.
  case isolation
  /// Every outage is attributed: its own, or a dependency's.
  case attribution
  /// Paused time is never counted as downtime.
  case pause
  /// The catalog lists at least so many accounts, and the report shows each.
  case accounts(atLeast: Int)
  /// The catalog holds the dependency map.
  case dependencyMap
  /// The report gives a metric: `uptime`, `mttd`, `mttr` or `impact`.
  case metric(String)
  /// Only a snapshot of what is deployed could prove it: no log can.
  case configuration
}

/// What a requirement is measured by: the word under `kind` in the catalog. The first three are the contract's.
public enum ObjectiveKind: String, Hashable, Sendable, CaseIterable {
  case duration
  case cadence
  case gauge
  case availability
  case recoveryTime = "rto"
  case recoveryPoint = "rpo"
  case response
  case steps
  case record
  case harmless
  case isolation
  case attribution
  case pause
  case accounts
  case dependencyMap = "dependency_map"
  case metric
  case configuration
}

extension RequirementKind {
  public var kind: ObjectiveKind {
    switch self {
    case .duration: .duration
    case .cadence: .cadence
    case .gauge: .gauge
    case .availability: .availability
    case .recoveryTime: .recoveryTime
    case .recoveryPoint: .recoveryPoint
    case .response: .response
    case .steps: .steps
    case .record: .record
    case .harmless: .harmless
    case .isolation: .isolation
    case .attribution: .attribution
    case .pause: .pause
    case .accounts: .accounts
    case .dependencyMap: .dependencyMap
    case .metric: .metric
    case .configuration: .configuration
    }
  }
}

/// How often something is due; the raw value is the word in the catalog.
public enum Cadence: String, Hashable, Sendable, CaseIterable {
  case day
  case week
  case month
  case quarter
  case year
}

/// A bound on a gauge, in millionths of its unit; the bound itself is allowed.
public enum GaugeLimit: Hashable, Sendable {
  case atMost(Int)
  case atLeast(Int)
}

extension GaugeLimit {
  public func isKept(by millionths: Int) -> Bool {
    switch self {
    case .atMost(let limit): millionths <= limit
    case .atLeast(let limit): millionths >= limit
    }
  }

  public var millionths: Int {
    switch self {
    case .atMost(let limit), .atLeast(let limit): limit
    }
  }
}

/// Whose availability a requirement is about.
public enum RequirementSubjects: Hashable, Sendable {
  case tier(String)
  case services([String])
  /// Accounts by name, or by environment and role where the names are empty.
  case accounts(names: [String], environments: [String], roles: [String])
}

/// Which figures a recovery is judged by (requirements, ruling 3).
public enum RecoveryScope: Hashable, Sendable {
  /// Incidents inside the region, by the tier's figures.
  case tier(String)
  /// Region-scope events, by the disaster-recovery figures.
  case region
}

extension RecoveryScope {
  /// Whether what is recorded with a scope is judged by the disaster-recovery figures; full exercises are among it
  /// (rules 12).
  public static func isRegional(_ recorded: String?) -> Bool {
    recorded == "region" || recorded == "full"
  }

  /// As the column `scope` of `recovery` has it: `tier:critical`, or `region`.
  public var text: String {
    switch self {
    case .tier(let name): Scope.tier(name).text
    case .region: "region"
    }
  }

  /// Nil where a text names no such scope.
  public init?(text: String) {
    if text == "region" {
      self = .region
    } else if case .tier(let name) = Scope(text: text) {
      self = .tier(name)
    } else {
      return nil
    }
  }
}
