import ServiceLevels
import TestSupport
import Testing

@testable import Store

/// Values with something in every field.
enum Samples {
  static let start = Instant(milliseconds: 1_790_812_800_123)

  static func at(_ seconds: Int) -> Instant { start.advanced(byMilliseconds: seconds * 1000) }

  static func span(_ from: Int, _ to: Int) -> Interval { Interval(start: at(from), end: at(to)) }

  /// A digest that is told from others by a name of at most 32 bytes.
  static func digest(_ name: String) -> ContentDigest {
    let bytes = Array(name.utf8) + [UInt8](repeating: 0, count: 32 - name.utf8.count)
    guard let digest = ContentDigest(bytes: bytes) else { preconditionFailure("32 bytes") }
    return digest
  }

  static func probe(_ service: String = "order", zone: String = "a") -> ProbeKey {
    ProbeKey(
      account: "technova-sales-prod-app", service: service, zone: zone, check: "grpc")
  }

  static func checks(
    _ probe: ProbeKey = probe(), from: Int = 0, to: Int = 600, isVerbatim: Bool = false,
    longestGap: Int = 10_000
  ) -> ProbeChecks {
    let runs =
      isVerbatim
      ? stride(from: from, through: to, by: 10).map {
        CheckRun(status: .up, first: at($0), last: at($0))
      } : [CheckRun(status: .up, first: at(from), last: at(to))]
    return ProbeChecks(
      probe: probe, runs: runs, isVerbatim: isVerbatim,
      longestGapMilliseconds: isVerbatim ? 0 : longestGap)
  }

  static func incident(_ id: String = "INC-1", line: String = "{}") -> IncidentRecord {
    var record = IncidentRecord(id: id, startedAt: at(0))
    record.services = ["order", "a,b"]
    record.accounts = ["technova-sales-prod-app"]
    record.severity = "sev1"
    record.alertLevel = "critical"
    record.scope = "zone"
    record.impact = "down"
    record.title = "注文が止まった '; DROP TABLE incident; --"
    record.detectedAt = at(30)
    record.acknowledgedAt = at(60)
    record.mitigatedAt = at(600)
    record.resolvedAt = at(900)
    record.updatedAt = at(1000)
    record.detectedBy = "monitoring"
    record.cause = "network-hub"
    record.dataLossSeconds = 0
    record.customersAffected = 130
    record.failedRequests = 52_000
    record.revenueImpactYen = 180_000
    record.line = line
    record.lineNumber = 17
    record.duplicateOf = "INC-0"
    record.actions = [
      ActionItem(
        id: "A-7", what: "keep keys longer: 7 d, not 1", owner: "受注基盤チーム",
        due: CivilDate(year: 2026, month: 11, day: 20), doneAt: at(5000)),
      ActionItem(id: "", what: "", owner: nil, due: nil, doneAt: nil),
    ]
    return record
  }

  static func operation(_ id: String = "OP-1") -> OperationRecord {
    var record = OperationRecord(id: id, kind: .correction, startedAt: at(0))
    record.services = ["order"]
    record.accounts = ["technova-sales-prod-app", ""]
    record.announcedAt = at(-500)
    record.endedAt = at(700)
    record.updatedAt = at(800)
    record.scope = "service"
    record.outcome = "succeeded"
    record.steps = [
      OperationStep(name: "detect", startedAt: at(0), endedAt: at(5)),
      OperationStep(name: "switch | over, now", startedAt: nil, endedAt: at(9)),
    ]
    record.recoveryTimeSeconds = 5
    record.recoveryPointSeconds = 0
    record.note = "n"
    record.correctedState = .excluded
    record.author = "sato"
    record.reason = "monitor was wrong"
    record.line = #"{"id":"OP-1"}"#
    record.lineNumber = 3
    record.actions = [ActionItem(id: "A-8", what: "x", owner: "", due: nil, doneAt: nil)]
    return record
  }

  static func totals(down: Int, of length: Int) -> StateTotals {
    StateTotals(
      up: length - down - 70, degraded: 10, down: down, unknown: 20, excluded: 40)
  }

  static func availability(
    _ period: String, kind: PeriodKind = .month, service: String? = "order",
    totals: StateTotals, verdict: Verdict? = .met
  ) throws -> AvailabilityFigure {
    AvailabilityFigure(
      period: period, periodKind: kind, service: service, account: "technova-sales-prod-app",
      tier: service == nil ? nil : "critical",
      target: service == nil ? nil : try Objective(partsPerMillion: 999_900), totals: totals,
      grossPartsPerMillion: 999_989, lowestPartsPerMillion: 1, highestPartsPerMillion: 1_000_000,
      verdict: service == nil ? nil : verdict, isCertain: true, outages: 2, flaps: 3)
  }

  static func history(using random: inout SeededRandom) -> SubjectHistory {
    func timeline(_ random: inout SeededRandom) -> Timeline {
      var time = 1_790_000_000_000
      let segments = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        time += Int.random(in: 1...9_000_000, using: &random)
        return Timeline.Segment(
          start: Instant(milliseconds: time),
          state: ServiceState.allCases.randomElement(using: &random) ?? .up)
      }
      return Timeline(segments: segments, end: Instant(milliseconds: time + 1))
    }
    let outages = (0..<Int.random(in: 0...5, using: &random)).map { index in
      Outage(
        interval: span(index * 100, index * 100 + Int.random(in: 0...90, using: &random)),
        failure: span(
          index * 100 - Int.random(in: 0...9, using: &random),
          index * 100 + 90 + Int.random(in: 0...9, using: &random)),
        confirmedAt: Bool.random(using: &random) ? at(index * 100 + 20) : nil,
        isOpen: Bool.random(using: &random),
        endedBy: ([nil] + OutageEnd.allCases.map { $0 }).randomElement(using: &random) ?? nil,
        isCounted: Bool.random(using: &random),
        durationMilliseconds: Int.random(in: 0...90, using: &random),
        downMilliseconds: Int.random(in: 0...90, using: &random))
    }
    return SubjectHistory(
      subject: Bool.random(using: &random) ? .service("order") : .account("a"),
      timeline: timeline(&random), gross: timeline(&random), failure: timeline(&random),
      lowest: timeline(&random), highest: timeline(&random), scheduled: timeline(&random),
      patience: Dated(
        first: Int.random(in: 0...9, using: &random),
        changes: (0..<Int.random(in: 0...3, using: &random)).map {
          .init(from: at($0 * 1_000), value: 10 + $0)
        }), outages: outages,
      flaps: (0..<Int.random(in: 0...5, using: &random)).map { at($0 * 77) })
  }
}

extension Store {
  /// Adds a file whose content is new to the store.
  @discardableResult
  func add(
    _ identity: FileIdentity, sha256: ContentDigest, content: FileContent, ingestedAt: Instant
  ) throws -> Int {
    let reading = FileReading(identity, sha256: sha256, content: content)
    return try #require(try add([reading], ingestedAt: ingestedAt).first ?? nil)
  }
}
