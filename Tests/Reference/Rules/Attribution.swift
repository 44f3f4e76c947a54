/// Whose fault a service's down time is, instant by instant (sla-rules 9).
struct Attribution {
  let catalog: CatalogModel
  /// The final timelines of all services and accounts.
  let timelines: [String: Timeline]

  /// Every transitive dependency, hard or soft, with the length of the shortest path to it.
  func depths(from service: String) -> [String: Int] {
    var depths: [String: Int] = [:]
    var (frontier, depth) = ([service], 0)
    while !frontier.isEmpty {
      depth += 1
      let next = frontier.flatMap { name in
        catalog.service(name).map { $0.dependsOn + $0.softDependsOn } ?? []
      }
      frontier = Array(Set(next)).filter { $0 != service && depths[$0] == nil }
      for name in frontier { depths[name] = depth }
    }
    return depths
  }

  /// The dependency to blame at an instant; nil is the service's own fault.
  func provider(of service: String, at instant: Int, _ depths: [String: Int]) -> String? {
    let down = depths.compactMap { name, depth -> (name: String, depth: Int, since: Int)? in
      guard let piece = timelines[name]?.piece(at: instant), piece.state == .down else {
        return nil
      }
      return (name, depth, piece.start)
    }
    return down.min { ($1.depth, $0.since, $0.name) < ($0.depth, $1.since, $1.name) }?.name
  }

  /// The provider with the most milliseconds of an outage; of equal ones the service itself, then by name.
  func provider(of outage: Outage) -> String? {
    let depths = depths(from: outage.service)
    let cuts = depths.keys.flatMap { timelines[$0]?.cuts ?? [] } + [outage.start, outage.end]
    let instants = Array(Set(cuts.filter { outage.start <= $0 && $0 <= outage.end })).sorted()
    var own = 0
    var others: [String: Int] = [:]
    for (from, to) in zip(instants, instants.dropFirst()) {
      if let name = provider(of: outage.service, at: from, depths) {
        others[name, default: 0] += to - from
      } else {
        own += to - from
      }
    }
    let first = others.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let first, first.value > own else { return nil }
    return first.key
  }
}
