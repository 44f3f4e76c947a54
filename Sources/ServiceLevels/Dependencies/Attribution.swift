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

  private let pieces: [String: [Piece]]

  /// - Parameters:
  ///   - downTimes: when each service was down on its contract timeline: what is charged.
  ///   - failures: when each service, and each account by its own checks, was down before anything was forgiven, in order
  ///     of time: a provider that fails inside its own maintenance is still the cause.
  public init(
    graphs: Dated<DependencyGraph>, downTimes: [String: IntervalSet], failures: [String: [Failure]]
  ) {
    var pieces: [String: [Piece]] = [:]
    for (service, down) in downTimes {
      guard let first = down.intervals.first, let last = down.intervals.last else { continue }
      let whole = Interval(start: first.start, end: last.end)
      pieces[service] = graphs.pieces(in: whole).flatMap { time, graph in
        Suspects(of: service, in: graph, failures: failures, around: time)
          .charged(with: down.intersection(IntervalSet([time])))
      }
    }
    self.pieces = pieces
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
  public func pieces(of service: String) -> [Piece] { pieces[service] ?? [] }

  /// Those pieces that have time in an interval, cut to it.
  public func pieces(of service: String, in interval: Interval) -> [Piece] {
    guard let pieces = pieces[service] else { return [] }
    let first = pieces.partitioningIndex { interval.start < $0.interval.end }
    let end = pieces[first...].partitioningIndex { interval.end <= $0.interval.start }
    return pieces[first..<end].compactMap { piece in
      piece.interval.clamped(to: interval).map { Piece(interval: $0, provider: piece.provider) }
    }
  }
}

/// The dependencies of one service, each time that they were down.
private struct Suspects {
  /// The one to charge first in front.
  private let ranked: [Suspect]

  init(
    of service: String, in graph: DependencyGraph, failures: [String: [Attribution.Failure]],
    around time: Interval
  ) {
    ranked = graph.depths(from: service).flatMap { name, depth -> [Suspect] in
      guard let failures = failures[name] else { return [] }
      let first = failures.partitioningIndex { time.start < $0.interval.end }
      let end = failures[first...].partitioningIndex { time.end <= $0.interval.start }
      return failures[first..<end].map { Suspect(name: name, depth: depth, failure: $0) }
    }.sorted()
  }

  /// Goes along the down time with those that are down as well; those that are over are taken off when they come to the
  /// front.
  func charged(with down: IntervalSet) -> [Attribution.Piece] {
    let byStart = ranked.indices.sorted { ranked[$0].interval.start < ranked[$1].interval.start }
    var pieces: [Attribution.Piece] = []
    var begun = Heap<Int>()
    var next = 0
    for outage in down.intervals {
      var cursor = outage.start
      while cursor < outage.end {
        while next < byStart.count, ranked[byStart[next]].interval.start <= cursor {
          begun.insert(byStart[next])
          next += 1
        }
        while let rank = begun.least, ranked[rank].interval.end <= cursor { begun.removeLeast() }
        let charged = begun.least.map { ranked[$0] }
        let changes = [
          charged?.interval.end, next < byStart.count ? ranked[byStart[next]].interval.start : nil,
        ]
        let end = changes.compactMap(\.self).reduce(outage.end, min)
        if cursor > outage.start, let last = pieces.last, last.provider == charged?.name {
          pieces[pieces.count - 1] = Attribution.Piece(
            interval: Interval(start: last.interval.start, end: end), provider: last.provider)
        } else {
          pieces.append(
            Attribution.Piece(interval: Interval(start: cursor, end: end), provider: charged?.name))
        }
        cursor = end
      }
    }
    return pieces
  }
}

/// A dependency while it was down; the lesser suspect is the one to charge.
private struct Suspect: Comparable {
  let name: String
  let depth: Int
  let failure: Attribution.Failure

  var interval: Interval { failure.interval }

  /// The deepest first, then the one that went down first, then by name.
  static func < (left: Suspect, right: Suspect) -> Bool {
    if left.depth != right.depth { return left.depth > right.depth }
    if left.failure.outageStart != right.failure.outageStart {
      return left.failure.outageStart < right.failure.outageStart
    }
    return left.name < right.name
  }
}
