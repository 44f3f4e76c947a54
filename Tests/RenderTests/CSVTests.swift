import ServiceLevels
import Tables
import Testing

@testable import Render

struct CSVTests {
  private func line(_ cells: [Cell]) -> String {
    let table = CSVTable("t", columns: cells.indices.map { "c\($0)" }, rows: [cells])
    let text = String(decoding: table.bytes.dropFirst(3), as: UTF8.self)
    let head = table.columns.joined(separator: ",") + "\r\n"
    return String(text.dropFirst(head.count).dropLast())
  }

  @Test func `A file begins with a byte order mark and ends each line with CRLF`() {
    let table = CSVTable("t", columns: ["a", "b"], rows: [[.integer(1), .text("x")]])
    #expect(table.bytes == [0xEF, 0xBB, 0xBF] + Array("a,b\r\n1,x\r\n".utf8))
    #expect(table.page.path == "t.csv")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), (" edge", "\" edge\""),
    ("受注", "受注"), ("", ""),
  ])
  func `Text is quoted where it must be`(text: String, written: String) {
    #expect(line([.text(text)]) == written)
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x",
  ])
  func `Text that a spreadsheet takes for a formula gets an apostrophe`(text: String) {
    #expect(line([.text(text)]) == "'" + text)
  }

  @Test(arguments: ["\t=1", "\r=1", "\n=1"])
  func `So does text that begins with white space before one`(text: String) {
    #expect(line([.text(text)]).contains("'" + text))
  }

  @Test func `Numbers stay numbers`() {
    #expect(
      line([.integer(-5), .digits("-0.5"), .percent(999_899), .real(1.25)])
        == "-5,-0.5,99.9899,1.25")
  }

  @Test func `What is absent is empty, not zero`() {
    #expect(line([.none, .none]) == ",")
  }

  @Test(arguments: [(37_500_000, "37.5"), (-250_000, "-0.25"), (5_000_000, "5"), (1, "0.000001")])
  func `Millionths are exact`(value: Int, written: String) {
    #expect(line([.quantity(Quantity(value, .millionths(of: "")))]) == written)
  }
}
