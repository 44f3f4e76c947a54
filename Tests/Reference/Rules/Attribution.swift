/// Whose fault a service's down time is, instant by instant (rules 9).
struct Attribution {
  /// Down time on a failure timeline, and when its outage began.
  struct Failure {
    var span: Range<Int>
    var since: Int
  }

  let eras: Eras
  /// Of every service and account.
  let failures: [String: [Failure]]

  /// Every transitive dependency in force, hard or soft, with the length of the shortest path to it.
  func depths(from service: String, at instant: Int, withSoft: Bool = true) -> [String: Int] {
    let catalog = eras[instant]
    var depths: [String: Int] = [:]
    var (frontier, depth) = ([service], 0)
    while !frontier.isEmpty {
      depth += 1
      let next = frontier.flatMap { name in
        catalog.service(name).map { $0.dependsOn + (withSoft ? $0.softDependsOn : []) } ?? []
      }
      frontier = Array(Set(next)).filter { $0 != service && depths[$0] == nil }
      for name in frontier { depths[name] = depth }
    }
    return depths
  }

  /// The dependency to blame at an instant; nil is the service's own fault.
  func provider(of service: String, at instant: Int) -> String? {
    let down = depths(from: service, at: instant).compactMap {
      name, depth -> (name: String, depth: Int, since: Int)? in
      let failure = failures[name]?.first { $0.span.contains(instant) }
      return failure.map { (name, depth, $0.since) }
    }
    return down.min { ($1.depth, $0.since, $0.name) < ($0.depth, $1.since, $1.name) }?.name
  }

  /// How much of a service's down time each provider is charged with; nil is the service itself.
  func charges(of service: String, _ spans: [Range<Int>]) -> [String?: Int] {
    let bends =
      failures.values.flatMap { $0.flatMap { [$0.span.lowerBound, $0.span.upperBound] } }
      + eras.starts
    var charges: [String?: Int] = [:]
    for span in spans where !span.isEmpty {
      let cuts = bends.filter { span.contains($0) } + [span.lowerBound, span.upperBound]
      let instants = Array(Set(cuts)).sorted()
      for (from, to) in zip(instants, instants.dropFirst()) {
        charges[provider(of: service, at: from), default: 0] += to - from
      }
    }
    return charges
  }

  /// The provider charged with more than the service itself; of several the one with most, then by name.
  func provider(of service: String, _ spans: [Range<Int>]) -> String? {
    let charges = charges(of: service, spans)
    let others = charges.compactMap { name, down in name.map { (name: $0, down: down) } }
    let first = others.max { ($0.down, $1.name) < ($1.down, $0.name) }
    guard let first, first.down > charges[nil] ?? 0 else { return nil }
    return first.name
  }
}
