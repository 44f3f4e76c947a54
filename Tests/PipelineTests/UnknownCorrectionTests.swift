import ServiceLevels
import Store
import Tables
import Testing

@testable import Pipeline

/// A monitor that was found to have lied: what it said is not known, and nothing is made of it.
struct UnknownCorrectionTests {
  private let minute = 60_000

  /// October, with the first half of the ten minutes of 5 October, or all of a good hour of 7 October, called unknown.
  private func desk(from start: String, to end: String) async throws -> Desk {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    try desk.logCorrection("unknown.ndjson", id: "OP-9", from: start, to: end, state: "unknown")
    try await desk.report()
    return desk
  }

  private func october(_ desk: Desk) throws -> AvailabilityFigure {
    try #require(
      try desk.store().figures(.availability, in: ["2026-10"]).first { $0.service == "s" })
  }

  @Test func `Time down is known no more, and its outage begins where it is`() async throws {
    let desk = try await desk(from: "2026-10-05T00:00:00Z", to: "2026-10-05T00:04:00Z")
    let figure = try october(desk)
    #expect(figure.totals.down == 6 * minute)
    #expect(figure.totals.unknown == 4 * minute)
    let outage = try #require(try desk.store().figures(.outages).first)
    #expect(outage.interval.start.iso8601 == "2026-10-05T00:04:00.000Z")
    #expect(outage.downMilliseconds == 6 * minute)
    // The worst case counts it, and so does the figure with nothing forgiven.
    #expect(figure.totals.down + figure.totals.unknown == 10 * minute)
    #expect(figure.grossPartsPerMillion == 999_775)
  }

  @Test func `Time up is known no more either, and raises nothing`() async throws {
    let desk = try await desk(from: "2026-10-07T00:00:00Z", to: "2026-10-07T01:00:00Z")
    let figure = try october(desk)
    #expect(figure.totals.down == 10 * minute)
    #expect(figure.totals.unknown == 60 * minute)
    #expect(try desk.store().figures(.outages).count == 1)
  }

  @Test func `It ends an outage as unknown where it is the last that is known`() async throws {
    let desk = try await desk(from: "2026-10-05T00:05:00Z", to: "2026-10-05T02:00:00Z")
    let outage = try #require(try desk.store().figures(.outages).first)
    #expect(outage.interval.end.iso8601 == "2026-10-05T00:05:00.000Z")
    #expect(outage.endedBy == .unknown)
  }

  @Test func `The report, its tables and the snapshot say so, and what stood without it`()
    async throws
  {
    let desk = try await desk(from: "2026-10-05T00:00:00Z", to: "2026-10-05T00:04:00Z")
    let row = try #require(try desk.store().figures(.corrections, in: ["2026-10"]).first)
    #expect(row.state == .unknown)
    #expect(row.withoutPartsPerMillion == 999_775)
    func text(_ name: String) throws -> String {
      String(decoding: try readFile("\(desk.path)/reports/2026-10/\(name)"), as: UTF8.self)
    }
    #expect(try text("correction.csv").contains("OP-9,s,a,unknown,"))
    #expect(try text("index.html").contains("不明"))
    #expect(try text("operation.csv").contains("unknown"))
  }
}
