/// Who needs whom (catalog: `depends_on`, `soft_depends_on`; rules 9). Cycles are allowed.
public struct DependencyGraph: Hashable, Sendable {
  private let hard: [String: [String]]
  private let all: [String: [String]]

  /// What is in force at an instant.
  init(catalog: ServiceCatalog, at instant: Instant) {
    var hard: [String: [String]] = [:]
    var all: [String: [String]] = [:]
    for service in catalog.services {
      let terms = service.terms.value(at: instant)
      hard[service.name] = terms.dependsOn
      all[service.name] = terms.dependsOn + terms.softDependsOn
    }
    self.hard = hard
    self.all = all
  }

  /// Makes a graph from edges alone, all of them hard.
  public init(edges: [String: [String]]) {
    hard = edges
    all = edges
  }
}

extension DependencyGraph {
  /// Every service or account that `name` depends on, hard or soft, directly or not, with the length of the shortest
  /// path to it. Never `name` itself.
  public func depths(from name: String) -> [String: Int] {
    depths(from: name, over: all)
  }

  /// The services and accounts that `name` cannot answer without, directly or not, by name.
  public func hardDependencies(of name: String) -> [String] {
    depths(from: name, over: hard).keys.sorted()
  }

  private func depths(from name: String, over edges: [String: [String]]) -> [String: Int] {
    var depths: [String: Int] = [:]
    var frontier = [name]
    var depth = 0
    while !frontier.isEmpty {
      depth += 1
      var next: [String] = []
      for from in frontier {
        for to in edges[from] ?? [] where to != name && depths[to] == nil {
          depths[to] = depth
          next.append(to)
        }
      }
      frontier = next
    }
    return depths
  }
}

extension ServiceCatalog {
  /// Who needs whom, and from when on.
  public var dependencyGraphs: Dated<DependencyGraph> {
    let instants = Set(services.flatMap { $0.terms.changes.map(\.from) }).sorted()
    return Dated(
      first: DependencyGraph(catalog: self, at: .distantPast),
      changes: instants.map { .init(from: $0, value: DependencyGraph(catalog: self, at: $0)) })
  }
}
