import ServiceLevels
import Testing

@testable import Compute

private let month = period("2026-10")
private let start = month.interval.start.milliseconds
private let end = month.interval.end.milliseconds

private func correction(
  _ id: String, _ from: Int, _ to: Int, _ state: CorrectedState, decided: Int = 0
) -> OperationRecord {
  operation(id, .correction, from: at(start + from), milliseconds: to - from) {
    $0.services = ["s"]
    $0.correctedState = state
    $0.updatedAt = at(end + decided)
  }
}

private func history(_ segments: [(Int, ServiceState)], _ corrections: [OperationRecord])
  -> SubjectHistory
{
  let scheduled = timeline(segments.map { (start + $0.0, $0.1) }, end: end)
  let judged = Adjudication(
    gross: scheduled, scheduled: scheduled, corrections: corrections.compactMap(Correction.init),
    life: .always, patience: Dated(hour), minOutage: Dated(0))
  return history(.service("s"), judged.timeline, gross: scheduled, scheduled: scheduled)
}

struct CorrectionTests {
  @Test func `Each correction is shown with the figure as it were without it`() {
    let corrections = [
      correction("OP-1", 0, hour, .up, decided: 1),
      correction("OP-2", hour / 2, 2 * hour, .excluded, decided: 2),
      correction("OP-3", -hour, 0, .down, decided: 3),
    ]
    let known = history([(0, .down), (2 * hour, .up)], corrections)
    let evidence = evidence(
      catalog([service("s")]), asOf: at(end), histories: [known], operations: corrections)
    let figures = evidence.corrections(in: month)
    // The third has no time in the month.
    #expect(figures.map(\.operationID) == ["OP-1", "OP-2"])
    let length = month.interval.milliseconds
    #expect(figures.map(\.partsPerMillion) == [1_000_000, 1_000_000])
    #expect(
      figures.map(\.withoutPartsPerMillion) == [
        flooredPartsPerMillion(
          length - 2 * hour, of: length - 2 * hour + hour / 2),
        flooredPartsPerMillion(length - hour, of: length),
      ])
  }
}

struct RestatementTests {
  private let catalog = ComputeTests.catalog([service("s")])
  private let closedAt = at(end + day)

  private func evidence(_ segments: [(Int, ServiceState)], _ corrections: [OperationRecord] = [])
    -> Evidence
  {
    ComputeTests.evidence(
      catalog, asOf: at(end), histories: [history(segments, corrections)],
      operations: corrections)
  }

  /// The restatements, as `figure before after cause sources`.
  private func restated(
    from before: Evidence, to after: Evidence, files: [String] = [],
    known: [OperationRecord] = []
  ) -> [String] {
    after.restatements(
      of: month,
      published: PublishedPeriod(
        closedAt: closedAt, availability: before.availability(in: month), corrections: known,
        lateFiles: files.isEmpty ? [:] : [.service("s"): files])
    ).filter { ["down_ms", "outages"].contains($0.figure) }
      .map {
        "\($0.figure) \($0.beforeText ?? "none") \($0.afterText ?? "none") \($0.cause) \($0.sources)"
      }
  }

  @Test func `Nothing changed, nothing is restated`() {
    let evidence = evidence([(0, .up)])
    #expect(restated(from: evidence, to: evidence, files: ["a.gz"]).isEmpty)
  }

  @Test func `A late file is named for what it changed`() {
    #expect(
      restated(
        from: evidence([(0, .up)]), to: evidence([(0, .up), (hour, .down), (hour + 5, .up)]),
        files: ["a.gz"])
        == ["down_ms 0 5 late files a.gz", "outages 0 1 late files a.gz"])
  }

  @Test func `A correction is named for what it changed`() {
    let late = [correction("OP-9", 0, 70, .up)]
    let segments: [(Int, ServiceState)] = [(0, .up), (60, .down), (90, .up)]
    #expect(
      restated(from: evidence(segments), to: evidence(segments, late))
        == ["down_ms 30 20 corrections OP-9"])
  }

  @Test func `Both are told apart, figure by figure`() {
    let early = correction("OP-1", 1_000, 1_100, .down)
    let late = correction("OP-9", 0, 70, .up)
    #expect(
      restated(
        from: evidence([(0, .up)], [early]),
        to: evidence([(0, .up), (60, .down), (90, .up)], [early, late]), files: ["a.gz"],
        known: [early])
        == [
          "down_ms 100 130 late files a.gz", "outages 1 2 late files a.gz",
          "down_ms 130 120 corrections OP-9",
        ])
  }

  @Test func `A correction that was revised or withdrawn is a correction, not a late file`() {
    let first = correction("OP-1", 0, 100, .down)
    let revised = correction("OP-1", 0, 40, .down, decided: 9)
    #expect(
      restated(
        from: evidence([(0, .up)], [first]), to: evidence([(0, .up)], [revised]),
        files: ["ops.ndjson"], known: [first]) == ["down_ms 100 40 corrections OP-1"])
  }

  @Test func `What nothing brought, another version of the program did`() {
    #expect(
      restated(from: evidence([(0, .up)]), to: evidence([(0, .down), (9, .up)])).first
        == "down_ms 0 9 program ")
  }

  @Test func `The catalog is named where what it says of the period is another`() {
    let other = ComputeTests.catalog([service("s", target: 990_000)])
    let later = Service(
      name: "s", title: LocalizedText(ja: "s", en: "s"),
      terms: Dated(
        first: catalog.services[0].terms.first,
        changes: [.init(from: at(end), value: other.services[0].terms.first)]))
    func restated(to now: ServiceCatalog) -> [RestatementFigure] {
      ComputeTests.evidence(now, asOf: at(end), histories: [history([(0, .down), (9, .up)], [])])
        .restatements(
          of: month,
          published: PublishedPeriod(
            closedAt: closedAt, availability: evidence([(0, .up)]).availability(in: month),
            catalog: catalog, corrections: [], lateFiles: [.service("s"): ["a.gz"]]))
    }
    let rejudged = restated(to: other)
    #expect(rejudged.first { $0.figure == "down_ms" }?.cause == "late files, catalog")
    // A target is never said to have been changed by a log.
    #expect(rejudged.first { $0.figure == "target_ppm" }?.cause == "catalog")
    let untouched = restated(to: ComputeTests.catalog([later]))
    #expect(untouched.first { $0.figure == "down_ms" }?.cause == "late files")
    #expect(!untouched.contains { $0.figure == "target_ppm" })
  }
}

