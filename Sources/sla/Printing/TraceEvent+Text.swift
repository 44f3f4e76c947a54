import Notation
import Pipeline
import ServiceLevels
import Tracing

extension TraceEvent {
  /// For people: a row flush left, what belongs to it indented, a line as `file:number` above its own text.
  var text: String {
    switch self {
    case .row(let text): text.printable()
    case .note(let text): "  " + text.printable()
    case .line(let line):
      "  \(line.place.printable()): \(line.words.printable())"
        + (line.text.map { "\n    \($0.printable())" } ?? " (cannot be shown)")
    case .tally(let tally): "  \(tally.words.printable())"
    case .fault(let fault): "\(fault.file): \(fault.reason)".printable()
    }
  }

  /// For programs: one JSON object; fields may be added, never taken away.
  var json: JSON {
    switch self {
    case .row(let text): .object([("type", .text("row")), ("row", .text(text))])
    case .note(let text): .object([("type", .text("note")), ("note", .text(text))])
    case .line(let line):
      .object(
        [
          ("type", .text("line")), ("role", .text(line.role)), ("file", .text(line.file)),
          ("sha256", .text(line.sha256.hexadecimal)),
          ("line", line.number > 0 ? .integer(line.number) : .null),
        ] + probe(line.probe) + [
          ("time", JSON(line.time?.iso8601)), ("status", JSON(line.status?.name)),
          ("text", JSON(line.text)),
        ])
    case .tally(let tally):
      .object(
        [
          ("type", .text("tally")), ("file", .text(tally.file)),
          ("sha256", .text(tally.sha256.hexadecimal)),
        ] + probe(tally.probe) + [
          ("up", .integer(tally.up)), ("degraded", .integer(tally.degraded)),
          ("down", .integer(tally.down)), ("paused", .integer(tally.paused)),
          ("retired", .integer(tally.retired)),
          ("first_line", .integer(tally.firstLine)), ("first_at", .text(tally.firstAt.iso8601)),
          ("last_line", .integer(tally.lastLine)), ("last_at", .text(tally.lastAt.iso8601)),
        ])
    case .fault(let fault):
      .object([
        ("type", .text("fault")), ("file", .text(fault.file)), ("fault", .text(fault.word)),
        ("lines", .integer(fault.lines)),
      ])
    }
  }

  private func probe(_ probe: ProbeKey?) -> [(String, JSON)] {
    [
      ("service", JSON(probe?.service)), ("account", JSON(probe?.account)),
      ("zone", JSON(probe?.zone)), ("check", JSON(probe?.check)),
    ]
  }
}

extension TracedLine {
  /// As compilers and `grep -n` write it, so that editors follow it.
  fileprivate var place: String { number > 0 ? "\(file):\(number)" : file }

  fileprivate var words: String {
    ([role] + [time?.iso8601, status?.name, probe?.words].compactMap(\.self))
      .joined(separator: ", ")
  }
}

extension TracedTally {
  fileprivate var words: String {
    let counts = [
      ("up", up), ("degraded", degraded), ("down", down), ("paused", paused), ("retired", retired),
    ]
    .filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    return "\(file): \(probe.words): \(counts); first check \(firstAt.iso8601) in line "
      + "\(firstLine), last \(lastAt.iso8601) in line \(lastLine)"
  }
}

extension TraceFault {
  fileprivate var word: String {
    switch reason {
    case .gone: "gone"
    case .changed: "changed"
    case .unreadable: "unreadable"
    case .contradicted: "contradicted"
    }
  }
}
