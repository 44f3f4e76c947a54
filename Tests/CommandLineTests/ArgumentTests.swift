import Testing

@testable import sla

struct ArgumentTests {
  private let reports = OptionSpec("reports", value: "DIR", help: "")

  @Test(arguments: [["--reports", ""], ["--reports="], ["--reports"]])
  func `An empty value is none`(words: [String]) {
    #expect(throws: UsageError.missingValue(reports.usage)) {
      try ParsedArguments(words, options: [reports])
    }
  }

  @Test func `Both ways to give a value are one`() throws {
    for words in [["--reports", "x"], ["--reports=x"]] {
      #expect(try ParsedArguments(words, options: [reports]).value(reports) == "x")
    }
  }
}
