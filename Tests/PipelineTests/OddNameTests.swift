import Glibc
import ServiceLevels
import Tables
import Store
import Testing

@testable import Pipeline

/// Services that are named as scopes are, and records whose ids hold blanks, commas, brackets and quotes.
struct OddNameTests {
  private static let services = ["all", "tier:high", "region"]
  private static let drill = "AZ drill Q4 (a)"
  private static let rollback = "RB 2026/10, \"order\""

  private static let catalog = """
    time_zone: UTC
    checks: {interval: 10s, hold: unlimited, confirm: 1}
    tiers:
      - {name: high, title: {ja: 高, en: High}, availability: 99.9, rto: 1m, rpo: 1m}
    accounts:
      - name: a
    services:
      - {name: all, title: {ja: すべて, en: Everything}, account: a, tier: high}
      - {name: "tier:high", title: {ja: 段, en: Step}, account: a, tier: high, depends_on: [all]}
      - {name: region, title: {ja: 地域, en: Area}, account: a, tier: high}
    objectives:
      - {id: A, title: {ja: 稼働率, en: Availability}, kind: availability, tier: high}
      - {id: RTO, title: {ja: 復旧, en: Recovery}, kind: rto, tier: high}
      - {id: D, title: {ja: 訓練, en: Drill}, kind: cadence, event: drill, every: month}
      - {id: R, title: {ja: 切戻し, en: Rollback}, kind: duration, event: rollback, at_most: 30s}
    """

  private func desk() async throws -> Desk {
    let desk = try Desk()
    try desk.write("catalog.yaml", OddNameTests.catalog)
    for (index, service) in OddNameTests.services.enumerated() {
      try desk.logChecks(
        "checks-\(index).ndjson", of: service,
        [
          ("2026-10-01T00:00:00Z", "up"), ("2026-10-0\(index + 2)T00:00:00Z", "down"),
          ("2026-10-0\(index + 2)T00:10:00Z", "up"), ("2026-11-02T00:00:00Z", "up"),
        ])
    }
    try desk.write(
      "incidents.ndjson",
      #"{"id":"INC, 1","services":["tier:high"],"started_at":"2026-10-03T00:00:00Z","#
        + #""detected_at":"2026-10-03T00:01:00Z","resolved_at":"2026-10-03T00:10:00Z"}"# + "\n")
    try desk.write(
      "operations.ndjson",
      #"{"id":"AZ drill Q4 (a)","kind":"drill","services":["all"],"#
        + #""started_at":"2026-10-20T00:00:00Z","ended_at":"2026-10-20T01:00:00Z"}"# + "\n"
        + #"{"id":"RB 2026/10, \"order\"","kind":"rollback","services":["region"],"#
        + #""started_at":"2026-10-21T00:00:00Z","ended_at":"2026-10-21T00:01:00Z"}"# + "\n")
    try await desk.report()
    return desk
  }

  private func text(_ desk: Desk, _ page: String) throws -> String {
    let path = "\(desk.path)/reports/2026-10/\(page)"
    let file = try #require(fopen(path, "r"), "no \(path)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `Every table tells a service from a tier and from all`() async throws {
    let desk = try await desk()
    let store = try desk.store()
    #expect(
      try store.figures(.yearToDate).map(\.scope) == [
        .tier("high"), .service("all"), .service("tier:high"), .service("region"),
      ])
    let means = try store.figures(.means, in: ["2026-10"]).filter { $0.metric == .timeToDetect }
    #expect(
      means.map { [$0.scope.text, "\($0.count)"] } == [
        ["all", "1"], ["tier:high", "1"], ["service:all", "0"], ["service:tier:high", "1"],
        ["service:region", "0"],
      ])
    #expect(
      try store.figures(.impacts, in: ["2026-10"]).map(\.scope) == [
        .all, .tier("high"), .service("tier:high"), .incident("INC, 1"),
      ])
    let judged = try store.figures(.requirements, in: ["2026-10"]).filter { $0.id == "A" }
    #expect(
      judged.map(\.subject) == [
        .all, .service("all"), .service("tier:high"), .service("region"),
      ])
    let lines = try text(desk, "year_to_date.csv").split(separator: "\r\n").dropFirst()
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(cells.map { $0[2] } == ["", "all", "tier:high", "region"])
    #expect(
      cells.map { $0[8...].joined(separator: ",") } == [
        "tier:high,high", "service:all,", "service:tier:high,", "service:region,",
      ])
  }

  @Test(arguments: [("index.html", "すべて", "段"), ("index.en.html", "Everything", "Step")])
  func `Every page calls services by their titles`(page: String, all: String, step: String)
    async throws
  {
    let text = try text(try await desk(), page)
    let infix = page == "index.html" ? "" : ".en"
    #expect(text.contains("\">\(all)</a>"))
    // Only what `sla trace` follows a row by, and what the service's page is called, has the bare name.
    #expect(!text.contains(">tier:high<") && !text.contains(">service:"))
    for section in ["pace", "impact", "conformance"] {
      let body = text.split(separator: "<section").first { $0.contains("id=\"\(section)\"") }
      #expect(try #require(body).contains("\(infix).html\">\(step)</a>"), "\(section)")
    }
  }

  @Test func `Evidence names records as they are, in both languages`() async throws {
    let desk = try await desk()
    let (japanese, english) = (try text(desk, "index.html"), try text(desk, "index.en.html"))
    #expect(japanese.contains("AZ drill Q4 (a)（"))
    #expect(japanese.contains("1件中0件で達成。未達: 「RB 2026/10, &quot;order&quot;」"))
    #expect(english.contains("AZ drill Q4 (a) ("))
    #expect(english.contains("0 of 1 kept; missed: &quot;RB 2026/10, &quot;order&quot;&quot;"))
    let rows = try desk.store().figures(.requirements, in: ["2026-10"])
    #expect(
      rows.filter { $0.id == "R" }.map(\.subject) == [.all, .operation(OddNameTests.rollback)])
    #expect(
      rows.first { $0.id == "D" && $0.subject != .all }?.evidence == [
        .record(id: OddNameTests.drill, line: 1, isFailed: false)
      ])
  }

  @Test func `A restatement is of the service, or of the tier`() async throws {
    let desk = try await desk()
    try await desk.close()
    try desk.logChecks(
      "late.ndjson", of: "tier:high",
      [("2026-10-20T00:00:00Z", "down"), ("2026-10-20T00:05:00Z", "up")])
    try await desk.report()
    let rows = try desk.store().figures(.restatements)
      .filter { $0.figure == "down_ms" || $0.figure == "outages" }
      .map { "\($0.table) \($0.subject) \($0.figure)" }
    #expect(
      rows == [
        "availability tier:high down_ms", "availability tier:high outages",
        "tier_availability tier:high down_ms",
      ])
  }
}
