import Notation

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

/// Text from outside as one line that no terminal acts on.
func shown(_ text: String) -> String { text.printable() }
