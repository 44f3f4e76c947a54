import ServiceLevels
import Testing

@testable import Pipeline

struct UnwatchedPromiseTests {
  private func figure(
    _ service: String?, down: Int, unknown: Int, verdict: Verdict = .met,
    worst: Verdict = .missed
  ) throws -> AvailabilityFigure {
    let hour = 3_600_000
    return AvailabilityFigure(
      period: "2026-10", periodKind: .month, service: service, account: "a", tier: "critical",
      target: try Objective(partsPerMillion: 999_000),
      totals: StateTotals(
        up: (744 - down - unknown) * hour, degraded: 0, down: down * hour, unknown: unknown * hour,
        excluded: 0), verdict: verdict, worstCaseVerdict: worst, isCertain: true, outages: 0,
      flaps: 0)
  }

  private func period() throws -> Period {
    try #require(PeriodCalendar(zone: .utc, fiscalYearStartMonth: 4).period(key: "2026-10"))
  }

  @Test func `A promise that hangs on what nobody watched is told, with the time`() throws {
    let found = try UnwatchedPromises(
      period(),
      [
        figure("a", down: 0, unknown: 1), figure("b", down: 0, unknown: 3),
        figure("c", down: 0, unknown: 0, worst: .met),
        figure("d", down: 2, unknown: 1, verdict: .missed),
        figure(nil, down: 0, unknown: 9),
      ])
    #expect(found?.kept == 3)
    #expect(
      found?.services == [
        UnwatchedPromises.Service(name: "b", unknownMilliseconds: 10_800_000),
        UnwatchedPromises.Service(name: "a", unknownMilliseconds: 3_600_000),
      ])
  }

  @Test func `Nothing is told where all would be kept`() throws {
    #expect(try UnwatchedPromises(period(), [figure("a", down: 0, unknown: 0, worst: .met)]) == nil)
  }
}
