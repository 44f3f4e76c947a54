/// The manual.
enum ManCommand: Command {
  static let name = "man"
  static let summary = "Print the manual page, in mdoc"
  static let examples = ["sla man | man -l -", "sla man > docs/sla.1"]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    console.output(ManualPage.text)
    return .success
  }
}
