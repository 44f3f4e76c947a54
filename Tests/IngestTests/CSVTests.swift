import Ingest
import ServiceLevels
import Testing

struct CSVTests {
  private let plain = "{\"time\":1000,\"service\":\"order\",\"status\":\"up\",\"zone\":\"a\"}"

  @Test(arguments: [
    "time,service,zone,status\n1000,order,a,up\n",
    "time,service,zone,status\r\n1000,order,a,up\r\n",
    "time,service,zone,status\n1000,order,a,up",
    "\u{feff}status,time,zone,service\n\nup,1000,a,order\n",
    "\"time\", service ,zone,status\n\"1000\",\"order\",\"a\",\"up\"\n",
    "time,service,zone,status,account,check,note\n1000,order,a,up,,,\"a \"\"b\"\",\nc\"\n",
    "time,service,zone,status,gauges\n1970-01-01T00:16:40Z,order,a,up,\n",
    "time,service,zone,status\n1000,order,a,up\ntime,service,zone,status\n",
    "time,service,zone,status\ntime,status,service,zone\n1000,up,order,a\n",
  ])
  func `CSV says the same as NDJSON`(text: String) throws {
    #expect(try read(text) == read(plain))
  }

  @Test func `A record over several lines has the number of its first`() throws {
    let yield = try read(
      "time,service,note,status\n1,order,\"a\nb\nc\",UP\n2,order,x\n3,order,,up\n")
    #expect(
      yield.rejects == [
        RejectedLine(
          lineNumber: 2, reason: "unknown status \"UP\"", excerpt: "1,order,\"a\nb\nc\",UP"),
        RejectedLine(
          lineNumber: 5, reason: "3 columns where the header has 4", excerpt: "2,order,x"),
      ])
    #expect(yield.lines == 3)
    #expect(yield.probes.count == 1)
  }

  @Test(arguments: [
    ("1,ord\"er,up", "a quote inside a cell"),
    ("1,\"order\"x,up", "something follows a closing quote"),
    ("1,order,up,", "4 columns where the header has 3"), ("1,order,\"up", "a quote is not closed"),
    ("-1,order,up", "time is not a possible time: \"-1\""), (",order,up", "missing time"),
    ("1,,up", "neither service nor account"),
  ])
  func `A row that cannot be used is rejected`(row: String, reason: String) throws {
    let yield = try read("time,service,status\n\(row)\n5,order,up\n6,order,up\n")
    #expect(yield.rejects == [RejectedLine(lineNumber: 2, reason: reason, excerpt: row)])
    #expect(yield.probes[0].runs == [CheckRun(.up, 5000, 6000)])
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
      try read("garbage\ntime,service,zone,status\n1000,order,a,up").probes == read(plain).probes)
  }

  @Test func `Gauges are pairs in a cell`() throws {
    let yield = try read(
      "time,service,status,gauges\n1,order,up,lag=4.5;cpu=7\n2,order,up,lag\n3,order,up,lag=1;lag=2\n"
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
      "id,services,started_at,resolved_at,title\nI-1,order;x,10,20,\"a, b\"\n")
    #expect(incidents.incidents.map(\.services) == [["order", "x"]])
    #expect(incidents.incidents.map(\.title) == ["a, b"])
    #expect(incidents.incidents.map(\.line) == ["I-1,order;x,10,20,\"a, b\""])
    let operations = try read(
      """
      id,kind,service,started_at,steps
      O-1,drill,order,10,"[{""name"":""detect"",""started_at"":10,""ended_at"":12}]"

      """)
    #expect(
      operations.operations.map(\.steps) == [
        [
          OperationStep(
            name: "detect", startedAt: Instant(milliseconds: 10_000),
            endedAt: Instant(milliseconds: 12_000))
        ]
      ])
  }
}
