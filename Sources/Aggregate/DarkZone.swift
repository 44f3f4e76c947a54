internal import ServiceLevels

/// A time in which a zone that the catalog lists has no live probe, and should have: it counts as one that is unknown
/// (rules 3).
struct DarkZone {
  let zone: String
  let interval: Interval

  /// Every such time before as-of, from the first check of the service on.
  static func all(
    in zones: Dated<[String]>, probes: [ProbeTimeline], asOf: Instant
  ) -> [DarkZone] {
    guard let first = probes.compactMap({ $0.checks.first?.first }).min() else { return [] }
    let byZone = Dictionary(grouping: probes, by: \.zone)
    var dark: [DarkZone] = []
    for (piece, listed) in zones.pieces(in: Interval(start: min(first, asOf), end: asOf)) {
      for zone in Set(listed).sorted() {
        let own = byZone[zone] ?? []
        let live = IntervalSet(own.flatMap(\.lives))
        dark += IntervalSet([piece]).subtracting(live).intervals.flatMap { silence in
          expected(in: silence, own).map { DarkZone(zone: zone, interval: $0) }
        }
      }
    }
    return dark
  }

  /// The parts of a silent time in which a probe is expected all the same: the one heard last was neither retired, nor
  /// had its name come to its end.
  private static func expected(in silence: Interval, _ probes: [ProbeTimeline]) -> [Interval] {
    let ends = probes.flatMap { $0.retirements + ($0.until.map { [$0] } ?? []) }
    let cuts = Set(ends.filter(silence.contains) + [silence.start]).sorted() + [silence.end]
    return zip(cuts, cuts.dropFirst()).filter { start, _ in
      let heard = probes.compactMap { probe -> (at: Instant, isOver: Bool)? in
        let next = probe.checks.partitioningIndex { start < $0.first }
        guard next > 0 else { return nil }
        let last = probe.checks[next - 1]
        return (
          min(last.last, start), last.status == .retired || probe.until.map { $0 <= start } ?? false
        )
      }
      guard let latest = heard.map(\.at).max() else { return true }
      return heard.contains { $0.at == latest && !$0.isOver }
    }.map { Interval(start: $0, end: $1) }
  }
}
