/// A failure of a service, some of which counts (rules 6).
struct Outage {
  var service: String
  /// On the failure timeline.
  var failure: Range<Int>
  /// The first and the end of the last time that is down on the contract timeline.
  var start: Int
  var end: Int
  /// From start to end, without what is excluded between.
  var duration: Int
  var down: Int
  var isCounted = true
  var isOpen: Bool
  var endedBy: String?
  var confirmedAt: Int?
}

extension Subject {
  /// Longest intervals of the failure timeline that are down, short unknown and paused time between not ending them.
  func failures(_ failure: Timeline) -> [Range<Int>] {
    var found: [Range<Int>] = []
    // What lies between the last down time and now; nil where that has ended for good.
    var gap: Int?
    for piece in failure.pieces {
      switch piece.state {
      case .down:
        if let last = found.last, let gap, gap <= longestGap(from: last.lowerBound) {
          found[found.count - 1] = last.lowerBound..<piece.end
        } else {
          found.append(piece.start..<piece.end)
        }
        gap = 0
      case .unknown, .excluded:
        let isInService = life.lowerBound <= piece.start && piece.end <= life.upperBound
        gap = isInService ? gap.map { $0 + piece.end - piece.start } : nil
      case .up, .degraded:
        gap = nil
      }
    }
    return found
  }

  /// The largest `gone_after` of the probes live when a failure begins; 1 h where that is endless or none is.
  private func longestGap(from start: Int) -> Int {
    let live = probes.filter { $0.isLive(at: start) }
    let lengths = live.compactMap { $0.lastHeard(at: start)?.policy.goneAfter.milliseconds }
    let longest = lengths.max() ?? .max
    return longest == .max ? 3_600_000 : longest
  }

  /// What of a failure counts; nil if nothing does.
  func outage(of failure: Range<Int>, _ timeline: Timeline, _ eligible: Timeline) -> Outage? {
    let down = eligible.pieces(.down).map { ($0.start..<$0.end).clamped(to: failure) }
      .filter { !$0.isEmpty }
    guard let start = down.first?.lowerBound, let end = down.last?.upperBound else { return nil }
    let excluded = eligible.milliseconds(.excluded, from: start, to: end)
    var outage = Outage(
      service: name, failure: failure, start: start, end: end, duration: end - start - excluded,
      down: down.map(\.count).reduce(0, +),
      isOpen: failure.upperBound == asOf && timeline.pieces.last?.state == .down)
    // Time that a correction made down counts, however short.
    let instants = corrections.map(\.span.lowerBound) + corrections.map(\.span.upperBound)
    let isCorrected = (instants + down.map(\.lowerBound)).contains { instant in
      down.contains { $0.contains(instant) } && correction(at: instant)?.state == .down
    }
    outage.isCounted = isCorrected || outage.duration >= promise(at: start).minOutage
    return outage
  }

  /// The first instant within a failure at which enough probes had reached their `confirm`-th failed check.
  func confirmation(in failure: Range<Int>) -> Int? {
    let cuts = probes.flatMap(\.cuts) + probes.flatMap { $0.runs.compactMap(\.confirmedAt) }
    let instants = Set(cuts + promises.map(\.start) + [failure.lowerBound])
    return instants.filter { failure.contains($0) }.sorted()
      .first { judged(at: $0, .confirmed) == .down }
  }
}
