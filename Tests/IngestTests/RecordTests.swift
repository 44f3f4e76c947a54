import Ingest
import ServiceLevels
import Testing

struct RecordTests {
  @Test func `Every field of an incident is read`() throws {
    let line = """
      {"id":"INC-1","services":["order","gone"],"service":"auth","accounts":["acct-a"],\
      "severity":"sev1","alert_level":"critical","scope":"zone","impact":"down",\
      "title":"障害\\n2","started_at":10,"detected_at":11,"acknowledged_at":12,"mitigated_at":13,\
      "resolved_at":14,"detected_by":"monitoring","cause":"network-hub","data_loss_s":0,\
      "customers_affected":130,"failed_requests":52000,"revenue_impact_jpy":180000,"updated_at":15}
      """
    let yield = try read("\n" + line + "\r\n")
    var expected = IncidentRecord(id: "INC-1", startedAt: Instant(milliseconds: 10_000))
    expected.services = ["order", "gone", "auth"]
    expected.accounts = ["acct-a"]
    expected.severity = "sev1"
    expected.alertLevel = "critical"
    expected.scope = "zone"
    expected.impact = "down"
    expected.title = "障害\n2"
    expected.detectedAt = Instant(milliseconds: 11_000)
    expected.acknowledgedAt = Instant(milliseconds: 12_000)
    expected.mitigatedAt = Instant(milliseconds: 13_000)
    expected.resolvedAt = Instant(milliseconds: 14_000)
    expected.updatedAt = Instant(milliseconds: 15_000)
    expected.detectedBy = "monitoring"
    expected.cause = "network-hub"
    expected.dataLossSeconds = 0
    expected.customersAffected = 130
    expected.failedRequests = 52000
    expected.revenueImpactYen = 180000
    expected.line = line
    expected.lineNumber = 2
    #expect(yield.incidents == [expected])
    #expect(yield.rejects == [])
    #expect(yield.firstAt == expected.startedAt)
  }

  @Test func `Every field of an operation is read`() throws {
    let line = """
      {"id":"OP-1","kind":"correction","services":["order"],"accounts":[],"announced_at":1,\
      "started_at":2,"ended_at":3,"updated_at":4,"scope":"service","outcome":"succeeded",\
      "steps":[{"name":"detect","started_at":2,"ended_at":null,"x":1}],"rto_s":5,"rpo_s":6,\
      "note":"n","state":"excluded","author":"a","reason":"r"}
      """
    var expected = OperationRecord(
      id: "OP-1", kind: .correction, startedAt: Instant(milliseconds: 2000))
    expected.services = ["order"]
    expected.announcedAt = Instant(milliseconds: 1000)
    expected.endedAt = Instant(milliseconds: 3000)
    expected.updatedAt = Instant(milliseconds: 4000)
    expected.scope = "service"
    expected.outcome = "succeeded"
    expected.steps = [
      OperationStep(name: "detect", startedAt: Instant(milliseconds: 2000), endedAt: nil)
    ]
    expected.recoveryTimeSeconds = 5
    expected.recoveryPointSeconds = 6
    expected.note = "n"
    expected.correctedState = .excluded
    expected.author = "a"
    expected.reason = "r"
    expected.line = line
    expected.lineNumber = 1
    #expect(try read(line).operations == [expected])
  }

