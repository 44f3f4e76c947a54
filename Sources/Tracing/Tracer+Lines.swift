internal import Decompress
internal import Ingest
internal import Pipeline
internal import ServiceLevels
internal import Store

extension FileKey: Comparable {
  static func < (left: FileKey, right: FileKey) -> Bool {
    (left.path, left.sha256) < (right.path, right.sha256)
  }
}

extension Tracer {
  /// Looks the lines of some topics up, each file once, and shows topic after topic.
  func show(_ topics: [TraceTopic], _ emit: (TraceEvent) -> Void) throws {
    let found = try search(topics.flatMap(\.marks), emit)
    for topic in topics {
      emit(.row(topic.row))
      topic.notes.forEach { emit(.note($0)) }
      topic.marks.flatMap(found.lines).forEach { emit(.line($0)) }
    }
    found.faults.forEach { emit(.fault($0)) }
  }

  func show(lines marks: [TraceTopic.Mark], _ emit: (TraceEvent) -> Void) throws {
    let found = try search(marks, emit)
    marks.flatMap(found.lines).forEach { emit(.line($0)) }
    found.faults.forEach { emit(.fault($0)) }
  }

  /// Shows the lines of one file as they are met: those of checks that are given a role. The file is read twice, so that
  /// nothing is shown of another content.
  func stream(
    _ key: FileKey, _ emit: (TraceEvent) -> Void, role: @escaping (LoggedCheck) -> String?
  ) {
    var place = key.path
    if let reason = fault(of: key, at: place) {
      guard let other = located(key, emit) else {
        return emit(.fault(TraceFault(file: key.path, reason: reason, lines: 0)))
      }
      place = other
    }
    let failure = withoutActuallyEscaping(emit) { emit in
      read(key, at: place, wantsCheck: { role($0) != nil }, records: []) { line in
        guard let check = line.check, let role = role(check) else { return }
        emit(.line(TracedLine(role: role, key, line)))
      }
    }
    if let failure { emit(.fault(TraceFault(file: key.path, reason: failure, lines: 0))) }
  }

  /// Where a file lies that is not where it was read; nil where nobody knows.
  private func located(_ key: FileKey, _ emit: (TraceEvent) -> Void) -> String? {
    guard let bytes = files[key]?.identity.bytes,
      let path = locator.path(of: key.sha256, bytes: bytes)
    else { return nil }
    emit(.note("\(key.path) lies at \(path) now"))
    return path
  }

  /// Reads a file again, where it lay or where it lies now; tells why it is not the file that was read at first, if it is
  /// not.
  ///
  /// - Parameter begin: called before each place is read: what was delivered so far was of another content.
  func read(
    _ key: FileKey, _ emit: (TraceEvent) -> Void, begin: () -> Void,
    wantsCheck: @escaping (LoggedCheck) -> Bool, records: Set<Int>,
    deliver: @escaping (LoggedLine) -> Void
  ) -> TraceFault.Reason? {
    begin()
    let reason = read(
      key, at: key.path, wantsCheck: wantsCheck, records: records, deliver: deliver)
    guard reason != nil, let other = located(key, emit) else { return reason }
    begin()
    return read(key, at: other, wantsCheck: wantsCheck, records: records, deliver: deliver)
  }

  /// Reads the file at a path again.
  private func read(
    _ key: FileKey, at path: String, wantsCheck: @escaping (LoggedCheck) -> Bool, records: Set<Int>,
    deliver: @escaping (LoggedLine) -> Void
  ) -> TraceFault.Reason? {
    if let size = files[key]?.identity.bytes, let now = FileIdentity(path: path)?.bytes,
      size != now
    {
      return .changed
    }
    let quest = LineQuest(wantsCheck: wantsCheck, recordNumbers: records, deliver: deliver)
    let reader = LogReader(scope: IngestScope(catalog))
    do throws(IngestError) {
      return try reader.seek(quest, inFile: path) == key.sha256 ? nil : .changed
    } catch {
      // A file that was cut or written over may be no gzip any more: what matters is that it is another.
      return fault(of: key, at: path) ?? .unreadable(UnusableFile(error))
    }
  }

  private func fault(of key: FileKey, at path: String) -> TraceFault.Reason? {
    do throws(IngestError) {
      let (sha256, _) = try LogReader(scope: IngestScope(catalog)).fingerprint(path: path)
      return sha256 == key.sha256 ? nil : .changed
    } catch {
      return error.cause.kind == .notFound ? .gone : .unreadable(UnusableFile(error))
    }
  }

  // MARK: - Searching