/// What hangs on several services is told with what moved any of them.
struct OwnRestatementTests {
  private let segments: [(Int, ServiceState)] = [(0, .up), (60, .down), (90, .up)]

  private func own(
    of catalog: ServiceCatalog, hub: [(Int, ServiceState)], _ corrections: [OperationRecord] = [],
    from before: ServiceCatalog? = nil, hubBefore: [(Int, ServiceState)]? = nil,
    files: [Subject: [String]] = [:]
  ) -> [String] {
    func evidence(
      _ catalog: ServiceCatalog, _ hub: [(Int, ServiceState)], _ corrections: [OperationRecord]
    ) -> Evidence {
      ComputeTests.evidence(
        catalog, asOf: at(end),
        histories: [
          history(segments, corrections),
          ComputeTests.history(
            .service("hub"), timeline(hub.map { (start + $0.0, $0.1) }, end: end)),
        ], operations: corrections)
    }
    return evidence(catalog, hub, corrections).restatements(
      of: month,
      published: PublishedPeriod(
        closedAt: at(end + day),
        availability: evidence(before ?? catalog, hubBefore ?? hub, []).availability(in: month),
        catalog: before ?? catalog, corrections: [], lateFiles: files)
    ).filter { $0.subject == "s" && $0.figure == "own_pct" }.map { "\($0.cause) \($0.sources)" }
  }

  private let catalog = ComputeTests.catalog([
    service("hub"), service("s", dependsOn: ["hub"]),
  ])

  @Test func `By a correction of the service itself`() {
    #expect(
      own(of: catalog, hub: [(0, .up)], [correction("OP-9", 0, 80_000_000, .down)])
        == ["corrections OP-9"])
  }

  @Test func `By a late file of a dependency, which alone is another now`() {
    let long: [(Int, ServiceState)] = [(0, .up), (50, .down), (100, .up)]
    #expect(
      own(
        of: catalog, hub: long, hubBefore: [(0, .up)],
        files: [.service("hub"): ["hub.gz"], .service("other"): ["other.gz"]])
        == ["late files hub.gz"])
  }

  @Test func `By another dependency in the catalog, although nobody was down for longer`() {
    #expect(
      own(
        of: catalog, hub: [(0, .up), (50, .down), (100, .up)],
        from: ComputeTests.catalog([service("hub"), service("s")])) == ["catalog "])
  }
}

struct DrillTests {
  @Test func `The down time of a drill is shown apart, with both figures`() {
    let drill = operation("OP-1", .drill, from: at(start + hour), milliseconds: hour) {
      $0.services = ["hub"]
      $0.scope = "zone"
    }
    let catalog = catalog([service("hub"), service("s", dependsOn: ["hub"]), service("far")])
    func down(_ from: Int, _ to: Int) -> Timeline {
      timeline([(start, .up), (start + from, .down), (start + to, .up)], end: end)
    }
    let evidence = evidence(
      catalog, asOf: at(end),
      histories: [
        history(.service("hub"), down(hour, hour + 60)),
        history(.service("s"), down(hour + 30, hour + 90)),
        history(.service("far"), down(hour, hour + 500)),
      ], operations: [drill])
    let figures = evidence.drillDowntime(in: month)
    // Of the dependent only what the hub is charged with; of what has nothing to do with it nothing.
    #expect(figures.map(\.service) == ["hub", "s"])
    #expect(figures.map(\.downMilliseconds) == [60, 30])
    let length = month.interval.milliseconds
    #expect(figures.first?.partsPerMillion == flooredPartsPerMillion(length - 60, of: length))
    #expect(figures.first?.withoutPartsPerMillion == 1_000_000)
  }
}

struct ChangeTests {
  @Test func `The budget that changes spent and the rest are the down time`() {
    let catalog = catalog([service("s"), service("quiet")])
    let known = history(
      .service("s"),
      timeline(
        [
          (start - 5, .down), (start + 10, .up), (start + hour, .down), (start + hour + 70, .up),
        ], end: end))
    let outages =
      Array(outageFigures(known, catalog: catalog, changeID: "OP-1").prefix(1))
      + outageFigures(known, catalog: catalog).dropFirst()
    let figures = evidence(catalog, asOf: at(end), histories: [known], outages: outages)
      .changeDowntime(in: month)
    #expect(
      figures == [
        ChangeFigure(
          period: "2026-10", service: "s", changeMilliseconds: 10, otherMilliseconds: 70,
          budgetMilliseconds: month.interval.milliseconds / 1_000)
      ])
  }
}
