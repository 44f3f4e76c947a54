import ServiceLevels

@testable import Compute

let second = 1_000
let minute = 60 * second
let hour = 60 * minute
let day = 24 * hour

let calendar = PeriodCalendar(zone: .utc, fiscalYearStartMonth: 4)

func period(_ key: String, _ calendar: PeriodCalendar = calendar) -> Period {
  guard let period = calendar.period(key: key) else {
    preconditionFailure("a test asks for an impossible period")
  }
  return period
}

func objective(_ partsPerMillion: Int) -> Objective {
  do { return try Objective(partsPerMillion: partsPerMillion) } catch {
    preconditionFailure("a test asks for an impossible objective")
  }
}

/// An instant by milliseconds.
func at(_ milliseconds: Int) -> Instant { Instant(milliseconds: milliseconds) }

func span(_ start: Int, _ end: Int) -> Interval { Interval(start: at(start), end: at(end)) }

/// A timeline from the starts of its segments, in milliseconds.
func timeline(_ segments: [(Int, ServiceState)], end: Int) -> Timeline {
  Timeline(
    segments: segments.map { Timeline.Segment(start: at($0.0), state: $0.1) }, end: at(end))
}

/// A history whose figures all rest on one timeline.
func history(
  _ subject: Subject, _ timeline: Timeline, gross: Timeline? = nil, scheduled: Timeline? = nil
) -> SubjectHistory {
  SubjectHistory(
    subject: subject, timeline: timeline, gross: gross ?? timeline, failure: timeline,
    lowest: timeline, highest: timeline, scheduled: scheduled ?? timeline,
    patience: Dated(hour),
    outages: timeline.times(in: [.down]).intervals.map {
      Outage(
        interval: $0, failure: $0, confirmedAt: $0.start, isOpen: $0.end == timeline.end,
        endedBy: nil, isCounted: true, durationMilliseconds: $0.milliseconds,
        downMilliseconds: $0.milliseconds)
    }, flaps: [])
}

let policy = CheckPolicy(
  intervalMilliseconds: 10 * second, holdMilliseconds: 30 * second, confirm: 3, minHealthy: 1)

func service(
  _ name: String, tier: String = "t", target: Int = 999_000, dependsOn: [String] = [],
  users: Int? = nil
) -> Service {
  Service(
    name: name, title: LocalizedText(ja: name, en: name), account: "acc-\(name)", tier: tier,
    availability: objective(target), dependsOn: dependsOn, users: users, checks: policy)
}

func tier(_ name: String, target: Int = 999_000, rto: Int? = nil, rpo: Int? = nil) -> Tier {
  Tier(
    name: name, title: LocalizedText(ja: name, en: name), availability: objective(target),
    rtoMilliseconds: rto, rpoMilliseconds: rpo)
}

func requirement(_ id: String, _ kind: RequirementKind) -> Requirement {
  Requirement(id: id, title: LocalizedText(ja: id, en: id), kind: kind)
}

func catalog(
  _ services: [Service], tiers: [Tier] = [tier("t")], requirements: [Requirement] = [],
  recovery: DisasterRecovery? = nil
) -> ServiceCatalog {
  ServiceCatalog(
    calendar: calendar, accountChecks: CheckRules(general: policy), disasterRecovery: recovery,
    tiers: tiers,
    accounts: services.map { Account(name: $0.account) }, services: services,
    requirements: requirements)
}

/// All that is known of some services, with an outage figure for each stretch of down time.
func evidence(
  _ catalog: ServiceCatalog, asOf: Instant, histories: [SubjectHistory] = [],
  incidents: [IncidentFigure] = [], operations: [OperationRecord] = [],
  gauges: [GaugeSeries] = [], outages: [OutageFigure]? = nil
) -> Evidence {
  Evidence(
    catalog: catalog, asOf: asOf, histories: histories,
    outages: outages ?? histories.flatMap { outageFigures($0, catalog: catalog) },
    accountOutages: [], incidents: incidents, operations: operations, gauges: gauges)
}

/// The outages of a service as figures; those of an account are none.
func outageFigures(
  _ history: SubjectHistory, catalog: ServiceCatalog, changeID: String? = nil
) -> [OutageFigure] {
  guard case .service(let name) = history.subject, let service = catalog.service(named: name)
  else { return [] }
  let rto = catalog.tier(named: service.tier)?.rtoMilliseconds
  return history.outages.map { outage in
    OutageFigure(
      service: name, account: service.account, tier: service.tier, interval: outage.interval,
      confirmedAt: outage.confirmedAt, isOpen: outage.isOpen, endedBy: outage.endedBy,
      isCounted: true, rtoMilliseconds: rto,
      isWithinRTO: rto.flatMap {
        outage.isOpen && outage.durationMilliseconds <= $0
          ? nil : outage.durationMilliseconds <= $0
      }, changeID: changeID)
  }
}

func operation(
  _ id: String, _ kind: OperationKind, from start: Instant, milliseconds: Int? = nil,
  _ change: (inout OperationRecord) -> Void = { _ in }
) -> OperationRecord {
  var record = OperationRecord(id: id, kind: kind, startedAt: start)
  record.endedAt = milliseconds.map { start.advanced(byMilliseconds: $0) }
  change(&record)
  return record
}

func incident(
  _ id: String, at start: Instant, down: Int = 0, toDetect: Int? = nil, toAcknowledge: Int? = nil,
  toRepair: Int? = nil, _ change: (inout IncidentRecord) -> Void = { _ in }
) -> IncidentFigure {
  var record = IncidentRecord(id: id, startedAt: start)
  record.detectedAt = toDetect.map { start.advanced(byMilliseconds: $0) }
  change(&record)
  return IncidentFigure(
    record: record, start: start, isMeasured: down > 0, timeToDetect: toDetect,
    timeToAcknowledge: toAcknowledge, timeToRepair: toRepair, downMilliseconds: down)
}
