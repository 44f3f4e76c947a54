import Ingest
import ServiceLevels
import Testing

struct RecordTests {
  @Test func `Every field of an incident is read`() throws {
    let line = """
      {"id":"INC-1","services":["order","gone"],"service":"auth","accounts":["acct-a"],\
      "severity":"sev1","alert_level":"critical","scope":"zone","impact":"down",\
      "title":"障害\\n2","started_at":1000000010,"detected_at":1000000011,"acknowledged_at":1000000012,"mitigated_at":1000000013,\
      "resolved_at":1000000014,"detected_by":"monitoring","cause":"network-hub","data_loss_s":0,\
      "customers_affected":130,"failed_requests":52000,"revenue_impact_jpy":180000,"updated_at":1000000015}
      """
    let yield = try read("\n" + line + "\r\n")
    var expected = IncidentRecord(id: "INC-1", startedAt: Instant(milliseconds: 1_000_000_010_000))
    expected.services = ["order", "gone", "auth"]
    expected.accounts = ["acct-a"]
    expected.severity = "sev1"
    expected.alertLevel = "critical"
    expected.scope = "zone"
    expected.impact = "down"
    expected.title = "障害\n2"
    expected.detectedAt = Instant(milliseconds: 1_000_000_011_000)
    expected.acknowledgedAt = Instant(milliseconds: 1_000_000_012_000)
    expected.mitigatedAt = Instant(milliseconds: 1_000_000_013_000)
    expected.resolvedAt = Instant(milliseconds: 1_000_000_014_000)
    expected.updatedAt = Instant(milliseconds: 1_000_000_015_000)
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
      {"id":"OP-1","kind":"correction","services":["order"],"accounts":[],"announced_at":1000000001,\
      "started_at":1000000002,"ended_at":1000000003,"updated_at":1000000004,"scope":"service","outcome":"succeeded",\
      "steps":[{"name":"detect","started_at":1000000002,"ended_at":null,"x":1}],"rto_s":5,"rpo_s":6,\
      "note":"n","state":"excluded","author":"a","reason":"r"}
      """
    var expected = OperationRecord(
      id: "OP-1", kind: .correction, startedAt: Instant(milliseconds: 1_000_000_002_000))
    expected.services = ["order"]
    expected.announcedAt = Instant(milliseconds: 1_000_000_001_000)
    expected.endedAt = Instant(milliseconds: 1_000_000_003_000)
    expected.updatedAt = Instant(milliseconds: 1_000_000_004_000)
    expected.scope = "service"
    expected.outcome = "succeeded"
    expected.steps = [
      OperationStep(
        name: "detect", startedAt: Instant(milliseconds: 1_000_000_002_000), endedAt: nil)
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

  @Test func `A failure may be noticed after it was over`() throws {
    let line = """
      {"id":"1","service":"order","started_at":1000000010,"detected_at":1000000030,\
      "acknowledged_at":1000000040,"mitigated_at":1000000020,"resolved_at":1000000020}
      """
    #expect(try read(line).rejects == [])
    #expect(try read(line).incidents.count == 1)
  }

  static let actions = """
    [{"id":"A-7","what":"期間を延長","owner":"受注","due":"2026-11-20","done_at":"2026-11-18T00:00:00Z"},\
    {"id":"A-8","what":"x","due":null}]
    """

  @Test func `Duplicates and actions are read, from accounts alone too`() throws {
    let expected = [
      ActionItem(
        id: "A-7", what: "期間を延長", owner: "受注", due: CivilDate(year: 2026, month: 11, day: 20),
        doneAt: Instant(milliseconds: 1_794_960_000_000)),
      ActionItem(id: "A-8", what: "x", owner: nil, due: nil, doneAt: nil),
    ]
    let incident = try read(
      "{\"id\":\"1\",\"accounts\":[\"acct-a\"],\"started_at\":1000000001,\"duplicate_of\":\"0\","
        + "\"actions\":\(Self.actions)}")
    #expect(incident.rejects == [])
    #expect(incident.incidents.map(\.duplicateOf) == ["0"])
    #expect(incident.incidents.map(\.actions) == [expected])
    let operation = try read(
      "{\"id\":\"1\",\"kind\":\"correction\",\"service\":\"order\",\"started_at\":1000000001,"
        + "\"ended_at\":1000000002,\"state\":\"unknown\",\"outcome\":\"cancelled\","
        + "\"actions\":\(Self.actions)}")
    #expect(operation.rejects == [])
    #expect(operation.operations.map(\.actions) == [expected])
    #expect(operation.operations.map(\.correctedState) == [.unknown])
    let quoted = Self.actions.replacing("\"", with: "\"\"")
    let csv = try read("id,service,started_at,actions\n1,order,1000000001,\"\(quoted)\"\n")
    #expect(csv.incidents.map(\.actions) == [expected])
  }

  @Test(arguments: [
    ("{}", "an action lacks its `id`, or `what` is to be done"),
    ("1", "an action is not an object"),
    (
      "{\"id\":\"1\",\"what\":\"x\",\"due\":\"soon\"}",
      "due of an action is not a date such as 2026-11-20: \"soon\""
    ),
    (
      "{\"id\":\"1\",\"what\":\"x\",\"done_at\":\"2026-11-20\"}",
      "actions is not a possible RFC 3339 time"
    ),
  ])
  func `An action that cannot be rejects its record`(action: String, reason: String) throws {
    let line =
      "{\"id\":\"1\",\"service\":\"order\",\"started_at\":1000000001,\"actions\":[\(action)]}"
    #expect(try rejection(line)?.hasPrefix(reason) == true)
  }

  @Test(arguments: OperationKind.allCases)
  func `Every kind of operation is known`(kind: OperationKind) throws {
    let yield = try read(
      """
      {"id":"1","kind":"\(kind.rawValue)","service":"order","started_at":1000000001,"ended_at":1000000001,"state":"up"}
      """)
    #expect(yield.operations.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("{\"id\":\"1\",\"service\":\"order\"}", "missing started_at"),
    ("{\"started_at\":1000000001,\"service\":\"order\"}", "missing id"),
    ("{\"id\":7,\"started_at\":1000000001,\"service\":\"order\"}", "id is not text"),
    ("{\"id\":\"1\",\"started_at\":1000000001}", "neither service nor account"),
    ("{\"id\":\"1\",\"started_at\":1000000001,\"services\":[\"x\"]}", "unknown service \"x\""),
    ("{\"id\":\"1\",\"started_at\":1000000001,\"accounts\":[\"x\"]}", "unknown account \"x\""),
    ("{\"id\":\"1\",\"started_at\":1000000001,\"services\":\"order\"}", "services is not a list"),
    (
      "{\"id\":\"1\",\"started_at\":1000000001,\"services\":[1]}",
      "services holds something other than text"
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"detected_at\":1000000001}",
      "detected_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"acknowledged_at\":1000000001}",
      "acknowledged_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"resolved_at\":1000000001}",
      "resolved_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"mitigated_at\":1000000001,\"resolved_at\":1000000003}",
      "mitigated_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"data_loss_s\":1.0}",
      "data_loss_s is not a whole number from 0 to 10,000,000,000,000: \"1.0\""
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"failed_requests\":-1}",
      "failed_requests is not a whole number from 0 to 10,000,000,000,000: \"-1\""
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"customers_affected\":\"1\"}",
      "customers_affected is not a number"
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"title\":\"a\\u0000\"}",
      "NUL character in title"
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"ended_at\":1000000003}",
      "missing kind"
    ),
    (
      "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\",\"data_loss_s\":99999999999999}",
      "data_loss_s is not a whole number from 0 to 10,000,000,000,000: \"99999999999999\""
    ),
    (
      "{\"id\":\"1\",\"kind\":\"party\",\"started_at\":1000000002,\"service\":\"order\"}",
      "unknown kind \"party\""
    ),
    (
      "{\"id\":\"1\",\"kind\":\"maintenance\",\"started_at\":1000000002,\"service\":\"order\"}",
      "missing ended_at"
    ),
    (
      "{\"id\":\"1\",\"kind\":\"correction\",\"started_at\":1000000002,\"ended_at\":1000000003,\"service\":\"order\"}",
      "missing state"
    ),
    (
      "{\"id\":\"1\",\"kind\":\"drill\",\"started_at\":1000000002,\"ended_at\":1000000001,\"service\":\"order\"}",
      "ended_at before started_at"
    ),
    (
      "{\"id\":\"1\",\"kind\":\"drill\",\"started_at\":1000000002,\"steps\":[{}],\"service\":\"order\"}",
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
    "\"time\":1000000001,\"status\":\"up\"", "\"id\":\"1\",\"started_at\":1000000001",
    "\"id\":\"1\",\"kind\":\"drill\",\"started_at\":1000000001",
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
        + "{\"id\":\"\($0)\",\"service\":\"order\",\"started_at\":1000000001}\n"
    }
    let yield = try read(lines.joined())
    #expect(yield.probes.count == 2)
    #expect(standingRecords(yield.incidents).count == 2)
  }

  @Test func `A null byte does not end an excerpt`() throws {
    let rejects = try read("{\"time\":1000000001\0,\n").rejects
    #expect(rejects.map(\.excerpt) == ["{\"time\":1000000001␀,"])
  }

  @Test func `Checks, incidents and operations may share a file`() throws {
    let yield = try read(
      check(1) + "{\"id\":\"1\",\"started_at\":1000000002,\"service\":\"order\"}\n"
        + "{\"id\":\"1\",\"kind\":\"drill\",\"started_at\":1000000002,\"service\":\"order\"}\n")
    #expect(yield.probes.count == 1)
    #expect(yield.incidents.count == 1)
    #expect(yield.operations.count == 1)
  }
}
