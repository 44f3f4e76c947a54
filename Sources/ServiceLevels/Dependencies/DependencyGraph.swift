/// Who needs whom (catalog: `depends_on`, `soft_depends_on`; sla-rules 9). Cycles are allowed.
public struct DependencyGraph: Sendable {
  private let hard: [String: [String]]
  private let all: [String: [String]]

  public init(catalog: ServiceCatalog) {
    var hard: [String: [String]] = [:]
    var all: [String: [String]] = [:]
    for service in catalog.services {
      hard[service.name] = service.dependsOn
      all[service.name] = service.dependsOn + service.softDependsOn
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
