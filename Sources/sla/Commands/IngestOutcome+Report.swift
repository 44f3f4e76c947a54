import Pipeline

extension IngestOutcome {
  /// `31 files read (15,552,000 lines, 12 rejected), 2 skipped`.
  var summary: String {
    var parts = ["\(filesRead) files read (\(lines) lines, \(rejected) rejected)"]
    if filesSkipped > 0 { parts.append("\(filesSkipped) skipped, as they were read before") }
    if filesReadAgain > 0 { parts.append("\(filesReadAgain) read again") }
    if !unusable.isEmpty { parts.append("\(unusable.count) left out") }
    return parts.joined(separator: ", ")
  }

  /// Says what went wrong, and how the run ends for it.
  func report(to console: Console, rejectLimit partsPerMillion: Int) -> ExitStatus {
    for file in unusable {
      console.diagnostics("sla: \(shown(file.path)): \(prose(of: file))")
    }
    if exceeds(rejectedPartsPerMillion: partsPerMillion) {
      console.diagnostics(
        "sla: \(rejected) of \(lines) lines were rejected, more than allowed; "
          + "each is in the table reject with its file, line and reason")
      return .badData
    }
    return unusable.isEmpty ? .success : .badData
  }
}
