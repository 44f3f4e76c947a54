/// A small world: what is promised, what was recorded, and what is asked. Times are milliseconds since 1970.
struct World {
  var catalog = CatalogModel()
  var checks: [Check] = []
  /// Every version of every incident, acceptable or not.
  var incidents: [Incident] = []
  /// Every version of every operation, acceptable or not.
  var operations: [Operation] = []
  /// What `--as-of` says, if given.
  var givenAsOf: Int?
  /// What `--now` says, if given: the clock of the run.
  var now: Int?
  /// Keys of the asked periods: `2026-10`, `2026-Q4`, `2026`, `FY2026`, `FY2026-Q3`, `FY2026-H2`, `2026-W44`.
  var periods: [String] = []
}

/// A line of the check log.
struct Check: Hashable {
  var time: Int
  var account = ""
  var service = ""
  var zone = ""
  var check = ""
  var status: CheckWord
  var latency: Int?
  /// A sample of the gauge `lag_ms`.
  var lag: Int?
}

/// The word in a check log; the worse stands first (rules 2).
enum CheckWord: String, CaseIterable {
  case down, degraded, up, paused, retired
}

/// A line of the incident log.
struct Incident {
  var id: String
  var services: [String]
  var severity: String?
  var scope: String?
  var impact: String?
  var startedAt: Int
  var detectedAt: Int?
  var acknowledgedAt: Int?
  var mitigatedAt: Int?
  var resolvedAt: Int?
  var updatedAt: Int?
  var accounts: [String] = []
  var duplicateOf: String?
}

/// A line of the operations log.
struct Operation {
  var id: String
  var kind: String
  var services: [String] = []
  var accounts: [String] = []
  var announcedAt: Int?
  var startedAt: Int
  var endedAt: Int?
  var updatedAt: Int?
  /// Only for corrections.
  var state: State?
  /// `cancelled` makes maintenance void and withdraws a correction; `failed` keeps no promise.
  var outcome: String?
}

/// What a service is at an instant.
enum State: String, CaseIterable {
  case up, degraded, down, unknown, excluded
}
