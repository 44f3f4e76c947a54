/// The help, made from the commands themselves, so that it cannot be out of date.
enum Help {
  static var overview: String {
    let width = commands.map { $0.name.count }.max() ?? 0
    return """
      sla: what was promised, and what was kept

      Examples:
        sla run --catalog Jobs/technova.yaml --logs logs --store sla.db --reports reports --month 2026-10
        sla status --store sla.db
        sla help run

      Commands:
      \(commands.map { "  \(padded($0.name, to: width))  \($0.summary)" }.joined(separator: "\n"))

      Exit status:
      \(ExitStatus.allCases.map { "  \(padded(String($0.rawValue), to: 3)) \($0.meaning)" }.joined(separator: "\n"))
      """
  }

  static func page(of command: any Command.Type) -> String {
    let width = command.options.map { $0.usage.count }.max() ?? 0
    let options = command.options.map {
      "  \(padded($0.usage, to: width))  \($0.help)\($0.isRequired ? " (needed)" : "")"
    }
    return """
      \(command.summary)

      Examples:
      \(command.examples.map { "  \($0)" }.joined(separator: "\n"))

      Usage:
        \(command.usage)

      Options:
      \(options.joined(separator: "\n"))
      """
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
