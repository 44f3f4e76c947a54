import Glibc
import Pipeline
import ServiceLevels

/// What an error says to people, and how the run ends for it.
struct Prose: Hashable {
  /// *where: what*, then what to do next.
  let lines: [String]
  let status: ExitStatus

  init(_ status: ExitStatus, _ lines: String...) {
    self.lines = lines
    self.status = status
  }

  init(_ status: ExitStatus, lines: [String]) {
    self.lines = lines
    self.status = status
  }
}

/// The one place that makes prose of errors.
///
/// - Parameter command: what was to be done; nil where that is not known.
func prose(of error: any Error, command: String? = nil) -> Prose {
  switch error {
  case let error as UsageError:
    Prose(.usage, prose(of: error), "try: sla \(command.map { "\($0) " } ?? "")--help")
  case let error as PipelineError: prose(of: error)
  default: Prose(.software, "a fault of the program: \(shown(String(describing: error)))")
  }
}

private func prose(of error: UsageError) -> String {
  func hint(_ nearest: String?, _ prefix: String = "") -> String {
    nearest.map { "; did you mean \(prefix)\($0)?" } ?? ""
  }
  return switch error {
  case .unknownCommand(let name, let nearest): "no command \(shown(name))" + hint(nearest)
  case .unknownOption(let name, let nearest): "no option \(shown(name))" + hint(nearest, "--")
  case .missingOptions(let usages):
    "\(list(usages)) \(usages.count == 1 ? "is" : "are") needed"
  case .missingPeriod(let usages): "a period is needed: \(usages.joined(separator: ", "))"
  case .missingValue(let usage): "\(usage) lacks its value"
  case .unexpectedValue(let name): "\(name) takes no value"
  case .repeated(let name): "\(name) is given twice"
  case .badValue(let option, let value, let expected):
    "\(option): \"\(shown(value))\" is not \(expected)"
  case .missingOperand(let name): "\(name) is needed"
  case .unexpectedOperand(let word): "\(shown(word)) is one word too many"
  }
}

