import Ingest
import ServiceLevels
import Testing

/// Names of columns and members that are not quite ours, and former names of services and accounts.
struct NearNameTests {
  @Test(arguments: [
    "TIME,Service,STATUS", "Time,ser_vice,sta tus", "\"ti-me\",SERVICE,Status",
  ])
  func `A header is taken without regard to case, underscores, hyphens and blanks`(
    header: String
  ) throws {
    let yield = try read("\(header)\n1790812800,order,up\n")
    #expect(yield == (try read("time,service,status\n1790812800,order,up\n")))
    #expect(yield.probes.count == 1 && yield.unusedFields.isEmpty)
  }

  @Test func `Of one unknown name so many lines of a file are listed, and the others counted`()
    throws
  {
    let unknown = (1...2_500).map { "\(1_790_812_800 + $0 * 10),ordr,up\n" }.joined()
    let others = "1790812800,nobody,up\n1790812800,order,UP\n1790812800,order,up\n"
    let yield = try read("time,service,status\n" + unknown + others)
    #expect(yield.rejected == 2_502 && yield.lines == 2_503)
    let listed = yield.rejects.filter { $0.reason.contains("ordr") }
    #expect(listed.map(\.lineNumber) == Array(2...1_001))
    #expect(Set(listed.dropLast().map(\.reason)).count == 1)
    #expect(
      listed.last?.reason
        == "\(listed[0].reason); 1500 more lines of this file like it are not listed")
    #expect(yield.rejects.map(\.lineNumber).suffix(2) == [2_502, 2_503])
    #expect(yield.reasons.commonest.first?.lines == 2_500)
  }

  @Test func `Lines that are wrong in themselves are all listed`() throws {
    let wrong = String(repeating: "1790812800,order,UP\n", count: 2_500)
    #expect(try read("time,service,status\n" + wrong).rejects.count == 2_500)
  }

  @Test func `A name as it should be comes before one that only sounds like it`() throws {
    let yield = try read("Time,time,service,status\nx,1790812800,order,up\n")
    #expect(yield.probes.count == 1)
    #expect(
      try rejection("Time,TIME,service,status\n1,1,order,up\n")
        == "two columns are one field")
  }

  @Test func `Columns that were probably meant for a field are told, with their lines`() throws {
    let yield = try read(
      "time,service,status,az,latency_ms,code\n1790812800,order,up,a,1,0\n1790812810,order,UP,a,1,0\n"
    )
    #expect(yield.unusedFields == [UnusedField(name: "az", nearest: "zone", lines: 2)])
    let incidents = try read(
      "id,services,started_at,Resolved_at,acknowledged,detected\nI,order,1790812800,1790812900,,\n")
    #expect(incidents.incidents.map(\.resolvedAt) == [Instant(milliseconds: 1_790_812_900_000)])
    #expect(
      incidents.unusedFields == [
        UnusedField(name: "acknowledged", nearest: "acknowledged_at", lines: 1),
        UnusedField(name: "detected", nearest: "detected_at", lines: 1),
      ])
  }

  @Test func `Members too, as often as they come`() throws {
    let lines = (0..<100).map {
      "{\"time\":\(1_790_812_800 + $0),\"service\":\"order\",\"status\":\"up\",\"Zone\":\"a\",\"tags\":[]}\n"
    }
    let yield = try read(lines.joined())
    #expect(yield.unusedFields == [UnusedField(name: "Zone", nearest: "zone", lines: 100)])
    #expect(yield.probes.map(\.probe.zone) == [""])
  }

  @Test func `What is there besides the field is no slip`() throws {
    let yield = try read(
      "{\"time\":1790812800,\"timestamp\":1,\"service\":\"order\",\"svc\":\"o\",\"status\":\"up\","
        + "\"sev\":1,\"resolved\":true,\"host\":\"h\",\"region\":\"r\",\"latency_ms\":1,\"code\":0}\n"
    )
    #expect(yield.unusedFields == [])
  }

  @Test(arguments: [
    ("time;service;status\n", "columns are separated by ;, not by a comma"),
    ("time\tservice\tstatus\n", "columns are separated by TAB, not by a comma"),
    ("timestamp,service,status\n", "the header has no `time`, but `timestamp`"),
    ("time,service\n", "the header has no `status`"),
    ("time,status,zone\n", "the header has no `service`"),
    ("2026-10-01T00:00:00Z,order,up\n", "no header says what the columns are"),
    ("2026-10-01T00:00:00Z {\"a\":1}\n", "something stands before the JSON object"),
    ("日時,service,状態\n", "the header has no `time`, but `日時`"),
    ("time,service,state\n", "the header has no `status`, but `state`"),
    ("a,b\n", "neither a JSON object nor the header of a known log"),
  ])
  func `A line that is no header says what is wrong with it`(text: String, reason: String) throws {
    let yield = try read(text + "1;2\n3;4\n")
    #expect(yield.rejects.count == 3)
    #expect(yield.rejects.allSatisfy { $0.reason.hasPrefix(reason) })
    #expect(yield.reasons.commonest.map(\.lines) == [3])
  }

  @Test func `Text of a Japanese Windows is told`() throws {
    let header = Array("time,service,status,note\n".utf8)
    // 決 in Shift_JIS.
    let row = Array("1790812800,order,up,".utf8) + [0x8c, 0x88, 10]
    let yield = try LogReader(scope: scope).read(bytes: header + row)
    #expect(yield.rejects.map(\.reason) == ["not valid UTF-8 (Shift_JIS? iconv -f CP932 -t UTF-8)"])
  }

  @Test(arguments: [("Order", ": nearest is order"), ("ordr", ": nearest is order"), ("x", "")])
  func `A service that is not known has a nearest one`(name: String, hint: String) throws {
    let line = "{\"time\":1790812800,\"service\":\"\(name)\",\"status\":\"up\"}\n"
    #expect(try rejection(line) == "unknown service \"\(name)\"\(hint)")
  }

  // MARK: - Former names

  private let renamed = IngestScope(
    services: ["order"], accounts: ["acct-a"], formerServices: ["shop": "order"],
    formerAccounts: ["acct-old": "acct-a"], serviceGaps: ["order": .init(general: 30_000)],
    accountGaps: .init(general: 30_000))

  @Test func `Lines that bear a former name are those of the present one`() throws {
    func lines(_ service: String, _ account: String) -> [UInt8] {
      let checks = (0..<40).map { index in
        "{\"time\":\(1_790_812_800 + index * 10),\"account\":\"\(account)\",\"service\":\"\(service)\","
          + "\"status\":\"\(index % 5 == 0 ? "down" : "up")\"}\n"
      }
      let records = [
        "{\"id\":\"1\",\"services\":[\"\(service)\"],\"accounts\":[\"\(account)\"],\"started_at\":1790812800}\n",
        "{\"id\":\"2\",\"kind\":\"drill\",\"service\":\"\(service)\",\"started_at\":1790812800}\n",
      ]
      return Array((checks + records).joined().utf8)
    }
    let present = try LogReader(scope: renamed).read(bytes: lines("order", "acct-a"))
    let former = try LogReader(scope: renamed).read(bytes: lines("shop", "acct-old"))
    #expect(present.rejects == [] && former.rejects == [])
    #expect(present.probes.count == 1)
    #expect(former.probes == present.probes)
    #expect(former.incidents.map(\.services) == [["order"]])
    #expect(former.incidents.map(\.accounts) == [["acct-a"]])
    #expect(former.operations.map(\.services) == [["order"]])
    let both = try LogReader(scope: renamed).read(
      bytes: lines("shop", "acct-a") + lines("order", "acct-old"))
    #expect(both.rejects == [] && both.probes.map(\.probe) == present.probes.map(\.probe))
  }
}
