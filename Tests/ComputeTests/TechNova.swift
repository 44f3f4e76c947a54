import Catalog
import ServiceLevels
import TestSupport

@testable import Compute

/// TechNova as its jobs know it, with a year's evidence made by hand.
struct TechNova {
  static let bytes = Repository.technova

  let catalog: ServiceCatalog
  let year: Period
  var operations: [OperationRecord] = []
  var incidents: [IncidentFigure] = []
  var gauges: [GaugeSeries] = []
  /// The segments of each subject, in milliseconds from the year's start; none is up all year.
  var segments: [Subject: [(Int, ServiceState)]] = [:]
  var gross: [Subject: [(Int, ServiceState)]] = [:]
  var leftOut: Set<Subject> = []
  var changeID: String?

  init() throws {
    catalog = try CatalogReader.read(TechNova.bytes)
    year = period("FY2026", catalog.calendar)
  }

  /// With one service that names no dependency.
  init(forgettingDependenciesOf name: String) throws {
    let catalog = try CatalogReader.read(TechNova.bytes)
    self.catalog = ServiceCatalog(
      calendar: catalog.calendar, accountChecks: CheckRules(general: catalog.checks),
      disasterRecovery: catalog.disasterRecovery, tiers: catalog.tiers,
      accounts: catalog.accounts,
      services: catalog.services.map {
        $0.name == name
          ? Service(
            name: $0.name, title: $0.title, account: $0.account, tier: $0.tier,
            availability: $0.availability, users: $0.users, checks: $0.checks) : $0
      }, requirements: catalog.requirements)
    year = period("FY2026", catalog.calendar)
  }

  var start: Int { year.interval.start.milliseconds }

  var subjects: [Subject] {
    catalog.services.map { .service($0.name) } + catalog.accounts.map { .account($0.name) }
  }

  var evidence: Evidence {
    let end = year.interval.end.milliseconds
    func made(_ segments: [(Int, ServiceState)]) -> Timeline {
      timeline(segments.map { (start + $0.0, $0.1) }, end: end)
    }
    let histories = subjects.filter { !leftOut.contains($0) }.map { subject in
      let own = made(segments[subject] ?? [(0, .up)])
      return history(subject, own, gross: gross[subject].map(made) ?? own)
    }
    return ComputeTests.evidence(
      catalog, asOf: at(end), histories: histories, incidents: incidents,
      operations: operations, gauges: gauges,
      outages: histories.flatMap { outageFigures($0, catalog: catalog, changeID: changeID) })
  }

  /// The verdict on each requirement as a whole.
  func verdicts(in period: Period) -> [String: RequirementVerdict] {
    let evidence = evidence
    return Dictionary(
      uniqueKeysWithValues: evidence.requirementFigures(
        in: period, availability: evidence.availability(in: period)
      ).filter { $0.subject == .all }.map { ($0.id, $0.verdict) })
  }

  mutating func operate(
    _ id: String, _ kind: OperationKind, atDay days: Int, _ milliseconds: Int,
    scope: String? = nil, _ change: (inout OperationRecord) -> Void = { _ in }
  ) {
    operations.append(
      operation(id, kind, from: at(start + days * day + hour), milliseconds: milliseconds) {
        $0.services = ["order"]
        $0.scope = scope
        change(&$0)
      })
  }

  mutating func measure(_ name: String, of service: String, _ value: Int) {
    gauges.append(
      GaugeSeries(
        probe: ProbeKey(account: "", service: service, zone: "", check: ""), name: name,
        samples: [GaugeSample(time: at(start + day), millionths: value * 1_000_000)]))
  }
}

/// Steps one after the other, as long as given, in milliseconds.
func steps(_ steps: [(String, Int)], from start: Instant) -> [OperationStep] {
  var at = start
  return steps.map { name, milliseconds in
    defer { at = at.advanced(byMilliseconds: milliseconds) }
    return OperationStep(
      name: name, startedAt: at, endedAt: at.advanced(byMilliseconds: milliseconds))
  }
}
