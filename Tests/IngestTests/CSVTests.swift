import Ingest
import ServiceLevels
import Testing

struct CSVTests {
  private let plain = "{\"time\":1000001000,\"service\":\"order\",\"status\":\"up\",\"zone\":\"a\"}"

  @Test(arguments: [
    "time,service,zone,status\n1000001000,order,a,up\n",
    "time,service,zone,status\r\n1000001000,order,a,up\r\n",
    "time,service,zone,status\n1000001000,order,a,up",
    "\u{feff}status,time,zone,service\n\nup,1000001000,a,order\n",
    "\"time\", service ,zone,status\n\"1000001000\",\"order\",\"a\",\"up\"\n",
    "time,service,zone,status,account,check,note\n1000001000,order,a,up,,,\"a \"\"b\"\",\nc\"\n",
    "time,service,zone,status,gauges\n2001-09-09T02:03:20Z,order,a,up,\n",
    "time,service,zone,status\n1000001000,order,a,up\ntime,service,zone,status\n",
    "time,service,zone,status\ntime,status,service,zone\n1000001000,up,order,a\n",
  ])
  func `CSV says the same as NDJSON`(text: String) throws {
    #expect(try read(text) == read(plain))
  }

  @Test func `A record over several lines has the number of its first`() throws {
    let yield = try read(
      "time,service,note,status\n1000000001,order,\"a\nb\nc\",UP\n1000000002,order,x\n1000000003,order,,up\n"
    )
    #expect(
      yield.rejects == [
        RejectedLine(
          lineNumber: 2,
          reason: "unknown status \"UP\": one of up, degraded, down, paused, retired",
          excerpt: "1000000001,order,\"a\nb\nc\",UP"),
        RejectedLine(
          lineNumber: 5, reason: "3 columns where the header has 4", excerpt: "1000000002,order,x"),
      ])
    #expect(yield.lines == 3)
    #expect(yield.probes.count == 1)
  }

  @Test(arguments: [
    ("1000000001,ord\"er,up", "a quote inside a cell"),
    ("1000000001,\"order\"x,up", "something follows a closing quote"),
    ("1000000001,order,up,", "4 columns where the header has 3"),
    ("1000000001,order,\"up", "a quote is not closed"),
    ("-1,order,up", "time is not a possible RFC 3339 time: \"-1\""), (",order,up", "missing time"),
    ("1000000001,,up", "neither service nor account"),
  ])
  func `A row that cannot be used is rejected`(row: String, reason: String) throws {
    let yield = try read("time,service,status\n\(row)\n1000000005,order,up\n1000000006,order,up\n")
    #expect(yield.rejects == [RejectedLine(lineNumber: 2, reason: reason, excerpt: row)])
    #expect(yield.probes[0].runs == [CheckRun(.up, 1_000_000_005_000, 1_000_000_006_000)])
    #expect(yield.lines == 3)
  }

  @Test func `Lines that no header explains are rejected, each`() throws {
    let yield = try read("a,b\n1,2\n3,4\n")
    #expect(yield.rejects.map(\.lineNumber) == [1, 2, 3])
    #expect(yield.lines == 3)
  }

  @Test func `A damaged first line does not cost the file`() throws {
    #expect(try read("garbage\n" + plain).probes == read(plain).probes)
    #expect(
      try read("garbage\ntime,service,zone,status\n1000001000,order,a,up").probes
        == read(plain).probes)
  }

  @Test func `Gauges are pairs in a cell`() throws {
    let yield = try read(
      "time,service,status,gauges\n1000000001,order,up,lag=4.5;cpu=7\n1000000002,order,up,lag\n1000000003,order,up,lag=1;lag=2\n"
    )
    #expect(yield.gauges.map(\.name) == ["cpu", "lag"])
    #expect(yield.gauges.map(\.samples[0].millionths) == [7_000_000, 4_500_000])
    #expect(
      yield.rejects.map(\.reason) == [
        "gauge is not name=number: \"lag\"", "duplicate gauge \"lag\"",
      ])
  }

  @Test func `Incidents and operations come as CSV too`() throws {
    let incidents = try read(
      "id,services,started_at,resolved_at,title\nI-1,order;x,1000000010,1000000020,\"a, b\"\n")
    #expect(incidents.incidents.map(\.services) == [["order", "x"]])
    #expect(incidents.incidents.map(\.title) == ["a, b"])
    #expect(incidents.incidents.map(\.line) == ["I-1,order;x,1000000010,1000000020,\"a, b\""])
    let operations = try read(
      """
      id,kind,service,started_at,steps
      O-1,drill,order,1000000010,"[{""name"":""detect"",""started_at"":1000000010,""ended_at"":1000000012}]"

      """)
    #expect(
      operations.operations.map(\.steps) == [
        [
          OperationStep(
            name: "detect", startedAt: Instant(milliseconds: 1_000_000_010_000),
            endedAt: Instant(milliseconds: 1_000_000_012_000))
        ]
      ])
  }

  /// A mark that joins what stands before it, and a letter that joins what stands behind it.
  @Test(arguments: ["\u{301}", "\u{600}", "\u{200d}", "\u{1f3fb}", "\u{fe0f}"])
  func `Lists and gauges are cut at every separator, whatever letter stands beside it`(
    letter: String
  ) throws {
    let names = ["a\(letter)", "\(letter)", "\(letter)b"]
    let incidents = try read(
      "id,services,started_at\nI,order;\(names.joined(separator: " ; ")),1000000001\n")
    #expect(
      incidents.incidents.first?.services.map { Array($0.utf8) }
        == (["order"] + names).map { Array($0.utf8) })
    let gauges = names.map { "\($0)=\($0.utf8.count)" }.joined(separator: ";")
    let checks = try read("time,service,status,gauges\n1000000001,order,up,\(gauges)\n")
    #expect(checks.rejects.isEmpty)
    #expect(Set(checks.gauges.map { ExactText($0.name) }) == Set(names.map(ExactText.init)))
  }
}