  @Test(arguments: OperationKind.allCases)
  func `Every kind of operation is known`(kind: OperationKind) throws {
    let yield = try read(
      """
      {"id":"1","kind":"\(kind.rawValue)","service":"order","started_at":1,"ended_at":1,"state":"up"}
      """)
    #expect(yield.operations.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("{\"id\":\"1\",\"service\":\"order\"}", "missing started_at"),
    ("{\"started_at\":1,\"service\":\"order\"}", "missing id"),
    ("{\"id\":7,\"started_at\":1,\"service\":\"order\"}", "id is not text"),
    ("{\"id\":\"1\",\"started_at\":1}", "neither service nor account"),
    ("{\"id\":\"1\",\"started_at\":1,\"services\":[\"x\"]}", "unknown service \"x\""),
    ("{\"id\":\"1\",\"started_at\":1,\"accounts\":[\"x\"]}", "unknown account \"x\""),
    ("{\"id\":\"1\",\"started_at\":1,\"services\":\"order\"}", "services is not a list"),
    (
      "{\"id\":\"1\",\"started_at\":1,\"services\":[1]}", "services holds something other than text"
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"detected_at\":1}",
      "detected_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"acknowledged_at\":1}",
      "acknowledged_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"resolved_at\":1}",
      "resolved_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"mitigated_at\":1}",
      "mitigated_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"data_loss_s\":1.0}",
      "data_loss_s is not a whole number from 0 to 10,000,000,000,000: \"1.0\""
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"failed_requests\":-1}",
      "failed_requests is not a whole number from 0 to 10,000,000,000,000: \"-1\""
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"customers_affected\":\"1\"}",
      "customers_affected is not a number"
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"title\":\"a\\u0000\"}",
      "NUL character in title"
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"ended_at\":3}",
      "missing kind"
    ),
    (
      "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\",\"data_loss_s\":99999999999999}",
      "data_loss_s is not a whole number from 0 to 10,000,000,000,000: \"99999999999999\""
    ),
    (
      "{\"id\":\"1\",\"kind\":\"party\",\"started_at\":2,\"service\":\"order\"}",
      "unknown kind \"party\""
    ),
    (
      "{\"id\":\"1\",\"kind\":\"maintenance\",\"started_at\":2,\"service\":\"order\"}",
      "missing ended_at"
    ),
    (
      "{\"id\":\"1\",\"kind\":\"correction\",\"started_at\":2,\"ended_at\":3,\"service\":\"order\"}",
      "missing state"
    ),
    (
      "{\"id\":\"1\",\"kind\":\"drill\",\"started_at\":2,\"ended_at\":1,\"service\":\"order\"}",
      "ended_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"kind\":\"drill\",\"started_at\":2,\"steps\":[{}],\"service\":\"order\"}",
      "a step has no name"
    ),
  ])
  func `A record that cannot be used is rejected with a reason`(
    line: String, reason: String
  ) throws {
    #expect(
      try read(line).rejects == [
        RejectedLine(lineNumber: 1, reason: reason, excerpt: line)
      ])
  }

  @Test(arguments: [
    "\"time\":1,\"status\":\"up\"", "\"id\":\"1\",\"started_at\":1",
    "\"id\":\"1\",\"kind\":\"drill\",\"started_at\":1",
  ])
  func `A name that only looks like the catalog's is unknown, and the reason says why`(
    fields: String
  ) throws {
    let scope = IngestScope(
      services: ["\u{30ac}"], accounts: ["\u{30ac}"], serviceGaps: [:],
      accountGaps: .init(general: .max))
    for field in ["service", "account"] where field == "service" || fields.contains("time") {
      func reasons(_ name: String) throws -> [String] {
        let line = "{\(fields),\"\(field)\":\"\(name)\"}\n"
        return try LogReader(scope: scope).read(bytes: Array(line.utf8)).rejects.map(\.reason)
      }
      #expect(try reasons("\u{30ac}") == [])
      let reason = try #require(try reasons("\u{30ab}\u{3099}").first)
      #expect(reason.hasPrefix("unknown \(field) "))
      #expect(reason.hasSuffix("look the same (Unicode normalisation)"))
    }
  }

  @Test func `Zones and ids that only look alike are two`() throws {
    let names = ["\u{30ac}", "\u{30ab}\u{3099}"]
    let lines = names.map {
      check(1, "up", ",\"zone\":\"\($0)\"")
        + "{\"id\":\"\($0)\",\"service\":\"order\",\"started_at\":1}\n"
    }
    let yield = try read(lines.joined())
    #expect(yield.probes.count == 2)
    #expect(standingRecords(yield.incidents).count == 2)
  }

  @Test func `A null byte does not end an excerpt`() throws {
    #expect(try read("{\"time\":1\0,\n").rejects.map(\.excerpt) == ["{\"time\":1␀,"])
  }

  @Test func `Checks, incidents and operations may share a file`() throws {
    let yield = try read(
      check(1) + "{\"id\":\"1\",\"started_at\":2,\"service\":\"order\"}\n"
        + "{\"id\":\"1\",\"kind\":\"drill\",\"started_at\":2,\"service\":\"order\"}\n")
    #expect(yield.probes.count == 1)
    #expect(yield.incidents.count == 1)
    #expect(yield.operations.count == 1)
  }
}
