import ServiceLevels

/// The steps of an operation in one text: `detect|1760000000000|1760000060000`, separated by commas. An end that is not
/// recorded is empty, and a `|` inside a name has a backslash before it.
enum StepList {
  static func joined(_ steps: [OperationStep]) -> String {
    NameList.joined(
      steps.map { step in
        var text = ""
        for scalar in step.name.unicodeScalars {
          if scalar == "|" || scalar == "\\" { text += "\\" }
          text.unicodeScalars.append(scalar)
        }
        return "\(text)|\(milliseconds(step.startedAt))|\(milliseconds(step.endedAt))"
      })
  }

  static func steps(in text: String) throws(TableError) -> [OperationStep] {
    var steps: [OperationStep] = []
    for step in NameList.names(in: text) { steps.append(try self.step(step)) }
    return steps
  }

  private static func milliseconds(_ instant: Instant?) -> String {
    instant.map { String($0.milliseconds) } ?? ""
  }

  private static func step(_ text: String) throws(TableError) -> OperationStep {
    // The two times hold no `|`, so they are cut off from the end.
    guard let (rest, end) = text.halves(atLast: "|"),
      let (escaped, start) = rest.halves(atLast: "|")
    else { throw TableError(detail: "a step without times") }
    var name = ""
    var isEscaped = false
    for scalar in escaped.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      name.unicodeScalars.append(scalar)
      isEscaped = false
    }
    return OperationStep(name: name, startedAt: try instant(start), endedAt: try instant(end))
  }

  private static func instant(_ text: String) throws(TableError) -> Instant? {
    if text.isEmpty { return nil }
    guard let milliseconds = Int(text) else {
      throw TableError(detail: "a step at \"\(text)\"")
    }
    return Instant(milliseconds: milliseconds)
  }
}