  private func search(
    _ marks: [TraceTopic.Mark], _ emit: (TraceEvent) -> Void
  ) throws -> FoundLines {
    let places = try places(of: marks)
    var found = FoundLines(places: places)
    let targets = Dictionary(
      places.flatMap { target, keys in keys.map { ($0, [target]) } }, uniquingKeysWith: +)
    for (key, targets) in targets.sorted(by: { $0.key < $1.key }) {
      let wanted = Set(targets)
      let records = Set(
        targets.compactMap { if case .record(_, let line) = $0 { line } else { nil } })
      var lines: [TraceTopic.Target: [LoggedLine]] = [:]
      let reason = read(
        key, emit, begin: { lines = [:] },
        wantsCheck: { wanted.contains(.check($0.probe, $0.time)) }, records: records
      ) { line in
        let target = line.check.map { TraceTopic.Target.check($0.probe, $0.time) }
        lines[target ?? .record(key, line: line.number), default: []].append(line)
      }
      if let reason {
        found.faults.append(TraceFault(file: key.path, reason: reason, lines: wanted.count))
      } else {
        found.add(lines, of: key)
      }
    }
    found.contradict()
    return found
  }

  /// The files in which each target may be.
  private func places(of marks: [TraceTopic.Mark]) throws -> [TraceTopic.Target: [FileKey]] {
    var places: [TraceTopic.Target: [FileKey]] = [:]
    var times: [Subject: [ProbeKey: Set<Instant>]] = [:]
    for mark in marks {
      switch mark.target {
      case .record(let key, _): places[mark.target] = [key]
      case .check(let probe, let time):
        let subject: Subject =
          probe.service.isEmpty ? .account(probe.account) : .service(probe.service)
        times[subject, default: [:]][probe, default: []].insert(time)
      }
    }
    for (subject, probes) in times {
      let all = Set(probes.values.flatMap(\.self))
      let sources = try store.probeSources(
        of: subject, in: all.map { Interval(start: $0, end: $0) })
      for (probe, times) in probes {
        let own = sources.filter { $0.probe == probe }
        for time in times {
          places[.check(probe, time)] = own.filter { $0.first <= time && time <= $0.last }
            .map { FileKey(path: $0.file, sha256: $0.sha256) }
        }
      }
    }
    return places
  }
}

/// Lines that were looked for, and the files that do not have them any more.
struct FoundLines {
  private let places: [TraceTopic.Target: [FileKey]]
  private var found: [TraceTopic.Target: [TracedLineSource]] = [:]
  fileprivate(set) var faults: [TraceFault] = []

  fileprivate struct TracedLineSource {
    let key: FileKey
    let line: LoggedLine
  }

  init(places: [TraceTopic.Target: [FileKey]]) {
    self.places = places
  }

  fileprivate mutating func add(_ lines: [TraceTopic.Target: [LoggedLine]], of key: FileKey) {
    for (target, lines) in lines {
      found[target, default: []] += lines.map { TracedLineSource(key: key, line: $0) }
    }
  }

  /// Names the whole files that lack a line that the store has from them: then the store is not theirs.
  fileprivate mutating func contradict() {
    let faulty = Set(faults.map(\.file))
    var missing: [String: Int] = [:]
    for (target, keys) in places where found[target] == nil {
      if let key = keys.first, keys.allSatisfy({ !faulty.contains($0.path) }) {
        missing[key.path, default: 0] += 1
      }
    }
    faults += missing.sorted { $0.key < $1.key }.map {
      TraceFault(file: $0.key, reason: .contradicted, lines: $0.value)
    }
  }

  /// The lines of a mark; without their text where the file is gone or changed.
  func lines(of mark: TraceTopic.Mark) -> [TracedLine] {
    if let sources = found[mark.target] {
      return sources.map { TracedLine(role: mark.role, $0.key, $0.line) }
    }
    return (places[mark.target] ?? []).map { TracedLine(mark, in: $0) }
  }
}

extension TracedLine {
  fileprivate init(role: String, _ key: FileKey, _ line: LoggedLine) {
    self.init(
      role: role, file: key.path, sha256: key.sha256, number: line.number,
      probe: line.check?.probe, time: line.check?.time, status: line.check?.status,
      text: String(decoding: line.bytes, as: UTF8.self))
  }

  /// What the store knows of a line that cannot be shown.
  fileprivate init(_ mark: TraceTopic.Mark, in key: FileKey) {
    switch mark.target {
    case .check(let probe, let time):
      self.init(
        role: mark.role, file: key.path, sha256: key.sha256, number: 0, probe: probe, time: time,
        status: mark.status, text: nil)
    case .record(_, let line):
      self.init(
        role: mark.role, file: key.path, sha256: key.sha256, number: line, probe: nil, time: nil,
        status: nil, text: nil)
    }
  }
}
