import Pipeline
import ServiceLevels

/// The way to a first report of one's own.
enum InitCommand: Command {
  static let name = "init"
  static let summary =
    "Write a small catalog and logs to begin with, and say what to type next; nothing is overwritten"
  static let operands: String? = "[DIR]"
  struct Options: OptionList {
    let zone = Option(
      "time-zone", value: "NAME",
      help: "in which months begin and end (default: what this machine is set to, or Asia/Tokyo)")
    let languages = Option(
      list: "language", of: RenderOptions.allLanguages,
      help: "of the comments and reports (default: ja,en in Asia/Tokyo, en,ja elsewhere)",
      usual: [])
  }
  static let examples = ["sla init my-company", "sla init my-company --time-zone Europe/Berlin"]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    if given.operands.count > 1 { throw UsageError.unexpectedOperand(given.operands[1]) }
    let steps = try FirstSteps(
      in: given.operands.first ?? ".", zone: given.zone, languages: given.languages,
      clock: given.clock)
    try steps.write().forEach { console.output("wrote \(shown($0))") }
    if steps.isZoneOfMachine {
      console.diagnostics(
        "sla: months begin and end in \(steps.zone), as this machine is set; "
          + "--time-zone, or time_zone in \(shown(steps.catalogPath)), says another")
    }
    console.output("next: \(next(steps))")
    return .success
  }

  /// The command that makes the first report, to be typed where this one was.
  private static func next(_ steps: FirstSteps) -> String {
    // As it was called here, should it not be on the PATH.
    let program = CommandLine.arguments.first.flatMap { $0.hasSuffix("/sla") ? $0 : nil } ?? "sla"
    return
      ([program, "run", "--catalog", steps.catalogPath, "--logs", steps.logsPath]
      + ["--store", steps.storePath, "--reports", steps.reportsPath]
      + (steps.languageList.map { ["--language", $0] } ?? []) + ["--month", steps.month.key])
      .map(typed).joined(separator: " ")
  }

  /// A word as a shell takes it for one.
  private static func typed(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "+")...UInt8(ascii: ":")).contains(byte) || byte == UInt8(ascii: "_")
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }
}
