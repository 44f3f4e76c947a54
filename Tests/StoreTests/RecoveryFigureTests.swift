import ServiceLevels
import Tables
import TestSupport
import Testing

@testable import Store

struct RecoveryFigureTests {
  let directory: TemporaryFolder
  let store: Store

  init() throws {
    directory = try TemporaryFolder()
    store = try Store(path: directory.file("store.sqlite"))
  }

  private func roundTrip<Figure: Hashable & Sendable>(
    _ table: FigureTable<Figure>, _ figures: [Figure],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try store.replace(table, with: figures)
    #expect(try store.figures(table) == figures, sourceLocation: sourceLocation)
  }

  @Test func `Recoveries come back`() throws {
    try roundTrip(
      .recoveries,
      [
        RecoveryFigure(
          period: "2026-10", scope: .tier("critical"), kind: .time, limitMilliseconds: 900_000,
          count: 3, worstMilliseconds: 9, medianMilliseconds: 5, kept: 3, withoutRecord: 1),
        RecoveryFigure(
          period: "2026-10", scope: .region, kind: .point, count: 0, kept: 0, withoutRecord: 0),
      ])
  }

  @Test func `Lags at outages come back`() throws {
    try roundTrip(
      .outageLags,
      [
        OutageLagFigure(
          service: "order", outageStart: Samples.at(9), source: "db", sampledAt: Samples.at(8),
          lagMillionths: 123_456_789, rpoMilliseconds: 300_000),
        OutageLagFigure(
          service: "order", outageStart: Samples.at(10), source: "db", sampledAt: Samples.at(10),
          lagMillionths: 0),
      ])
  }

  @Test func `Down time of drills and changes comes back`() throws {
    try roundTrip(
      .drills,
      [
        DrillFigure(
          period: "2026-10", operationID: "OP-1", kind: .gameDay, service: "order",
          downMilliseconds: 7, partsPerMillion: 999_999, withoutPartsPerMillion: 1_000_000),
        DrillFigure(
          period: "2026-10", operationID: "OP-2", kind: .drill, service: "auth",
          downMilliseconds: 1),
      ])
    try roundTrip(
      .changes,
      [
        ChangeFigure(
          period: "2026-10", service: "order", changeMilliseconds: 1, otherMilliseconds: 2,
          budgetMilliseconds: 3)
      ])
  }

  @Test func `The files behind an outage come back`() throws {
    func source(_ service: String) -> ProbeSourceFigure {
      ProbeSourceFigure(
        probe: ProbeKey(account: "a", service: service, zone: "z", check: "c"), file: "f.gz",
        sha256: Samples.digest("f"), first: Samples.at(1), last: Samples.at(2))
    }
    try roundTrip(
      .outageSources,
      [
        OutageSourceFigure(
          service: "s", account: "b", outageStart: Samples.at(1), source: source("s")),
        OutageSourceFigure(account: "a", outageStart: Samples.at(2), source: source("")),
      ])
  }

  @Test func `The instant at which a budget was exhausted comes back`() throws {
    try roundTrip(
      .availability,
      [
        AvailabilityFigure(
          period: "2026-10", periodKind: .month, account: "a", totals: StateTotals(),
          isCertain: true, outages: 0, flaps: 0, exhaustedAt: Samples.at(5))
      ])
  }
}
