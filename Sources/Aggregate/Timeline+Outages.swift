internal import ServiceLevels

extension Timeline {
  /// The outages of a finished timeline, those below the minimum among them (sla-rules 6).
  func outages(confirmedAt: (Interval) -> Instant?) -> [Outage] {
    guard let first = segments.first else { return [] }
    let pieces = pieces(in: Interval(start: first.start, end: end))
    return pieces.enumerated().compactMap { index, piece in
      guard piece.state == .down || piece.state == .belowMinimum else { return nil }
      let isOpen = piece.interval.end == end
      let endedBy: OutageEnd? =
        if isOpen { nil } else {
          switch pieces[index + 1].state {
          case .unknown: .unknown
          case .excluded: .excluded
          case .up, .degraded, .down, .belowMinimum: .recovered
          }
        }
      return Outage(
        interval: piece.interval, confirmedAt: confirmedAt(piece.interval), isOpen: isOpen,
        endedBy: endedBy, isCounted: piece.state == .down)
    }
  }
}
