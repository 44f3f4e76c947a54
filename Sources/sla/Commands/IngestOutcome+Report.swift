import Pipeline
import ServiceLevels

extension IngestOutcome {
  /// `31 files read (15,552,000 lines, 12 rejected), 2 skipped`.
  var summary: String {
    var parts = ["\(filesRead) files read (\(lines) lines, \(rejected) rejected)"]
    if filesSkipped > 0 { parts.append("\(filesSkipped) skipped, as they were read before") }
    if filesReadAgain > 0 { parts.append("\(filesReadAgain) read again") }
    if !unusable.isEmpty { parts.append("\(unusable.count) left out") }
    return parts.joined(separator: ", ")
  }

  /// Says what went wrong, so that a person can go on, and how the run ends for it.
  ///
  /// - Parameter isQuiet: whether lines that were rejected within the limits are to be passed over.
  func report(
    to console: Console, rejectLimit partsPerMillion: Int, isQuiet: Bool
  ) -> ExitStatus {
    for file in unusable {
      console.diagnostics("sla: \(shown(file.path)): \(prose(of: file))")
    }
    if !isQuiet {
      console.tell(
        forgotten.map { path, file in
          "\(shown(path)): was forgotten by \(shown(file.forgotten.author)) on \(file.forgotten.at.iso8601)"
            + " (\(shown(file.forgotten.reason))), and is not read: sla forget --undo takes that back"
        }, what: "forgotten files")
    }
    console.tell(poorFiles.map(\.prose), what: "files of which too little was used")
    console.tell(unusedFields.map(\.prose), what: "names that are not used")
    console.tell(kept: keptFiles)
    let isTooMuch = exceeds(rejectedPartsPerMillion: partsPerMillion)
    if isTooMuch {
      console.diagnostics(
        "sla: \(rejected) of \(lines) lines were rejected, more than allowed; "
          + "each is in the table reject with its file, line and reason")
    }
    if rejected > 0, isTooMuch || !poorFiles.isEmpty || !isQuiet {
      for reason in reasons.commonest.prefix(5) { console.diagnostics(reason.prose) }
    }
    return isTooMuch || isIncomplete ? .badData : .success
  }
}

extension RejectTally.Reason {
  /// `  60 lines: unknown status "UP": one of down, degraded, …; first logs/x.csv:2`.
  var prose: String {
    "  \(lines) line\(lines == 1 ? "" : "s"): \(shown(text)); first \(shown(first.file)):\(first.line)"
  }
}

extension PoorFile {
  fileprivate var prose: String {
    let share =
      rejected == lines ? "nothing was used" : "\(rejected) of \(lines) lines were rejected"
    return "\(shown(path)): \(share): \(shown(commonest.text)) (line \(commonest.first.line))"
  }
}

extension UnusedInFiles {
  fileprivate var prose: String {
    let more = files > 1 ? ", and in \(files - 1) other file\(files == 2 ? "" : "s")" : ""
    return "\(shown(file)): \(shown(name)) is not used (\(nearest)?)" + more
  }
}

extension Console {
  /// So many lines of one kind are printed; cron mails them all.
  private static let most = 20

  fileprivate func tell(_ lines: [String], what: String) {
    for line in lines.prefix(Console.most) { diagnostics("sla: \(line)") }
    if lines.count > Console.most {
      diagnostics("sla: and \(lines.count - Console.most) more \(what)")
    }
  }

  /// Says, once, of which files the store keeps what it has because their logs are gone.
  func tell(kept files: [KeptFile]) {
    tell(files.map { "\(shown($0.path)): \($0.why)" }, what: "such files")
    guard !files.isEmpty else { return }
    diagnostics(
      "sla: what the store has of \(files.count == 1 ? "this file" : "these \(files.count) files") stays, "
        + "and the next run goes on; to read again what was deleted, put the logs back")
  }
}

extension Pipeline {
  /// Says which records of the store cannot be read, and how a run ends for it that otherwise ends with `status`.
  func tellUnreadableRecords(
    to console: Console, after status: ExitStatus = .success
  ) async throws -> ExitStatus {
    let records = try await unreadableRecords()
    guard !records.isEmpty else { return status }
    console.tell(records.map(prose), what: "such records")
    console.diagnostics("sla: " + UnreadableRecord.advice)
    return .badData
  }
}

extension KeptFile {
  fileprivate var why: String {
    switch reason {
    case .catalogChanged: "was read with an earlier catalog, and is gone or changed"
    case .interleaved:
      "is gone or changed, and another file holds checks of the same probe at the same time: "
        + "when its own were is known as near as they were apart"
    }
  }
}
