import ServiceLevels

/// Takes the records of a file one by one, and gathers what they say.
struct YieldBuilder {
  private let workspace: Workspace
  /// Whether incidents, operations, gauges and rejects count, and not only the checks.
  private let isFirstPass: Bool
  private var gauges = GaugeCollector()
  private var yield = FileYield()
  private var unknownNames: Set<String> = []
  /// Of each reason with an unknown name.
  private var unknownLines: [String: UnknownLines] = [:]

  private struct UnknownLines {
    var listed = 0
    var unlisted = 0
    /// The place of the last that is listed.
    var last = 0
  }
  /// What is wrong with a name that is not known: names come again on every line.
  private var unknownReasons: [String: String] = [:]
  private var unused: [UnusedName: Int] = [:]
  /// Whether the record that was taken last has something that was probably meant for a field.
  private(set) var hasUnused = false
  /// Somebody who wants to see single lines; then no line is taken unread.
  private let quest: LineQuest?

  init(
    _ workspace: Workspace, _ selection: ProbeFolder.Selection, _ quest: LineQuest? = nil
  ) {
    self.workspace = workspace
    self.quest = quest
    workspace.folder.start(selection)
    if case .all = selection { isFirstPass = true } else { isFirstPass = false }
  }

  /// Takes one record, or says why it cannot be used. Returns the probe's number where it is a check.
  mutating func take(
    _ record: some LogRecord, lineNumber: Int
  ) throws(Rejection) -> Int? {
    var probe: Int?
    let kind = try RecordKind(of: record)
    switch kind {
    case .check: probe = try takeCheck(record, lineNumber: lineNumber)
    case .incident:
      quest?.see(recordAt: lineNumber, record)
      guard isFirstPass else { return nil }
      var incident = try record.incident(lineNumber: lineNumber)
      incident.services = present(incident.services, workspace.scope.present(service:))
      incident.accounts = present(incident.accounts, workspace.scope.present(account:))
      try requireKnown(incident.services, incident.accounts)
      yield.incidents.append(incident)
      see(incident.startedAt)
    case .operation:
      quest?.see(recordAt: lineNumber, record)
      guard isFirstPass else { return nil }
      var operation = try record.operation(lineNumber: lineNumber)
      operation.services = present(operation.services, workspace.scope.present(service:))
      operation.accounts = present(operation.accounts, workspace.scope.present(account:))
      try requireKnown(operation.services, operation.accounts)
      yield.operations.append(operation)
      see(operation.startedAt)
    }
    yield.lines += 1
    note(record.unusedNames(&workspace.nearFields), of: record, kind)
    return probe
  }

