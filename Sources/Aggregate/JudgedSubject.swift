public import ServiceLevels

/// A subject as its checks show it.
public struct JudgedSubject: Sendable {
  public let history: SubjectHistory
  /// Of the probes with checks that count, in order.
  public let probes: [ProbeFigure]
  /// When each of them was silent.
  public let silences: [ProbeSilence]
  public let zoneSilences: [ZoneSilenceFigure]
  /// When it, a zone without a probe or a probe was not simply up: its own first, each in order.
  public let intervals: [IntervalFigure]

  /// Judges a subject by what all files say of its probes (rules 2 to 4 and 6).
  ///
  /// Throws where the runs of two files hide what is needed to put them in order.
  public init(
    rules: SubjectRules, checks: [ProbeChecks], asOf: Instant
  ) throws(ContestedChecks) {
    var timelines: [(key: ProbeKey, parts: [ProbeChecks], timeline: ProbeTimeline)] = []
    let byProbe = Dictionary(grouping: checks, by: \.probe).sorted { $0.key < $1.key }
    for (key, parts) in byProbe {
      let timeline = ProbeTimeline(key, runs: try mergedRuns(parts), rules: rules, asOf: asOf)
      if !timeline.checks.isEmpty { timelines.append((key, parts, timeline)) }
    }
    let composition = ServiceComposition(
      probes: timelines.map(\.timeline), zones: rules.zones,
      minHealthy: rules.checks.map(\.general.minHealthy), asOf: asOf)
    history = SubjectHistory(rules: rules, composition: composition)
    probes = timelines.map { ProbeFigure($0.key, $0.timeline, parts: $0.parts, asOf: asOf) }
    silences = timelines.map { key, _, timeline in
      let account = key.account.isEmpty ? rules.account.latest : key.account
      // A service that is in no account stands for itself.
      return ProbeSilence(
        account: account.isEmpty ? rules.subject.name : account, timeline: timeline)
    }
    zoneSilences = composition.zoneSilences(of: rules.subject, gross: history.gross)
    let states = StateIntervals(rules: rules, composition: composition)
    intervals =
      states.ofSubject(history, zoneSilences: zoneSilences) + states.ofDarkZones()
      + timelines.flatMap { states.ofProbe($0.timeline, named: $0.key) }
  }
}

extension ServiceComposition {
  /// The time in which the subject is unknown, and would not be if a zone without a live probe were not listed.
  fileprivate func zoneSilences(of subject: Subject, gross: Timeline) -> [ZoneSilenceFigure] {
    guard case .service(let name) = subject else { return [] }
    let unknown = gross.times(in: [.unknown])
    return Set(darkZones.map(\.zone)).sorted().flatMap { zone -> [ZoneSilenceFigure] in
      let without = timeline(\.spans, ignoring: zone)
      return IntervalSet(darkZones.filter { $0.zone == zone }.map(\.interval))
        .intersection(unknown)
        .subtracting(without.times(in: [.unknown])).intervals
        .map { ZoneSilenceFigure(service: name, zone: zone, interval: $0) }
    }
  }
}
