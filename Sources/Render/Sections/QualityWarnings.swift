import ServiceLevels

/// What makes the figures less sure than they look, by name and in words that mend it (rules 2).
struct QualityWarnings {
  private let edition: Edition
  private var texts: Texts { edition.texts }
  private var show: Display { edition.show }

  private let findings: [QualityFinding]

  /// All, or those of one service.
  init(_ edition: Edition, of service: String? = nil) {
    self.edition = edition
    findings =
      service.map { edition.index.figures(of: $0).findings } ?? edition.report.quality
  }

  private struct Row {
    let kind: String
    let subject: HTML
    var probes: [String] = []
    let words: String
    /// The gravest is 0.
    let rank: Int
  }

  /// Nothing where there is nothing to mend.
  var html: HTML {
    let rows = (slow + findings.compactMap(row)).enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    guard !rows.isEmpty else { return .empty }
    return .heading(texts.warningsCaption) + .small(texts.warningsLead)
      + DataTable(
        texts.warningsCaption, of: rows,
        [
          .text(texts.kind) { .text($0.kind) },
          .text(texts.subject) { $0.subject },
          .text(texts.probe) { edition.text(names($0.probes)) },
          .text(texts.warning) { .text($0.words) },
        ]
      ).html(texts, isFiltered: true)
  }

  private static let mostNames = 4

  private func names(_ subjects: [Subject]) -> HTML {
    let rest = subjects.count - QualityWarnings.mostNames
    let shown = subjects.prefix(QualityWarnings.mostNames).map(name)
    return .joined(shown, by: .text(texts.pick("、", ", ")))
      + .text(rest > 0 ? " \(texts.andOtherProbes(show.number(rest)))" : "")
  }

  private func names(_ probes: [String]) -> String? {
    let names = probes.filter { !$0.isEmpty }
    guard !names.isEmpty else { return nil }
    let rest = names.count - QualityWarnings.mostNames
    return names.prefix(QualityWarnings.mostNames).joined(separator: texts.pick("、", ", "))
      + (rest > 0 ? " \(texts.andOtherProbes(show.number(rest)))" : "")
  }
}

// MARK: - Findings in words

extension QualityWarnings {
  private func row(_ finding: QualityFinding) -> Row? {
    switch finding {
    case .slowChecks: nil
    case .darkZone(let service, let zone, let unknown):
      Row(
        kind: texts.zoneWithoutProbe, subject: edition.link(service), probes: [zone],
        words: texts.zoneSilent(show.duration(unknown)), rank: 0)
    case .goneSilent(let probe):
      row(probe, texts.goneProbe, texts.goneSince(time(probe.last)), rank: 2)
    case .unheard(let probe):
      row(
        probe, texts.quietProbe,
        texts.quietSince(show.fullDate(show.zone.date(at: probe.last))), rank: 3)
    case .churningNames(let subject, let began, let ended):
      Row(
        kind: texts.churningNames, subject: name(subject),
        words: texts.churning(began: show.number(began), ended: show.number(ended)), rank: 4)
    case .neverSeen(let subject, let check):
      Row(
        kind: texts.unseenCheck, subject: name(subject), probes: [check],
        words: texts.neverSeen(check), rank: 5)
    case .flapping(let probe):
      row(
        probe, texts.flappingProbe,
        texts.flapping(show.number(probe.flaps), of: show.number(probe.checks)), rank: 6)
    case .newProbe(let probe):
      row(probe, texts.newProbe, texts.newSince(time(probe.first)), rank: 7)
    case .undatedVersion(let id):
      Row(
        kind: texts.maintenance, subject: edition.record(id), words: texts.undatedVersion, rank: 8)
    case .unknownOriginal(let id, let original):
      Row(
        kind: texts.incident, subject: edition.record(id),
        words: texts.unknownOriginal(original), rank: 9)
    case .acknowledgedDay(let day):
      Row(
        kind: texts.acknowledgedDay, subject: day.service.map(edition.link) ?? .text(day.day),
        words: texts.acknowledged(day.day, words(of: day.acknowledged)), rank: 10)
    case .forgottenFile(let file):
      Row(
        kind: texts.forgottenFile, subject: edition.code(file.source.path),
        words: texts.forgotten(words(of: file.forgotten)), rank: 11)
    }
  }

  private func row(_ probe: ProbeFigure, _ kind: String, _ words: String, rank: Int) -> Row {
    Row(kind: kind, subject: name(probe.subject), probes: [probe.name], words: words, rank: rank)
  }

  /// `probe host was rebuilt (A. Sato, Nov 5 10:00)`.
  private func words(of decision: Decision) -> String {
    "\(decision.reason) (\(decision.author), \(time(decision.at)))"
  }

  private func name(_ subject: Subject) -> HTML {
    switch subject {
    case .service(let name), .account(let name): edition.link(name)
    }
  }

  private func time(_ instant: Instant) -> String {
    show.shortDateTime(instant, year: edition.report.period.firstDay.year)
  }

  /// Probes with the same cadence and hold are told once, whatever they watch.
  private var slow: [Row] {
    struct Cadence: Hashable {
      let seconds: Int
      let hold: Int
    }
    var order: [Cadence] = []
    var groups: [Cadence: [ProbeFigure]] = [:]
    for case .slowChecks(let probe) in findings {
      let cadence = Cadence(
        seconds: QualityWarnings.round(probe.medianDistanceMilliseconds ?? 0),
        hold: probe.holdMilliseconds ?? 0)
      if groups[cadence] == nil { order.append(cadence) }
      groups[cadence, default: []].append(probe)
    }
    return order.map { cadence in
      let probes = groups[cadence] ?? []
      var subjects: [Subject] = []
      for probe in probes where !subjects.contains(probe.subject) { subjects.append(probe.subject) }
      let silent = probes.reduce(0) { $0 + $1.silentMilliseconds }
      let live = probes.reduce(0) { $0 + $1.liveMilliseconds }
      let unconfirmed = probes.reduce(0) { $0 + $1.unconfirmedChecks }
      return Row(
        kind: texts.slowProbe,
        subject: names(subjects),
        probes: subjects.count == 1
          ? probes.map(\.name) : [texts.probes(show.number(probes.count))],
        words: texts.tooSlow(
          distance: show.duration(cadence.seconds * 1000), hold: show.duration(cadence.hold),
          unknown: silent * 100 >= live ? show.wholePercent(silent, of: live) : nil,
          unconfirmed: unconfirmed > 0 ? show.number(unconfirmed) : nil,
          interval: "\(cadence.seconds)s"), rank: 1)
    }
  }

  /// A distance in seconds, to two digits where it is long, so that nearly equal ones are one.
  private static func round(_ milliseconds: Int) -> Int {
    let seconds = max(1, (milliseconds + 500) / 1000)
    let unit = seconds < 100 ? 1 : seconds < 1_000 ? 10 : 100
    return (seconds + unit / 2) / unit * unit
  }
}

extension QualityFinding {
  /// What it is about; nil for records.
  var subject: Subject? {
    switch self {
    case .slowChecks(let probe), .goneSilent(let probe), .newProbe(let probe), .flapping(let probe),
      .unheard(let probe):
      probe.subject
    case .churningNames(let subject, _, _), .neverSeen(let subject, _): subject
    case .darkZone(let service, _, _): .service(service)
    case .acknowledgedDay(let day): day.service.map { .service($0) }
    case .undatedVersion, .unknownOriginal, .forgottenFile: nil
    }
  }
}

extension ProbeFigure {
  /// What tells it from the subject's other probes.
  fileprivate var name: String {
    [probe.zone, probe.check].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
