import Testing

@testable import Spreadsheet

struct WorkbookTests {
  private static func workbook(_ text: String = "受注", name: String = "概要") -> Workbook {
    Workbook(
      title: "SLA", createdSeconds: 1_793_458_800,
      sheets: [
        Sheet(
          name, heading: ["SLA", "2026-10"],
          columns: [
            SheetColumn("サービス", width: 20), SheetColumn("稼働率", width: 12, .percent),
          ],
          rows: [[.text(text), .number(0.999_885)], [.alarm("未達"), .empty]],
          chart: SheetChart(title: "推移", series: [1]))
      ])
  }

  @Test func `A workbook is a zip archive`() throws {
    #expect(try WorkbookTests.workbook().bytes().prefix(4) == [0x50, 0x4B, 0x03, 0x04])
  }

  @Test func `The same workbook gives the same bytes`() throws {
    #expect(try WorkbookTests.workbook().bytes() == WorkbookTests.workbook().bytes())
  }

  @Test(arguments: [
    "=1+1", "", "\0", "a\u{1}b", "\u{FFFE}", "<b>&amp;\"", String(repeating: "長", count: 40_000),
  ])
  func `Any text can be written`(text: String) throws {
    #expect(try WorkbookTests.workbook(text).bytes().count > 1000)
  }

  @Test(arguments: ["a/b", "", String(repeating: "n", count: 32)])
  func `A name that no sheet can have is an error`(name: String) {
    #expect(throws: SpreadsheetError.self) { try WorkbookTests.workbook(name: name).bytes() }
  }

  @Test(arguments: ["a/b", "\u{FFFE}", "'a", "\n"])
  func `Nor one that XML has no way to write`(name: String) {
    #expect(throws: SpreadsheetError.self) { try WorkbookTests.workbook(name: name).bytes() }
  }

  @Test func `A cell holds so many units of UTF-16, and no half of a pair`() {
    let text = SheetText(cell: String(repeating: "𝕏", count: 20_000)).text
    #expect(text.utf16.count == 32_766)
    #expect(
      SheetText(cell: "a\0\u{FFFE}\u{FFFF}\u{1FFFE}").text == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{1FFFE}")
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("a_x00e9_b", "a_x005F_x00e9_b"), ("_x004_", "_x004_"),
    ("__x000D__x000D_", "__x005F_x000D__x005F_x000D_"), ("_xZZZZ_", "_xZZZZ_"),
    ("_X0041_", "_X0041_"),
  ])
  func `What Excel would read as another letter is written so that it does not`(
    words: String, written: String
  ) {
    #expect(SheetText(cell: words).text == written)
  }

  @Test func `A name in a chart is no formula, and has no control character`() {
    #expect(SheetText(name: "=Sheet1!A1").text == " =Sheet1!A1")
    #expect(SheetText(name: "a\u{1}\r\u{FFFF}b").text == "a\u{FFFD}\u{FFFD}\u{FFFD}b")
    #expect(SheetText(name: String(repeating: "長", count: 300)).text.unicodeScalars.count == 255)
  }
}
