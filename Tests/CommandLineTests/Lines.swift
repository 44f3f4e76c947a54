import Synchronization

@testable import sla

/// What a command said, line by line.
final class Lines: Sendable {
  private let all = Mutex<[String]>([])

  func add(_ line: String) { all.withLock { $0.append(line) } }
  var list: [String] { all.withLock { $0 } }
}

/// Does what a command line says, and gives what it said on each stream.
func saying(_ words: [String]) async -> (output: [String], diagnostics: [String], status: Int32) {
  let (output, diagnostics) = (Lines(), Lines())
  let status = await run(words, console: Console(output: output.add, diagnostics: diagnostics.add))
  return (output.list, diagnostics.list, status.rawValue)
}
