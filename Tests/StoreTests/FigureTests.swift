import ServiceLevels
import Tables
import TestSupport
import Testing

@testable import Store

struct FigureTests {
  let directory: TemporaryFolder
  let store: Store

  init() throws {
    directory = try TemporaryFolder()
    store = try Store(path: directory.file("store.sqlite"))
  }

  /// Writes the figures, and expects them back in order.
  private func roundTrip<Figure: Hashable & Sendable>(
    _ table: FigureTable<Figure>, _ figures: [Figure],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try store.replace(table, with: figures)
    #expect(try store.figures(table) == figures, sourceLocation: sourceLocation)
    try store.replace(table, with: [])
    #expect(try store.figures(table).isEmpty, sourceLocation: sourceLocation)
  }

  @Test func `Availability comes back`() throws {
    try roundTrip(
      .availability,
      [
        try Samples.availability("2026-10", totals: Samples.totals(down: 5, of: 2_678_400_000)),
        try Samples.availability("2026-10", service: nil, totals: StateTotals()),
        AvailabilityFigure(
          period: "FY2026", periodKind: .fiscalYear, service: "x", account: "y",
          totals: StateTotals(), verdict: .noData, isCertain: false, outages: 0, flaps: 0),
      ])
  }

  @Test func `Every part per million comes back through its percentage`() throws {
    let figures = stride(from: 0, through: 1_000_000, by: 997).map {
      AvailabilityFigure(
        period: "2026", periodKind: .year, account: "a", totals: StateTotals(),
        grossPartsPerMillion: $0, lowestPartsPerMillion: max(0, $0 - 1),
        highestPartsPerMillion: 1_000_000 - $0, isCertain: true, outages: 0, flaps: 0)
    }
    try roundTrip(.availability, figures)
  }

  @Test func `Tiers come back`() throws {
    let target = try Objective(partsPerMillion: 999_900)
    try roundTrip(
      .tiers,
      [
        TierFigure(
          period: "2026-10", periodKind: .month, tier: "critical", target: target, services: 3,
          servicesMet: 1, servicesJudged: 2, totals: Samples.totals(down: 9, of: 1000),
          worstService: "order", worstPartsPerMillion: 123_456),
        TierFigure(
          period: "2026-10", periodKind: .month, tier: "none", target: target, services: 0,
          servicesMet: 0, servicesJudged: 0, totals: StateTotals()),
      ])
  }

  @Test func `Outages come back`() throws {
    func outages(_ service: String?) -> [OutageFigure] {
      [
        OutageFigure(
          service: service, account: "a", tier: "critical", interval: Samples.span(0, 90),
          confirmedAt: Samples.at(20), isOpen: false, endedBy: .recovered, isCounted: true,
          rtoMilliseconds: 900_000, isWithinRTO: true, incidentID: "INC-1",
          attributedTo: "network-hub", changeID: "OP-2"),
        OutageFigure(
          service: service, account: "a", interval: Samples.span(100, 200), isOpen: true,
          isCounted: false),
      ]
    }
    try roundTrip(.outages, outages("order"))
    try roundTrip(.accountOutages, outages(nil))
  }

  @Test func `Incidents come back, but for the line itself and its actions`() throws {
    var record = Samples.incident(line: "")
    record.actions = []
    let full = IncidentFigure(
      record: record, start: Samples.at(-5), restored: Samples.at(600),
      isMeasured: true, timeToDetect: 35_000, timeToAcknowledge: 30_000, timeToRepair: 1,
      timeToRestore: 2, timeToClose: 3, downMilliseconds: 4, userMinutesLost: 5)
    let bare = IncidentFigure(
      record: IncidentRecord(id: "INC-2", startedAt: Samples.at(1)), start: Samples.at(1),
      isMeasured: false, downMilliseconds: 0)
    var content = FileContent()
    content.incidents = [full.record, bare.record]
    try store.add(
      FileIdentity(
        path: "a.ndjson", bytes: 1, modifiedNanoseconds: 1, changedNanoseconds: 1, inode: 1),
      sha256: Samples.digest("a"), content: content, ingestedAt: Samples.at(0))
    try roundTrip(
      .incidentTimes,
      [full, bare].map { figure in
        var figure = figure
        figure.file = "a.ndjson"
        return figure
      })
  }

  @Test func `Actions come back`() throws {
    let actions = ActionFigure.all(of: [Samples.incident()], [Samples.operation()])
    #expect(actions.count == 3)
    try roundTrip(.actions, actions)
  }

