import Glibc
import Pipeline
import ServiceLevels

@main
struct Main {
  static func main() async {
    // A reader that went away (`sla status | head`) is no fault of ours, and no reason to die by signal in a write.
    signal(SIGPIPE, SIG_IGN)
    // A file that grows past `ulimit -f` is an error with a message, not a death.
    signal(SIGXFSZ, SIG_IGN)
    let status = await run(Array(CommandLine.arguments.dropFirst()), console: .standard)
    if status == .interrupted { Interruption.die(of: SIGINT) }
    if status == .terminated { Interruption.die(of: SIGTERM) }
    exit(status.rawValue)
  }
}

/// Does what a command line says.
func run(_ arguments: [String], console: Console) async -> ExitStatus {
  do {
    return try await dispatch(arguments, console: console)
  } catch {
    let command = commands.first { $0.name == arguments.first }
    let prose = prose(of: error, command: command?.name)
    for line in prose.lines { console.diagnostics("sla: " + line) }
    return prose.status
  }
}

private func dispatch(_ arguments: [String], console: Console) async throws -> ExitStatus {
  guard let first = arguments.first, first != "--help", first != "-h" else {
    if arguments.isEmpty {
      console.diagnostics(Help.overview)
      return .usage
    }
    console.output(Help.overview)
    return .success
  }
  if first == "--version" {
    console.output(Build.text)
    return .success
  }
  if first == "help" {
    guard arguments.count > 1 else {
      console.output(Help.overview)
      return .success
    }
    console.output(Help.page(of: try command(named: arguments[1])))
    return .success
  }
  let command = try command(named: first)
  let words = Array(arguments.dropFirst())
  if words.contains("--help") || words.contains("-h") {
    console.output(Help.page(of: command))
    return .success
  }
  return try await command.run(words: words, console: console)
}

private func command(named name: String) throws(UsageError) -> any Command.Type {
  guard let command = commands.first(where: { $0.name == name }) else {
    let names = commands.map { $0.name }
    // What was cut short is meant more often than what takes as few edits.
    let begun = name.isEmpty ? nil : names.first { $0.bytes(after: name) != nil }
    throw .unknownCommand(name, nearest: begun ?? nearest(to: name, of: names))
  }
  return command
}
