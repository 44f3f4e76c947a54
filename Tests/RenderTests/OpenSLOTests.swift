import Notation
import ServiceLevels
import Testing

@testable import Render

struct OpenSLOTests {
  @Test(arguments: ["order", "technova-common-prod-auth", "a1"])
  func `A name that OpenSLO takes stays as it is`(name: String) {
    #expect(OpenSLO.name(name) == name)
  }

  @Test(arguments: [
    "Order", "注文", "a_b", "-a", "a-", "", "a.b", String(repeating: "a", count: 64),
  ])
  func `Any other name becomes one that it takes`(text: String) {
    let name = OpenSLO.name(text)
    #expect((1...63).contains(name.utf8.count))
    #expect(name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) || ("0"..."9").contains($0) })
    #expect(name.first != "-" && name.last != "-")
  }

  @Test func `Names that differ stay different`() {
    #expect(OpenSLO.name("a_b") != OpenSLO.name("a.b"))
    #expect(OpenSLO.name("Order") != OpenSLO.name("order"))
  }

  @Test func `YAML keeps text as text`() {
    let value = JSON.object([
      ("a", .text("no: \"1\"\n")), ("b", .list([.object([("c", .integer(1)), ("d", .null)])])),
      ("e", .list([])),
    ])
    #expect(
      value.yamlDocument == """
        ---
        a: "no: \\"1\\"\\n"
        b:
          - c: 1
            d: null
        e: []

        """)
  }

  /// YAML 1.1 and 1.2 take these for line breaks, a byte order mark, or no text at all.
  @Test(arguments: [
    "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{85}", "\r", "\u{0}",
  ])
  func `What YAML does not take as it stands is escaped`(letter: String) {
    let line = JSON.text("a\(letter)b").yamlDocument
    #expect(line.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(line.contains("a\\"))
  }
}