  @Test func `Means come back`() throws {
    try roundTrip(
      .means,
      IncidentMetric.allCases.map {
        MeanFigure(
          period: "2026-10", scope: .tier("critical"), metric: $0, count: 2, meanMilliseconds: 1,
          medianMilliseconds: 2, ninetiethMilliseconds: 3, leftOut: 4)
      } + [MeanFigure(period: "2026", scope: .all, metric: .timeToClose, count: 0, leftOut: 0)])
  }

  @Test func `Burn rates and their alerts come back`() throws {
    try roundTrip(
      .burns,
      [
        BurnFigure(
          period: "2026-10", service: "order", windowMilliseconds: 3_600_000,
          peak: BurnRate(
            downMilliseconds: 90_001, eligibleMilliseconds: 3_599_999,
            allowedMillionths: 359_999_900),
          peakAt: Samples.at(9)),
        BurnFigure(period: "2026-10", service: "auth", windowMilliseconds: 3_600_000),
      ])
    try roundTrip(
      .burnAlerts,
      [
        BurnAlertFigure(
          service: "order", outageStart: Samples.at(0), alert: "page_fast",
          firesAt: Samples.at(40), detectedAt: Samples.at(30)),
        BurnAlertFigure(service: "order", outageStart: Samples.at(0), alert: "ticket"),
      ])
  }

  @Test func `Dependencies come back`() throws {
    try roundTrip(
      .attributions,
      [
        AttributionFigure(
          period: "2026-10", service: "order", provider: "network-hub", downMilliseconds: 7),
        AttributionFigure(period: "2026-10", service: "order", downMilliseconds: 0),
      ])
    try roundTrip(
      .isolations,
      [
        IsolationFigure(
          period: "2026-10", service: "order", provider: "auth", providerDownMilliseconds: 3,
          withstoodMilliseconds: 2),
        IsolationFigure(
          period: "2026-10", service: "order", provider: "dns", providerDownMilliseconds: 0,
          withstoodMilliseconds: 0),
      ])
    try roundTrip(
      .ceilings,
      [
        CeilingFigure(
          service: "order", target: try Objective(partsPerMillion: 999_900),
          ceilingPartsPerBillion: 999_800_010, isAboveCeiling: true, dependencies: ["a", "b"],
          weakerDependencies: [])
      ])
  }

  @Test func `Maintenance, corrections and silences come back`() throws {
    try roundTrip(
      .maintenances,
      [
        MaintenanceFigure(
          operationID: "OP-1", service: "order", account: "a", announcedAt: Samples.at(-9),
          interval: Samples.span(0, 60), countsFrom: Samples.at(20)),
        MaintenanceFigure(
          operationID: "OP-2", account: "a", announcedAt: Samples.at(99),
          interval: Samples.span(0, 60), countsFrom: Samples.at(60)),
      ])
    try roundTrip(
      .corrections,
      CorrectedState.allCases.map {
        CorrectionFigure(
          period: "2026-10", operationID: "OP-1", service: "order", account: "a", state: $0,
          interval: Samples.span(0, 60), author: "sato", reason: "r", partsPerMillion: 999_999,
          withoutPartsPerMillion: 0)
      } + [
        CorrectionFigure(
          period: "2026-10", operationID: "OP-1", account: "a", state: .up,
          interval: Samples.span(0, 0))
      ])
    try roundTrip(
      .silences, [SilenceFigure(interval: Samples.span(0, 60), probesSilent: 57, probes: 60)])
  }

  @Test func `Years, impacts, gauges and restatements come back`() throws {
    try roundTrip(
      .yearToDate,
      [
        YearToDateFigure(
          period: "2026-10", year: "FY2026", scope: .tier("critical"), budgetMilliseconds: 1,
          consumedMilliseconds: 2, projectedMilliseconds: 3, exhaustedAt: Samples.at(4)),
        YearToDateFigure(
          period: "2026-10", year: "2026", scope: .service("order"), budgetMilliseconds: 1,
          consumedMilliseconds: 0, projectedMilliseconds: 0),
      ])
    try roundTrip(
      .impacts,
      [
        ImpactFigure(
          period: "2026-10", scope: .all, customersAffected: 1, failedRequests: 2,
          revenueImpactYen: 3, userMinutesLost: 4, isComputed: true),
        ImpactFigure(period: "2026-10", scope: .incident("INC-1"), isComputed: false),
      ])
    try roundTrip(
      .gauges,
      [
        GaugeFigure(
          period: "2026-10", account: "a", service: "order", zone: "z", name: "lag_ms",
          samples: 3, greatestMillionths: 37_500_001, leastMillionths: -1, requirementID: "R-LAG",
          limitMillionths: 5_000_000_000, outsideMilliseconds: 10),
        GaugeFigure(
          period: "2026-10", account: "a", service: "", zone: "", name: "x", samples: 1,
          greatestMillionths: 0, leastMillionths: 0),
      ])
    try roundTrip(
      .restatements,
      [
        RestatementFigure(
          period: "2026-10", subject: "order", figure: "down_ms", before: 1, after: 2,
          closedAt: Samples.at(0), cause: "late files", sources: "b.gz"),
        RestatementFigure(
          period: "2026-10", subject: "tier:t", table: "tier_availability", figure: "worst_service",
          before: nil, after: nil, beforeText: "order", closedAt: Samples.at(0), cause: "catalog",
          sources: ""),
      ])
  }

