/// Charges the down time of a service, instant by instant, to the dependency that caused it (rules 9).
public struct Attribution: Sendable {
  /// One stretch of down time and who is charged for it; nil is the service itself.
  public struct Piece: Hashable, Sendable {
    public let interval: Interval
    public let provider: String?

    public init(interval: Interval, provider: String?) {
      self.interval = interval
      self.provider = provider
    }
  }

  /// A stretch in which a provider was down, with the start of the outage that it belongs to.
  public struct Failure: Hashable, Sendable {
    public let interval: Interval
    public let outageStart: Instant

    public init(interval: Interval, outageStart: Instant) {
      self.interval = interval
      self.outageStart = outageStart
    }
  }

  private let graphs: Dated<DependencyGraph>
  private let downTimes: [String: IntervalSet]
  private let failures: [String: [Failure]]

  /// - Parameters:
  ///   - downTimes: when each service was down on its contract timeline: what is charged.
  ///   - failures: when each service, and each account by its own checks, was down before anything was forgiven: a
  ///     provider that fails inside its own maintenance is still the cause.
  public init(
    graphs: Dated<DependencyGraph>, downTimes: [String: IntervalSet], failures: [String: [Failure]]
  ) {
    self.graphs = graphs
    self.downTimes = downTimes
    self.failures = failures
  }

  /// Where a service and an account share a name, the service is meant: it comes first.
  public init(catalog: ServiceCatalog, histories: [SubjectHistory]) {
    self.init(
      graphs: catalog.dependencyGraphs,
      downTimes: Dictionary(
        histories.map { ($0.subject.name, $0.timeline.times(in: [.down])) },
        uniquingKeysWith: { service, _ in service }),
      failures: Dictionary(
        histories.map { ($0.subject.name, $0.failures) },
        uniquingKeysWith: { service, _ in service }))
  }
}

extension SubjectHistory {
  /// When it was down before anything was forgiven, with the outage that each stretch belongs to.
  fileprivate var failures: [Attribution.Failure] {
    failure.failures(patience: patience).flatMap { span in
      failure.pieces(in: span).filter { $0.state == .down }
        .map { Attribution.Failure(interval: $0.interval, outageStart: span.start) }
    }
  }
}

extension Attribution {
  /// The down time of a service in order, each piece with its provider. Together the pieces are the down time.
  public func pieces(of service: String) -> [Piece] {
    guard let down = downTimes[service], let first = down.intervals.first,
      let last = down.intervals.last
    else { return [] }
    let whole = Interval(start: first.start, end: last.end)
    return graphs.pieces(in: whole).flatMap { time, graph in
      pieces(of: down.intersection(IntervalSet([time])), suspects: suspects(of: service, in: graph))
    }
  }

  private func pieces(of down: IntervalSet, suspects: [Suspect]) -> [Piece] {
    down.intervals.flatMap { outage -> [Piece] in
      let inside = suspects.compactMap { suspect -> (suspect: Suspect, overlap: Interval)? in
        suspect.failure.interval.clamped(to: outage).map { (suspect, $0) }
      }
      let cuts = Set(
        [outage.start, outage.end] + inside.flatMap { [$0.overlap.start, $0.overlap.end] }
      ).sorted()
      var pieces: [Piece] = []
      for (start, end) in zip(cuts, cuts.dropFirst()) {
        let provider = inside.filter { $0.overlap.start <= start && end <= $0.overlap.end }
          .map(\.suspect).min()?.name
        if let last = pieces.last, last.provider == provider {
          pieces[pieces.count - 1] = Piece(
            interval: Interval(start: last.interval.start, end: end), provider: provider)
        } else {
          pieces.append(Piece(interval: Interval(start: start, end: end), provider: provider))
        }
      }
      return pieces
    }
  }

  private func suspects(of service: String, in graph: DependencyGraph) -> [Suspect] {
    graph.depths(from: service).flatMap { name, depth in
      (failures[name] ?? []).map { Suspect(name: name, depth: depth, failure: $0) }
    }
  }

  /// A dependency while it was down; the lesser suspect is the one to charge.
  private struct Suspect: Comparable {
    let name: String
    let depth: Int
    let failure: Failure

    /// The deepest first, then the one that went down first, then by name.
    static func < (left: Suspect, right: Suspect) -> Bool {
      if left.depth != right.depth { return left.depth > right.depth }
      if left.failure.outageStart != right.failure.outageStart {
        return left.failure.outageStart < right.failure.outageStart
      }
      return left.name < right.name
    }
  }
}
