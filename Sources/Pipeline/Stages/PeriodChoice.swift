internal import ServiceLevels

extension PeriodCalendar {
  /// The periods with the given keys; none given is the last month that is over at `asOf`.
  func periods(_ keys: [String], asOf: Instant) -> [Period] {
    if keys.isEmpty { return lastMonth(before: asOf).map { [$0] } ?? [] }
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }.compactMap { period(key: $0) }
  }

  private func lastMonth(before asOf: Instant) -> Period? {
    month(containing: asOf).flatMap {
      month(containing: $0.interval.start.advanced(byMilliseconds: -1))
    }
  }
}