/// `a, b and c`.
private func list(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

private func prose(of error: PipelineError) -> Prose {
  switch error {
  case .unreadable(let path, let code):
    Prose(
      status(ofReading: code), "\(shown(path)): \(systemMessage(code))")
  case .notRegularFile(let path):
    Prose(
      .inputMissing, "\(shown(path)): not a regular file",
      "give the path of a file: a pipe or a device cannot be read again")
  case .tooLarge(let path, let most):
    Prose(
      .configuration, "\(shown(path)): larger than \(most >> 20) MiB, which no catalog is",
      "is it the right file?")
  case .unwritable(let path, let code):
    Prose(status(ofWriting: code), "\(shown(path)): \(systemMessage(code))")
  case .unmakeable(let path, let reason):
    Prose(.software, "\(shown(path)): \(shown(reason))")
  case .catalogFaults(let path, let faults):
    Prose(
      .configuration,
      lines: faults.map { "\(shown(path)):\($0.line):\($0.column): \(shown($0.message))" }
        + [
          "\(faults.count) fault\(faults.count == 1 ? "" : "s") in the catalog; nothing was written"
        ])
  case .store(let path, let trouble, let detail): prose(of: trouble, path: path, detail: detail)
  case .busy(let store, let holder):
    Prose(
      .busy,
      "\(shown(store)): held by another run" + (holder.isEmpty ? "" : " (\(shown(holder)))"),
      "try again later, or wait for it with --wait")
  case .noSuchStore(let path):
    Prose(.inputMissing, "\(shown(path)): no such store", "make it with: sla ingest or sla run")
  case .noChecks(let store):
    Prose(
      .inputMissing, "\(shown(store)): holds no check of a catalogued service or account",
      "ingest a check log, or say with --as-of until when to judge")
  case .notAggregated(let store):
    Prose(.inputMissing, "\(shown(store)): holds no timelines yet", "first: sla aggregate")
  case .notComputed(let period):
    Prose(
      .inputMissing, (period.isEmpty ? "" : "\(period): ") + "has no figures yet",
      "first: sla compute")
  case .outdated(let period):
    Prose(
      .inputMissing, "\(period): its figures are older than what is in the store",
      "run month.sh \(period) again (year.sh for a year), or sla run, then close")
  case .contested(let probe):
    Prose(
      .software,
      "the checks of \(shown(probe.service)) \(shown(probe.account)) \(shown(probe.zone)) cannot be put in order"
    )
  case .notCloseable(let period, let trouble): prose(of: trouble, period: period)
  case .interrupted(let signal):
    Prose(
      signal == SIGINT ? .interrupted : .terminated,
      "stopped by \(signal == SIGINT ? "SIGINT" : "SIGTERM"); what was done is in the store",
      "run again to go on")
  case .alreadyClosed(let period):
    Prose(
      .usage, "\(period): is closed already, with other figures",
      "what changed since is in its report, as restatements")
  case .amongLogs(let option, let path, let logs):
    Prose(
      .usage,
      "\(option) \(shown(path)): lies in the folder of logs \(shown(logs)), and would be read as a log",
      "put it elsewhere, or the logs into a folder of their own")
  case .sameFile(let option, let path, let other, let otherPath):
    Prose(
      .usage,
      "\(option) \(shown(path)) and \(other) \(shown(otherPath)): one would be written over the other",
      "give each a place of its own")
  case .occupied(let path, let occupant): prose(of: occupant, path: path)
  case .notInLedger(let file):
    Prose(
      .inputMissing, "\(shown(file)): no file of that path or content is in the store",
      "the table source_file lists all, with their SHA-256")
  case .noDay(let word):
    Prose(.usage, "\(shown(word)): is no day that is over, written as 2026-01-20")
  case .alreadyThere(let path):
    Prose(
      .cannotCreate, "\(shown(path)): is there already, and stays as it is; nothing was written",
      "name another folder: sla init my-company")
  case .unknownTimeZone(let name, let nearest):
    Prose(
      .configuration, "\(shown(name)): no time zone of this machine",
      nearest.map { "did you mean \($0)?" } ?? "is the package tzdata installed?")
  case .untraceable(let name, let hint):
    Prose(.inputMissing, "\(shown(name)): nothing of that name is in the store", shown(hint))
  }
}

private func prose(of trouble: PipelineError.ClosingTrouble, period: String) -> Prose {
  switch trouble {
  case .notOver(let end, let now, let zone):
    Prose(
      .usage,
      "\(period): is not over: it ends at \(end.iso8601(in: zone)), and it is \(now.iso8601(in: zone))",
      "only a period that is over can be closed")
  case .tooEarly(let end, let asOf, let zone):
    Prose(
      .usage,
      "\(period): ends at \(end.iso8601(in: zone)), and its figures are as of \(asOf.iso8601(in: zone)):"
        + " not an hour later",
      "ingest the logs of the time after it, or compute with a later --as-of")
  case .noData:
    Prose(
      .usage, "\(period): has no data: no check of any service or account is of its time",
      "ingest its logs first")
  case .unreadable(let record):
    Prose(.badData, "\(period): \(prose(of: record))", UnreadableRecord.advice)
  }
}

/// Which row of the store is damaged, and where it came from.
func prose(of record: UnreadableRecord) -> String {
  "\(shown(record.path)):\(record.line): what the store has of record \(shown(record.id)) "
    + "is damaged (\(shown(record.detail))); no figure knows of it"
}

extension UnreadableRecord {
  static let advice = "put that log back as it was and run again: it is then read once more"
}

private func prose(of occupant: PipelineError.Occupant, path: String) -> Prose {
  switch occupant {
  case .source:
    Prose(
      .usage, "\(shown(path)): is the very file that is to be copied", "name another file")
  case .store:
    Prose(
      .cannotCreate, "\(shown(path)): is a store already; it was left alone",
      "--force replaces it, and keeps it under another name")
  case .other:
    Prose(
      .cannotCreate,
      "\(shown(path)): is there already, and is none of this program's; it was left alone",
      "name another file")
  }
}

private func prose(of trouble: PipelineError.StoreTrouble, path: String, detail: String) -> Prose {
  let place = shown(path)
  let tail = detail.isEmpty ? "" : ": \(shown(detail))"
  return switch trouble {
  case .notAStore:
    Prose(.configuration, "\(place): is not a store of this program; it was left alone")
  case .newerVersion:
    Prose(
      .configuration, "\(place): was written by a later version of this program\(tail)",
      "use that version")
  case .onNetwork:
    Prose(
      .configuration, "\(place): lies on a network file system\(tail), where SQLite loses data",
      "put the store on a local disk; logs and reports may stay where they are")
  case .damaged:
    Prose(
      .inputOutput, "\(place): is damaged\(tail)",
      "move it away and run again: the store is rebuilt from the logs")
  case .full: Prose(.inputOutput, "\(place): the disk is full", "make room and run again")
  case .readOnly: Prose(.noPermission, "\(place): cannot be written\(tail)")
  case .busy: Prose(.busy, "\(place): is in use by another program", "try again later")
  case .cannotOpen: Prose(.cannotCreate, "\(place): cannot be opened\(tail)")
  case .inputOutput: Prose(.inputOutput, "\(place): reading or writing failed\(tail)")
  case .other: Prose(.software, "\(place)\(tail)")
  }
}

/// Why a file was left out, and what to do about it.
func prose(of file: UnusableFile) -> String {
  let what =
    file.reason == .systemFailure ? systemMessage(file.errno) : file.reason.words.en
  let place = file.offset > 0 ? " at byte \(file.offset)" : ""
  let advice = file.reason.advice.map { " (\($0))" } ?? ""
  let isMissing = file.reason == .notFound
  return what + place + advice + (isMissing ? "" : "; nothing of it was used")
}

private func systemMessage(_ code: Int32) -> String {
  String(cString: strerror(code)).lowercased()
}

private func status(ofReading code: Int32) -> ExitStatus {
  switch code {
  case EACCES, EPERM: .noPermission
  case ENOENT, ENOTDIR: .inputMissing
  case EISDIR: .configuration
  default: .inputOutput
  }
}

private func status(ofWriting code: Int32) -> ExitStatus {
  switch code {
  case EACCES, EPERM, EROFS: .noPermission
  case EISDIR: .configuration
  case ENOSPC, EDQUOT, EIO, EFBIG: .inputOutput
  default: .cannotCreate
  }
}
