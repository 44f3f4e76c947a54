import Notation
import Pipeline
import ServiceLevels

/// Where words go: results to one stream, everything else to the other.
struct Console: Sendable {
  let output: @Sendable (String) -> Void
  let diagnostics: @Sendable (String) -> Void
}

extension Console {
  /// The process's own streams, a line at a time.
  static let standard = Console(
    output: { writeToStandardOutput($0 + "\n") }, diagnostics: { writeToStandardError($0 + "\n") })
}

extension Console {
  /// A given as-of stands; but nobody can know yet what it claims to know.
  func warn(asOf: Instant?, clock: RunClock) {
    let now = clock.now
    guard let asOf, now < asOf else { return }
    diagnostics(
      "sla: warning: --as-of \(asOf.iso8601) lies ahead of the clock (\(now.iso8601)): "
        + "what is not over yet is judged as if it were")
  }
}

/// Text from outside as one line that no terminal acts on.
func shown(_ text: String) -> String { text.printable() }
