/// Finds those of many intervals, which may overlap, that touch another: in time by what is found, not by how many there are.
public struct IntervalIndex: Sendable {
  /// The places of the intervals, by start.
  private let places: [Int]
  private let intervals: [Interval]
  /// The latest end of each half of a half of a half: of the range around each middle.
  private let latestEnds: [Instant]

  public init(_ intervals: [Interval]) {
    places = intervals.indices.sorted { intervals[$0].start < intervals[$1].start }
    let ordered = places.map { intervals[$0] }
    self.intervals = ordered
    var latestEnds = ordered.map(\.end)
    func latestEnd(of range: Range<Int>) -> Instant? {
      guard let middle = range.middle else { return nil }
      let ends = [
        ordered[middle].end, latestEnd(of: range.lowerBound..<middle),
        latestEnd(of: middle + 1..<range.upperBound),
      ]
      latestEnds[middle] = ends.compactMap(\.self).max() ?? ordered[middle].end
      return latestEnds[middle]
    }
    _ = latestEnd(of: ordered.indices)
    self.latestEnds = latestEnds
  }
}

extension IntervalIndex {
  /// The places, in order, of the intervals that share an instant with another, the ends of both included.
  public func touching(_ interval: Interval) -> [Int] {
    var found: [Int] = []
    func search(_ range: Range<Int>) {
      guard let middle = range.middle, interval.start <= latestEnds[middle] else { return }
      search(range.lowerBound..<middle)
      guard intervals[middle].start <= interval.end else { return }
      if interval.start <= intervals[middle].end { found.append(places[middle]) }
      search(middle + 1..<range.upperBound)
    }
    search(intervals.indices)
    return found.sorted()
  }
}

extension Range<Int> {
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}
