/// Charges the down time of a service, instant by instant, to the dependency that caused it (sla-rules 9).
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

  private let graph: DependencyGraph
  private let downTimes: [String: IntervalSet]

  /// - Parameter downTimes: when each service, and each account by its own checks, was down.
  public init(graph: DependencyGraph, downTimes: [String: IntervalSet]) {
    self.graph = graph
    self.downTimes = downTimes
  }
}

extension Attribution {
  /// The down time of a service in order, each piece with its provider. Together the pieces are the down time.
  public func pieces(of service: String) -> [Piece] {
    guard let down = downTimes[service], !down.isEmpty else { return [] }
    let suspects = suspects(of: service)
    return down.intervals.flatMap { outage -> [Piece] in
      let inside = suspects.compactMap { suspect -> (suspect: Suspect, overlap: Interval)? in
        suspect.interval.clamped(to: outage).map { (suspect, $0) }
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

  private func suspects(of service: String) -> [Suspect] {
    graph.depths(from: service).flatMap { name, depth in
      (downTimes[name]?.intervals ?? []).map { Suspect(name: name, depth: depth, interval: $0) }
    }
  }

  /// A dependency while it was down; the lesser suspect is the one to charge.
  private struct Suspect: Comparable {
    let name: String
    let depth: Int
    let interval: Interval

    /// The deepest first, then the one that went down first, then by name.
    static func < (left: Suspect, right: Suspect) -> Bool {
      if left.depth != right.depth { return left.depth > right.depth }
      if left.interval.start != right.interval.start {
        return left.interval.start < right.interval.start
      }
      return left.name < right.name
    }
  }
}
