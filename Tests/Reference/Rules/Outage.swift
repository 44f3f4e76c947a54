/// A longest interval of down time of a service (sla-rules 6).
struct Outage {
  var service: String
  var start: Int
  var end: Int
  var isCounted: Bool
  var isOpen: Bool
  var endedBy: String?
  var confirmedAt: Int?

  var duration: Int { end - start }
}

extension Subject {
  /// Counted outages, and those below the minimum, in order of time.
  func outages(_ timelines: Timelines) -> [Outage] {
    let counted = timelines.final.pieces(.down).map {
      outage($0, isCounted: true, then: timelines.final.state(at: $0.end))
    }
    let short = timelines.belowMinimum.map {
      outage($0, isCounted: false, then: timelines.final.state(at: $0.end))
    }
    return (counted + short).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func outage(_ piece: Timeline.Piece, isCounted: Bool, then next: State) -> Outage {
    var outage = Outage(
      service: name, start: piece.start, end: piece.end, isCounted: isCounted,
      isOpen: piece.end == asOf)
    if !outage.isOpen {
      outage.endedBy = next == .unknown || next == .excluded ? next.rawValue : "recovered"
    }
    outage.confirmedAt = confirmation(from: piece.start, to: piece.end)
    return outage
  }

  /// The first instant at which enough probes had reached their `confirm`-th failed check.
  private func confirmation(from start: Int, to end: Int) -> Int? {
    let confirmations = probes.flatMap { $0.runs.compactMap(\.confirmedAt) }
    let cuts = probes.flatMap(\.cuts) + confirmations
    let instants = Array(Set(cuts.filter { start < $0 && $0 < end } + [start])).sorted()
    if let known = instants.first(where: { judged(at: $0, .confirmed) == .down }) { return known }

    // Nobody could have known while it lasted: the earliest afterwards.
    let limits = Array(Set(confirmations)).sorted()
    return instants.filter { judged(at: $0, .ruled) == .down }.compactMap { instant in
      limits.first { judged(at: instant, .confirmedBy($0)) == .down }.map { max(instant, $0) }
    }.min()
  }
}
