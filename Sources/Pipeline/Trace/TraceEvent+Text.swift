internal import ServiceLevels

extension TraceEvent {
  /// For people: a row flush left, what belongs to it indented, a line as `file:number` above its own text.
  ///
  /// - Parameter safe: makes text from outside harmless to a terminal.
  public func text(safe: (String) -> String) -> String {
    switch self {
    case .row(let text): safe(text)
    case .note(let text): "  " + safe(text)
    case .line(let line):
      "  \(safe(line.place)): \(safe(line.words))"
        + (line.text.map { "\n    \(safe($0))" } ?? " (cannot be shown)")
    case .tally(let tally): "  \(safe(tally.words))"
    case .fault(let fault): safe("\(fault.file): \(fault.reason)")
    }
  }

  /// For programs: one JSON object; fields may be added, never taken away.
  public var json: String {
    switch self {
    case .row(let text): jsonObject([("type", jsonText("row")), ("row", jsonText(text))])
    case .note(let text): jsonObject([("type", jsonText("note")), ("note", jsonText(text))])
    case .line(let line):
      jsonObject(
        [
          ("type", jsonText("line")), ("role", jsonText(line.role)),
          ("file", jsonText(line.file)), ("sha256", jsonText(line.sha256.hexadecimal)),
          ("line", line.number > 0 ? String(line.number) : "null"),
        ] + probe(line.probe) + [
          ("time", jsonText(line.time?.iso8601)), ("status", jsonText(line.status?.name)),
          ("text", jsonText(line.text)),
        ])
    case .tally(let tally):
      jsonObject(
        [
          ("type", jsonText("tally")), ("file", jsonText(tally.file)),
          ("sha256", jsonText(tally.sha256.hexadecimal)),
        ] + probe(tally.probe) + [
          ("up", String(tally.up)), ("degraded", String(tally.degraded)),
          ("down", String(tally.down)), ("paused", String(tally.paused)),
          ("first_line", String(tally.firstLine)), ("first_at", jsonText(tally.firstAt.iso8601)),
          ("last_line", String(tally.lastLine)), ("last_at", jsonText(tally.lastAt.iso8601)),
        ])
    case .fault(let fault):
      jsonObject([
        ("type", jsonText("fault")), ("file", jsonText(fault.file)),
        ("fault", jsonText(fault.word)), ("lines", String(fault.lines)),
      ])
    }
  }

  private func probe(_ probe: ProbeKey?) -> [(String, String)] {
    [
      ("service", jsonText(probe?.service)), ("account", jsonText(probe?.account)),
      ("zone", jsonText(probe?.zone)), ("check", jsonText(probe?.check)),
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
    let counts = [("up", up), ("degraded", degraded), ("down", down), ("paused", paused)]
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

extension ProbeKey {
  /// The service, or the account where it is about the account itself.
  var subject: String { service.isEmpty ? account : service }

  /// `order ap-northeast-1a grpc`.
  var words: String {
    [subject, zone, check].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
