/// A command of `sla`: what it is called, what it takes, and what it does.
protocol Command: Sendable {
  static var name: String { get }
  /// One line, in the imperative.
  static var summary: String { get }
  /// What follows the options, as in `PATH…`; nil where nothing may.
  static var operands: String? { get }
  /// What may be given, each as a property.
  associatedtype Options: OptionList = NoOptions
  /// Whole command lines that a user would type.
  static var examples: [String] { get }

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus
}

extension Command {
  static var operands: String? { nil }

  /// In the order of the help.
  static var options: [OptionSpec] { Options().all.flatMap { $0.specs } + Option.now.specs }

  /// Understands the words after the command, and does what they say.
  static func run(words: [String], console: Console) async throws -> ExitStatus {
    let given = try Given<Options>(words)
    if operands == nil, let operand = given.operands.first {
      throw UsageError.unexpectedOperand(operand)
    }
    return try await run(given, console: console)
  }

  /// `sla ingest --catalog FILE --store FILE PATH…`.
  static var usage: String {
    let required = options.filter(\.isRequired).map(\.usage)
    let rest = options.contains { !$0.isRequired } ? ["[options]"] : []
    return (["sla", name] + required + rest + (operands.map { [$0] } ?? [])).joined(separator: " ")
  }
}

/// Every command, in the order of the help.
let commands: [any Command.Type] = [
  InitCommand.self, RunCommand.self, IngestCommand.self, AggregateCommand.self, ComputeCommand.self,
  RenderCommand.self, CloseCommand.self, StatusCommand.self, VerifyCommand.self, TraceCommand.self,
  BackupCommand.self, RestoreCommand.self, ForgetCommand.self, AcknowledgeCommand.self,
  CompactCommand.self, CatalogCommand.self,
  CheckCatalogCommand.self, ExportOpenSLOCommand.self, MetadataCommand.self,
  CompletionCommand.self, ManCommand.self,
]
