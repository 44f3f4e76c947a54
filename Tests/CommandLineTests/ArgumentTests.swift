import Pipeline
import ServiceLevels
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

  private struct Options: OptionList {
    let reports = Option.reports
    let asOf = Option.asOf
    let rejectLimit = RejectLimit()
    let periods = PeriodOptions()
    let quiet = Option.quiet
  }

  @Test func `An option is read by the property that declares it`() throws {
    let given = try Given<Options>(
      ["--quiet", "--month", "2026-10", "--reports", "x", "--max-rejects=0.5", "word"])
    #expect(given.reports == "x")
    #expect(given.asOf == nil)
    #expect(given.rejectLimit == 5_000)
    #expect(given.periods == ["2026-10"])
    #expect(given.quiet)
    #expect(given.operands == ["word"])
  }

  @Test func `What is not declared is no option, and the nearest that is one is named`() {
    #expect(throws: UsageError.unknownOption("--report", nearest: "reports")) {
      try Given<Options>(["--report", "x"])
    }
    #expect(throws: UsageError.unknownOption("--store", nearest: nil)) {
      try Given<Options>(["--reports", "x", "--store", "y"])
    }
  }

  @Test(arguments: [
    (["--reports", "x", "--month", "2026-13"], "--month"),
    (["--reports", "x", "--as-of", "soon"], "--as-of"),
    (["--reports", "x", "--max-rejects", "many"], "--max-rejects"),
    (["--reports", "x", "--now", "soon"], "--now"),
  ])
  func `A word without meaning is refused before anything is done`(words: [String], name: String) {
    #expect {
      try Given<Options>(words)
    } throws: { error in
      if case UsageError.badValue(name, _, _) = error { true } else { false }
    }
  }

  @Test func `The clock shows what it is told to, and else the time of day`() throws {
    let given = try Given<NoOptions>(["--now", "2026-11-30T00:00:00Z"])
    #expect(given.clock.now.iso8601 == "2026-11-30T00:00:00.000Z")
    #expect(try Given<NoOptions>([]).clock.now.iso8601 > "2026-11")
  }
}
