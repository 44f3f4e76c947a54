internal import Notation

/// Collects the faults of one reading, so that a user sees all of them at once.
final class FaultLog {
  private(set) var faults: [CatalogFault] = []
  /// What is allowed, and probably not meant.
  private(set) var warnings: [CatalogFault] = []
  private var suggestions = 0

  func add(_ message: String, at position: YamlPosition) {
    faults.append(
      CatalogFault(line: position.line, column: position.column, message: message))
  }

  func warn(_ message: String, at position: YamlPosition) {
    warnings.append(
      CatalogFault(line: position.line, column: position.column, message: message))
  }

  /// Adds "unknown `what`", with the known name nearest to it.
  func addUnknown(
    _ what: String, _ name: String, known: some Collection<String>, of whole: String? = nil,
    at position: YamlPosition
  ) {
    var message = "unknown \(what) \(quoted(name))"
    if let whole { message += " of \(whole)" }
    // Comparing names takes time, and past the first few hundred nobody reads the advice.
    if suggestions < 500, let nearest = nearestName(to: name, among: known) {
      suggestions += 1
      message += "; the nearest known is \(quoted(nearest))"
    }
    add(message, at: position)
  }
}

/// A name as messages show it.
func quoted(_ name: String) -> String { name.quoted(upTo: 80) }
