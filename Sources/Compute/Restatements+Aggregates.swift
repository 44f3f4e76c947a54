import ServiceLevels

// Published figures that are made of several services'.
extension Evidence {
  /// What changed of the tiers, by what changed of their services.
  func tierRestatements(
    of period: Period, published: PublishedPeriod, services: [RestatementFigure]
  ) -> [RestatementFigure] {
    let now = Dictionary(
      catalog.tierFigures(
        of: period, in: interval(of: period), from: availability(in: period)
      ).map { ($0.tier, $0) },
      uniquingKeysWith: { first, _ in first })
    return published.tiers.flatMap { tier -> [RestatementFigure] in
      let members = Set(
        published.availability.filter { $0.tier == tier.tier }.compactMap(\.service)
          + catalog.services.filter { $0.tier == tier.tier }.map(\.name))
      return restated(
        tier.publishedFigures, now[tier.tier]?.publishedFigures, table: "tier_availability",
        subject: Scope.tier(tier.tier).text, period, published,
        cause(
          among: services.filter { members.contains($0.subject) },
          of: Set(members.map { .service($0) }), published))
    }
  }

  /// What changed of the incidents' means, by the incidents that came late and by what moved the outages under others.
  func meanRestatements(
    of period: Period, published: PublishedPeriod, services: [RestatementFigure]
  ) -> [RestatementFigure] {
    guard !published.means.isEmpty else { return [] }
    let now = Dictionary(
      means(in: period).map { (MeanKey($0), $0) },
      uniquingKeysWith: { first, _ in first })
    let outages = services.filter { ["down_ms", "outages"].contains($0.figure) }
    var causes: [Scope: RestatementCause] = [:]
    func cause(of scope: Scope) -> RestatementCause {
      if let known = causes[scope] { return known }
      let members = members(of: scope)
      let incidents = incidents.filter { incident in
        scope == .all || !members.isDisjoint(with: self.services(of: incident).map(\.name))
      }
      var cause = RestatementCause(
        files: incidents.compactMap { published.lateIncidents[$0.record.id] })
      let moved = outages.filter { members.contains($0.subject) }
      if !moved.isEmpty || cause.isEmpty {
        cause = cause.joined(
          self.cause(among: moved, of: Set(members.map { .service($0) }), published))
      }
      causes[scope] = cause
      return cause
    }
    return published.means.flatMap { mean in
      restated(
        mean.publishedFigures, now[MeanKey(mean)]?.publishedFigures,
        table: "incident_mean", subject: mean.scope.text, period, published, cause(of: mean.scope))
    }
  }

  /// The services of a scope of `incident_mean`.
  private func members(of scope: Scope) -> Set<String> {
    switch scope {
    case .all: Set(catalog.services.map(\.name))
    case .tier(let tier): Set(catalog.services.filter { $0.tier == tier }.map(\.name))
    case .service(let name): [name]
    case .incident: []
    }
  }

  /// What changed the figures of some of several subjects; where none of them changed, what came late about any of them:
  /// an outage may have ended otherwise after the period.
  func cause(
    among changes: [RestatementFigure], of members: Set<Subject>, _ published: PublishedPeriod
  ) -> RestatementCause {
    let changed = Set(changes.map(\.subject))
    let words = Set(changes.map(\.cause))
    func isNamed(_ word: String) -> Bool { words.contains { $0.contains(word) } }
    let concerned =
      changes.isEmpty ? members : members.filter { changed.contains($0.name) }
    let files = concerned.flatMap { published.lateFiles[$0] ?? [] }
    let forgotten = concerned.flatMap { published.forgottenFiles[$0] ?? [] }
    let late = concerned.flatMap { subject in
      Set(corrections(of: subject, among: operations))
        .symmetricDifference(corrections(of: subject, among: published.corrections))
        .map(\.operationID)
    }
    return RestatementCause(
      files: changes.isEmpty || isNamed("late files") ? files : [],
      forgotten: changes.isEmpty || isNamed("forgotten files") ? forgotten : [],
      corrections: changes.isEmpty || isNamed("corrections") ? late : [],
      hasCatalog: isNamed("catalog"))
  }
}

private struct MeanKey: Hashable {
  let scope: Scope
  let metric: IncidentMetric

  init(_ mean: MeanFigure) {
    scope = mean.scope
    metric = mean.metric
  }
}