  /// Names as they are now, each once.
  private func present(_ names: [String], _ present: (String) -> String) -> [String] {
    names.map(present).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private mutating func takeCheck(
    _ record: some LogRecord, lineNumber: Int
  ) throws(Rejection) -> Int {
    let time = try record.required(try record.instant(.time), .time)
    let word = try record.required(try record.text(.status), .status)
    guard let status = CheckStatus.allCases.first(where: { $0.name == word }) else {
      throw Rejection(unknownStatus: word)
    }
    let logged = ProbeKey(
      account: try record.name(.account) ?? "", service: try record.name(.service) ?? "",
      zone: try record.name(.zone) ?? "", check: try record.name(.check) ?? "")
    let key = workspace.scope.present(logged)
    let values = try record.gauges()
    try requireKnown(key)
    quest?.see(LoggedCheck(probe: key, time: time, status: status), at: lineNumber, record)
    let number = workspace.directory.number(of: key)
    let place = workspace.folder.place(of: number)
    workspace.folder.take(place, at: time.milliseconds, status: status.rawValue)
    for (name, millionths) in values where isFirstPass {
      gauges.take(probe: place, name: name, at: time, millionths: millionths)
    }
    see(time)
    return number
  }

  /// Takes lines as long as they are as expected. Returns where the first other line stands, and how many were taken.
  mutating func takeExpected(
    _ predictor: LinePredictor, _ buffer: LineBuffer
  ) -> (position: Int, lines: Int) {
    var position = buffer.start
    var lines = 0
    while true {
      let progress = workspace.folder.withStates { states, runs, places in
        buffer.bytes.withUnsafeBufferPointer { bytes -> LineMatcher.Progress? in
          guard let base = bytes.baseAddress else { return nil }
          var matcher = LineMatcher(predictor, base, end: buffer.end)
          return matcher.run(from: position, places: places, states: states, runs: runs)
        }
      }
      guard let progress = progress ?? nil else { break }
      position = progress.position
      lines += progress.lines
      if progress.lines > 0 {
        see(Instant(milliseconds: progress.first))
        see(Instant(milliseconds: progress.last))
      }
      guard let number = progress.unplaced else { break }
      _ = workspace.folder.place(of: number)
    }
    takeSamples(predictor)
    yield.lines += lines
    return (position, lines)
  }

  private mutating func takeSamples(_ predictor: LinePredictor) {
    for index in 0..<predictor.samples.count where isFirstPass {
      let sample = predictor.samples.base[index]
      gauges.take(
        probe: sample.probe, name: predictor.gaugeNames[sample.gauge],
        at: Instant(milliseconds: sample.time), millionths: sample.millionths)
    }
    predictor.samples.truncate(to: 0)
  }

  /// So many rejected lines of one file are kept; a file of garbage must not take all memory.
  static let mostListedRejects = 200_000

  /// Keeps a line that cannot be used.
  mutating func reject(_ reason: String, lineNumber: Int, excerpt: String) {
    guard isFirstPass else { return }
    yield.lines += 1
    yield.reasons.add(reason, file: "", line: lineNumber)
    guard yield.rejects.count < YieldBuilder.mostListedRejects else {
      yield.unlistedRejects += 1
      return
    }
    if NameMatch.isUnknown(reason), !listsUnknown(reason) { return }
    yield.rejects.append(
      RejectedLine(lineNumber: lineNumber, reason: reason, excerpt: excerpt))
  }

  /// A service that the catalog does not know is not known on every line: so many of a file are listed for one name.
  static let mostListedOfName = 1_000

  /// Whether a line that names somebody unknown is still to be listed; counts it where it is not.
  private mutating func listsUnknown(_ reason: String) -> Bool {
    // Logs may have a name of its own on each line: those beyond count together.
    let key = unknownLines[reason] != nil || unknownLines.count < 1_024 ? reason : ""
    var lines = unknownLines[key] ?? UnknownLines()
    defer { unknownLines[key] = lines }
    if lines.listed < YieldBuilder.mostListedOfName {
      lines.listed += 1
      lines.last = yield.rejects.count
      return true
    }
    lines.unlisted += 1
    yield.unlistedRejects += 1
    return false
  }

  private mutating func see(_ instant: Instant) {
    yield.firstAt = min(yield.firstAt ?? instant, instant)
    yield.lastAt = max(yield.lastAt ?? instant, instant)
  }

  mutating func finish() -> FileYield {
    // Handed over, and not copied.
    var result = FileYield()
    swap(&result, &yield)
    var unlisted = result.unlistedRejects
    for lines in unknownLines.values where lines.unlisted > 0 {
      unlisted -= lines.unlisted
      let last = result.rejects[lines.last]
      result.rejects[lines.last] = RejectedLine(
        lineNumber: last.lineNumber,
        reason: last.reason + "; \(lines.unlisted) more lines of this file like it are not listed",
        excerpt: last.excerpt)
    }
    if unlisted > 0, let last = result.rejects.popLast() {
      result.rejects.append(
        RejectedLine(
          lineNumber: last.lineNumber,
          reason: last.reason
            + "; \(unlisted) more rejected lines of this file are not listed",
          excerpt: last.excerpt))
    }
    result.probes = workspace.folder.finish()
    if !gauges.isEmpty { result.gauges = gauges.finish { workspace.folder.key($0) } }
    if !unused.isEmpty {
      result.unusedFields = unused.map {
        UnusedField(name: $0.name, nearest: $0.nearest.name, lines: $1)
      }.sorted { ($0.name, $0.nearest) < ($1.name, $1.nearest) }
    }
    if !unknownNames.isEmpty { result.unknownNames = unknownNames.sorted() }
    return result
  }

  // MARK: - Names

  private mutating func requireKnown(_ key: ProbeKey) throws(Rejection) {
    if key.service.isEmpty {
      guard !key.account.isEmpty else { throw Rejection("neither service nor account") }
      let match = NameMatch(key.account, among: workspace.scope.accounts)
      if match == .known { return }
      unknownNames.insert(key.account)
      throw unknown(key.account, match, "account", workspace.scope.accounts)
    }
    let match = NameMatch(key.service, among: workspace.scope.services)
    if match == .known { return }
    unknownNames.insert(key.service)
    throw unknown(key.service, match, "service", workspace.scope.services)
  }

  /// A record counts where the catalog knows one of its services or accounts.
  private mutating func requireKnown(
    _ services: [String], _ accounts: [String]
  ) throws(Rejection) {
    func service(_ name: String) -> NameMatch { NameMatch(name, among: workspace.scope.services) }
    func account(_ name: String) -> NameMatch { NameMatch(name, among: workspace.scope.accounts) }
    guard !services.contains(where: { service($0) == .known }),
      !accounts.contains(where: { account($0) == .known })
    else { return }
    unknownNames.formUnion(services)
    unknownNames.formUnion(accounts)
    if let name = services.first {
      throw unknown(name, service(name), "service", workspace.scope.services)
    }
    if let name = accounts.first {
      throw unknown(name, account(name), "account", workspace.scope.accounts)
    }
    throw Rejection("neither service nor account")
  }

  private mutating func unknown(
    _ name: String, _ match: NameMatch, _ what: String, _ known: Set<String>
  ) -> Rejection {
    let key = "\(what) \(name)"
    if match == .unknown, let reason = unknownReasons[key] { return Rejection(reason) }
    let rejection = match.rejection(of: name, as: what, among: known)
    if match == .unknown, unknownReasons.count < 1024 { unknownReasons[key] = rejection.reason }
    return rejection
  }

  // MARK: - What is not used

  private mutating func note(
    _ names: [UnusedName], of record: some LogRecord, _ kind: RecordKind
  ) {
    hasUnused = false
    guard isFirstPass, !names.isEmpty else { return }
    for name in names where name.nearest.isUsed(by: kind) && !record.hasMember(name.nearest) {
      note(name, lines: 1)
      hasUnused = true
    }
  }

  /// Notes something that was probably meant for a field, and on how many lines it stands.
  mutating func note(_ name: UnusedName, lines: Int) {
    // Odd logs may have names of their own on each line.
    guard isFirstPass, unused.count < 64 || unused[name] != nil else { return }
    unused[name, default: 0] += lines
  }

  /// The lines taken or rejected so far.
  var lines: Int { yield.lines }
}
