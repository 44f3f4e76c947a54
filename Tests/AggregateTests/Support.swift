import Aggregate
import ServiceLevels

/// A run of checks, by seconds since the epoch.
func run(_ status: CheckStatus, _ first: Int, _ last: Int? = nil) -> CheckRun {
  CheckRun(
    status: status, first: Instant(milliseconds: first * 1_000),
    last: Instant(milliseconds: (last ?? first) * 1_000))
}

/// Failed checks, which are never folded.
func downs(_ seconds: Int...) -> [CheckRun] {
  seconds.map { run(.down, $0) }
}

func seconds(_ value: Int) -> Instant { Instant(milliseconds: value * 1_000) }

func interval(_ start: Int, _ end: Int) -> Interval {
  Interval(start: seconds(start), end: seconds(end))
}

/// Checks every 10 s that hold 30 s, three to confirm.
func policy(hold: Int? = 30, confirm: Int = 3, minHealthy: Int = 1) -> CheckPolicy {
  CheckPolicy(
    intervalMilliseconds: 10_000, holdMilliseconds: hold.map { $0 * 1_000 }, confirm: confirm,
    minHealthy: minHealthy)
}

let target = Objective.atLeast(partsPerMillion: 999_000)

extension Objective {
  /// An objective that a test knows to be one.
  static func atLeast(partsPerMillion: Int) -> Objective {
    do { return try Objective(partsPerMillion: partsPerMillion) } catch {
      preconditionFailure("a test asks for an impossible objective")
    }
  }
}

/// A catalog with one service `s` in account `a`, in UTC.
func catalog(
  zones: [String] = [], checks: CheckPolicy = policy(), minOutage: Int = 0, notice: Int = 0,
  hours: [ServiceHours] = []
) -> ServiceCatalog {
  let title = LocalizedText(ja: "s", en: "s")
  return ServiceCatalog(
    calendar: PeriodCalendar(zone: .utc, fiscalYearStartMonth: 4),
    maintenanceNoticeMilliseconds: notice * 1_000, accountChecks: CheckRules(general: checks),
    tiers: [Tier(name: "t", title: title, availability: target, rtoMilliseconds: 60_000)],
    accounts: [Account(name: "a")],
    services: [
      Service(
        name: "s", title: title, account: "a", tier: "t", availability: target, zones: zones,
        checks: checks, minOutageMilliseconds: minOutage * 1_000, serviceHours: hours)
    ])
}

/// The rules of service `s`.
func rules(_ catalog: ServiceCatalog, _ operations: [OperationRecord] = []) -> SubjectRules {
  SubjectRules(
    service: catalog.services[0], catalog: catalog,
    windows: maintenanceWindows(
      operations, noticeMilliseconds: catalog.maintenanceNoticeMilliseconds),
    operations: standingRecords(operations))
}

/// Service `s` as the checks of its probes show it, by zone.
func judged(
  _ probes: [String: [CheckRun]], in catalog: ServiceCatalog = catalog(), asOf: Int,
  operations: [OperationRecord] = []
) -> JudgedSubject {
  let checks = probes.map { zone, runs in
    ProbeChecks(
      probe: ProbeKey(account: "a", service: "s", zone: zone, check: "http"), runs: runs,
      isVerbatim: false, longestGapMilliseconds: 10_000)
  }
  do {
    return try JudgedSubject(
      rules: rules(catalog, operations), checks: checks, asOf: seconds(asOf))
  } catch {
    preconditionFailure("a test hides what it needs")
  }
}

func history(
  _ probes: [String: [CheckRun]], in catalog: ServiceCatalog = catalog(), asOf: Int,
  operations: [OperationRecord] = []
) -> SubjectHistory {
  judged(probes, in: catalog, asOf: asOf, operations: operations).history
}

/// The timeline as text: `0 up, 30 down` in seconds.
func text(_ timeline: Timeline) -> String {
  timeline.segments.map { "\($0.start.milliseconds / 1_000) \($0.state)" }.joined(separator: ", ")
}
