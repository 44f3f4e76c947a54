import Notation
import Testing

@testable import Render

struct MarkupTests {
  @Test(arguments: [
    ("a < b & c", "a &lt; b &amp; c"),
    ("\"quoted\" 'too'", "&quot;quoted&quot; &#39;too&#39;"),
    ("受注管理API", "受注管理API"),
    ("a\u{0}b\u{1B}[31m\u{202E}c\u{9F}", "a\u{FFFD}b\u{FFFD}[31m\u{FFFD}c\u{FFFD}"),
    ("tab\tand\nline", "tab\tand\nline"),
  ])
  func `Text is escaped`(text: String, markup: String) {
    #expect(HTML.text(text).source == markup)
  }

  @Test func `Attributes are escaped, and left out where there is none`() {
    let link = HTML.element("a", ["href": "\"><script>", "title": nil], "x")
    #expect(link.source == "<a href=\"&quot;&gt;&lt;script&gt;\">x</a>")
  }

  @Test func `Void elements and shapes are closed as HTML wants`() {
    #expect(HTML.element("meta", ["charset": "utf-8"]).source == "<meta charset=\"utf-8\">")
    #expect(HTML.element("rect", ["x": "1"]).source == "<rect x=\"1\"/>")
    #expect(HTML.element("td").source == "<td></td>")
  }

  private let columns: [TableColumn<(name: String, count: Int)>] = [
    .text("Name") { .text($0.name) }, .number("Count") { .text("\($0.count)") },
  ]

  @Test(arguments: [(999, false), (1_000, false), (1_001, true), (100_000, true)])
  func `Of a long table the first rows stand on the page, and where all are`(
    count: Int, isCut: Bool
  ) {
    let rows = (0..<count).map { (name: "n\($0)", count: $0) }
    let table = DataTable("Caption", of: rows, in: "outage", columns)
    let markup = table.html(Texts(language: .en)).source
    #expect(markup.split(separator: "<tr>").count - 2 == min(count, 1_000))
    #expect(
      markup.contains(
        "The first 1,000 of \(Display.number(count)). All of them are in outage.csv and in the table outage of sla.sqlite."
      ) == isCut)
    let japanese = table.html(Texts(language: .ja)).source
    #expect(japanese.contains("\(Display.number(count)) 件のうち先頭の 1,000 件です。") == isCut)
  }

  @Test func `A table names its rows and columns, and what follows a row`() {
    let table = DataTable("Caption", of: [("a", 1)], columns) { "row \($0.name)" }
    let markup = table.html(Texts(language: .en)).source
    #expect(markup.contains("<caption class=\"aloud\">Caption</caption>"))
    #expect(markup.contains("<th scope=\"col\" class=\"n\">Count</th>"))
    #expect(
      markup.contains(
        "<tr data-trace=\"row a\"><th scope=\"row\">a</th><td class=\"n\">1</td></tr>"))
  }

  @Test func `A table without rows says so in words`() {
    let table = DataTable("Caption", of: [], columns)
    #expect(table.html(Texts(language: .ja)).source == "<p class=\"none\">該当なし</p>")
    #expect(
      table.html(Texts(language: .ja), emptyText: "停止なし").source
        == "<p class=\"none\">停止なし</p>")
  }

  @Test func `JSON keeps its order and escapes`() {
    let json = JSON.object([
      ("b", .text("\"\\\n\u{1}")), ("a", .list([.integer(1), .null, .flag(true)])),
      ("none", .list([])),
    ])
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(
      text == """
        {
          "b": "\\"\\\\\\n\\u0001",
          "a": [
            1,
            null,
            true
          ],
          "none": []
        }

        """)
  }
}
