/// What a shell completes.
enum CompletionCommand: Command {
  static let name = "completion"
  static let summary = "Print the completion script of a shell: bash, zsh or fish"
  static let operands: String? = "SHELL"
  static let examples = [
    "sla completion bash > /usr/share/bash-completion/completions/sla",
    "sla completion zsh > /usr/share/zsh/vendor-completions/_sla",
    "sla completion fish > ~/.config/fish/completions/sla.fish",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let word = try given.operand("SHELL")
    guard let shell = CompletionScript.Shell(rawValue: word) else {
      throw UsageError.badValue(option: "SHELL", value: word, expected: "bash, zsh or fish")
    }
    console.output(CompletionScript.text(for: shell))
    return .success
  }
}
