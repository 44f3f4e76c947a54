import Pipeline
import ServiceLevels
import Synchronization
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

  @Test func `Every kind of period can be asked for by its own option`() throws {
    let given = try Given<Options>(
      [
        "--reports", "x", "--week", "2026-W44", "--fiscal-half", "FY2026-H2", "--fiscal-quarter",
        "FY2026-Q3", "--fiscal-year", "2026", "--year", "2026", "--quarter", "2026-Q4",
      ])
    #expect(
      Set(given.periods) == [
        "2026-W44", "FY2026-H2", "FY2026-Q3", "FY2026", "2026", "2026-Q4",
      ])
  }

  @Test(arguments: [
    ("--week", "2026-W54"), ("--week", "2026-10"), ("--fiscal-half", "FY2026-H3"),
    ("--fiscal-half", "2026-H2"), ("--fiscal-quarter", "2026-Q3"), ("--quarter", "FY2026-Q3"),
    ("--month", "2026-W44"), ("--fiscal-year", "FY2026"), ("--year", "FY2026"),
  ])
  func `The key of another period, or of none, is refused`(name: String, word: String) {
    #expect {
      try Given<Options>(["--reports", "x", name, word])
    } throws: { error in
      if case UsageError.badValue(name, word, _) = error { true } else { false }
    }
  }

  private func said(_ words: String...) async -> [String] {
    let said = Mutex<[String]>([])
    let console = Console(
      output: { _ in }, diagnostics: { line in said.withLock { $0.append(line) } })
    #expect(await run(words, console: console) == .usage)
    return said.withLock { $0 }
  }

  @Test func `All options that are missing are told at once, and whose help to read`() async {
    #expect(
      await said("run", "--catalog", "c") == [
        "sla: --logs DIR, --store FILE and --reports DIR are needed", "sla: try: sla run --help",
      ])
    #expect(
      await said("status") == ["sla: --store FILE is needed", "sla: try: sla status --help"])
  }

  @Test(arguments: [
    ("statsu", "; did you mean status?"), ("comptue", "; did you mean compute?"),
    ("ack", "; did you mean acknowledge?"), ("check", "; did you mean check-catalog?"),
    ("weather", ""),
  ])
  func `A mistyped command gets its nearest`(word: String, hint: String) async {
    #expect(await said(word) == ["sla: no command \(word)\(hint)", "sla: try: sla --help"])
  }

  @Test func `Nothing is closed that is not named`() async {
    let console = Console(output: { _ in }, diagnostics: { _ in })
    #expect(await run(["close", "--store", "/nonexistent/sla.db"], console: console) == .usage)
  }
}