  @Test func `Only the periods written anew are replaced`() throws {
    func figure(_ period: String, down: Int) throws -> AvailabilityFigure {
      try Samples.availability(period, totals: Samples.totals(down: down, of: 1000))
    }
    try store.replace(
      .availability, in: ["2026-09", "2026-10"],
      with: [try figure("2026-10", down: 1), try figure("2026-09", down: 2)])
    try store.replace(.availability, in: ["2026-10"], with: [try figure("2026-10", down: 3)])
    #expect(
      try store.figures(.availability, in: ["2026-10", "2026-09"]).map(\.totals.down) == [3, 2])
    #expect(try store.figures(.availability, in: ["2026-11"]).isEmpty)
  }

  @Test func `A word that no enumeration has is an error that names it`() throws {
    try store.replace(
      .availability, in: ["2026"],
      with: [try Samples.availability("2026", totals: StateTotals())])
    try store.run("UPDATE availability SET verdict = 'great'")
    #expect(
      throws: StoreError.unreadable(table: "availability", detail: "verdict is \"great\"")
    ) { try store.figures(.availability) }
  }

  @Test func `Histories, fingerprints and catalogs come back`() throws {
    var random = SeededRandom(seed: 1)
    let history = Samples.history(using: &random)
    try store.save(history, fingerprint: "one")
    try store.save(history, fingerprint: "two")
    #expect(try store.history(of: history.subject) == history)
    #expect(try store.historyFingerprints() == [history.subject: "two"])
    try store.removeHistory(of: history.subject)
    #expect(try store.history(of: history.subject) == nil)

    try store.setMeta("stage.compute", to: "a")
    try store.setMeta("stage.compute", to: "b")
    try store.setMeta("stage%x", to: "c")
    #expect(try store.meta("stage.compute") == "b")
    #expect(
      try store.meta(withPrefix: "stage.").map { [$0.rest, $0.value] } == [["compute", "b"]])
    try store.setMeta("stage.compute", to: nil)
    #expect(try store.meta("stage.compute") == nil)

    try store.keepCatalog(sha256: "s", text: "tiers: []", seenAt: Samples.at(0))
    try store.keepCatalog(sha256: "s", text: "tiers: []", seenAt: Samples.at(1))
    #expect(try store.catalogText(sha256: "s") == "tiers: []")
    #expect(try store.catalogText(sha256: "t") == nil)
  }

  @Test func `A closed period stays as it was`() throws {
    let before = try Samples.availability("2026-10", totals: Samples.totals(down: 1, of: 1000))
    try store.add(
      FileIdentity(
        path: "a", bytes: 1, modifiedNanoseconds: 1, changedNanoseconds: 1, inode: 1),
      sha256: Samples.digest("s1"), content: FileContent(), ingestedAt: Samples.at(0))
    try store.replace(.availability, in: ["2026-10"], with: [before])
    try store.close(
      period: "2026-10", at: Samples.at(9), asOf: Samples.at(8), corrections: ["OP-1"],
      catalog: "of that day")
    try store.replace(
      .availability, in: ["2026-10"],
      with: [try Samples.availability("2026-10", totals: Samples.totals(down: 2, of: 1000))])
    let closing = try #require(try store.closing(of: "2026-10"))
    #expect(closing.availability == [before])
    #expect(closing.files == [Samples.digest("s1")])
    #expect(closing.corrections == ["OP-1"])
    #expect(closing.catalog == "of that day")
    #expect(
      try store.closedPeriods() == [
        ClosedPeriod(key: "2026-10", closedAt: Samples.at(9), asOf: Samples.at(8))
      ])
    #expect(try store.closing(of: "2026-09") == nil)
    #expect(throws: StoreError.alreadyClosed(period: "2026-10")) {
      try store.close(
        period: "2026-10", at: Samples.at(10), asOf: Samples.at(8), corrections: [],
        catalog: "")
    }
  }
}
