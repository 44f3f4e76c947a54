import Ingest
import ServiceLevels
import Testing

struct LineBreakTests {
  private static let header = "time,service,status,note\n"
  private static func row(_ index: Int, _ note: String = "") -> String {
    "\(1_790_812_800 + index * 10),order,\(index % 7 == 3 ? "down" : "up"),\(note)\n"
  }
  private static func line(_ index: Int) -> String {
    "{\"time\":\(1_790_812_800 + index * 10),\"service\":\"order\",\"status\":\"up\"}\n"
  }

  static let texts = [
    (0..<50).map(line).joined(), header + (0..<50).map { row($0) }.joined(),
    // More than one block of bytes.
    (0..<9_000).map(line).joined(), header + (0..<20_000).map { row($0) }.joined(),
    "id,started_at,services,title\nI-1,1790812800,order,a\nI-2,1790812800,auth,b\n",
    "garbage\n" + (0..<5).map(line).joined() + "garbage\n" + (5..<9).map(line).joined(),
    header + row(0) + "1,2\n" + row(1) + "time,status,service,note\n" + "1790812900,up,order,\n",
    "\u{feff}" + header + row(0),
  ]

  @Test(arguments: texts)
  func `Lines may end with a carriage return alone`(text: String) throws {
    let expected = try read(text)
    func without(_ lines: [IncidentRecord]) -> [IncidentRecord] { lines }
    #expect(try read(text.replacing("\n", with: "\r")) == expected)
    #expect(try read(String(text.replacing("\n", with: "\r").dropLast())) == expected)
    #expect(try read(text.replacing("\n", with: "\r\n")) == expected)
  }

  @Test(arguments: texts)
  func `Where such a file was added to another, each line is still one`(text: String) throws {
    let more = text.replacing("\n", with: "\r")
    #expect(try read(text + more).lines == read(text + text).lines)
    #expect(try read(text + more).probes == read(text + text).probes)
    #expect(try read(text + more + text).rejects.count == read(text + text + text).rejects.count)
  }

  @Test func `Line breaks between quotes are part of their cell`() throws {
    let rows = (0..<3).map { Self.row($0, "\"a\n\"\"b\nc\"") }.joined()
    let text = (Self.header + rows + "1,2\n")
    let yield = try read(text.replacing("\n", with: "\r"))
    #expect(yield.rejects.map(\.lineNumber) == [11])
    #expect(yield == (try read(text)))
  }

  @Test func `A carriage return between values of JSON is a blank`() throws {
    let line = "{\"time\":1790812800,\r\"service\":\"order\",\"x\":{}\r,\"status\":\"up\"}\r\r\n"
    let yield = try read(line + line)
    #expect(yield.rejects == [])
    #expect(yield.lines == 2)
  }
}
