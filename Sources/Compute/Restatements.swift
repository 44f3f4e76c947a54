public import ServiceLevels
import Tables

/// What was published of a period when it was closed, and what came since.
public struct PublishedPeriod: Sendable {
  public let closedAt: Instant
  public let availability: [AvailabilityFigure]
  /// Empty where they were not frozen.
  public let tiers: [TierFigure]
  public let means: [MeanFigure]
  /// What was promised then; nil where that was not kept.
  public let catalog: ServiceCatalog?
  /// The corrections as they stood then.
  public let corrections: [OperationRecord]
  /// The paths of the files that came later and may have changed the figures of each service and account, corrections
  /// apart.
  public let lateFiles: [Subject: [String]]
  /// The paths of the files that were known then and are forgotten now, likewise.
  public let forgottenFiles: [Subject: [String]]
  /// The paths of the files that came later, by the incidents of the period that they changed.
  public let lateIncidents: [String: String]

  public init(
    closedAt: Instant, availability: [AvailabilityFigure], tiers: [TierFigure] = [],
    means: [MeanFigure] = [], catalog: ServiceCatalog? = nil, corrections: [OperationRecord],
    lateFiles: [Subject: [String]], forgottenFiles: [Subject: [String]] = [:],
    lateIncidents: [String: String] = [:]
  ) {
    self.closedAt = closedAt
    self.availability = availability
    self.tiers = tiers
    self.means = means
    self.catalog = catalog
    self.corrections = corrections
    self.lateFiles = lateFiles
    self.forgottenFiles = forgottenFiles
    self.lateIncidents = lateIncidents
  }
}

/// The figures of a service that hang on its dependencies too; `ownRestatements` judges them.
private let figuresOfSeveral: Set<String> = ["own_pct"]

extension Evidence {
  /// Each published figure of a closed period that is another now (rules 10): of services and accounts, then of
  /// tiers, then of incidents.
  public func restatements(of period: Period, published: PublishedPeriod) -> [RestatementFigure] {
    let availability = availabilityRestatements(of: period, published: published)
    return availability
      + ownRestatements(of: period, published: published, services: availability)
      + tierRestatements(of: period, published: published, services: availability)
      + meanRestatements(of: period, published: published, services: availability)
  }

  /// What later corrections changed is told apart from the rest: the first is how the figures would stand with only the
  /// corrections that were known when the period was closed. The catalog is named where what it says of the period is
  /// another now (rules 10).
  private func availabilityRestatements(
    of period: Period, published: PublishedPeriod
  ) -> [RestatementFigure] {
    var before: [Subject: AvailabilityFigure] = [:]
    for row in published.availability { before[Subject(row)] = row }
    var result = histories.flatMap { history -> [RestatementFigure] in
      guard let row = before.removeValue(forKey: history.subject) else { return [] }
      return restatements(of: history, row, in: period, published: published)
    }
    // What the catalog does not know any more has no figures.
    for row in published.availability where before[Subject(row)] != nil {
      result += restated(
        row.publishedFigures, nil, table: "availability", subject: row.subject, period, published,
        RestatementCause(hasCatalog: true))
    }
    return result
  }

  /// What changed of the down time that is a service's own, by what changed of the service and of those that it depends
  /// on: whose an outage is, both decide (rules 9).
  private func ownRestatements(
    of period: Period, published: PublishedPeriod, services: [RestatementFigure]
  ) -> [RestatementFigure] {
    let changes = Dictionary(grouping: services, by: \.subject)
    return published.availability.flatMap { row -> [RestatementFigure] in
      guard let name = row.service, let history = history(of: .service(name)) else { return [] }
      let now = figure(of: history, in: period).publishedFigures
      let before = row.publishedFigures.filter { figuresOfSeveral.contains($0.name) }
      guard !Set(before).isSubset(of: now) else { return [] }
      let members = providers(of: name, in: period, published).union([.service(name)])
      let moved = members.flatMap { changes[$0.name] ?? [] }
      let promised = (moved.isEmpty ? members : [.service(name)]).contains {
        hasChanged($0, in: period, since: published.catalog)
      }
      return restated(
        before, now, table: "availability", subject: name, period, published,
        cause(among: moved, of: members, published)
          .joined(RestatementCause(hasCatalog: promised)))
    }
  }

  /// Whatever a service depended on in a period, by what is promised now and by what was then.
  private func providers(of service: String, in period: Period, _ published: PublishedPeriod)
    -> Set<Subject>
  {
    let graphs = [catalog, published.catalog].compactMap(\.self).flatMap {
      $0.dependencyGraphs.pieces(in: period.interval)
    }
    return Set(
      graphs.flatMap { $0.value.depths(from: service).keys }.map {
        catalog.service(named: $0) == nil ? .account($0) : .service($0)
      })
  }

  private func restatements(
    of history: SubjectHistory, _ row: AvailabilityFigure, in period: Period,
    published: PublishedPeriod
  ) -> [RestatementFigure] {
    // A correction that was revised since counts as late: then it stood otherwise.
    let known = corrections(of: history.subject, among: published.corrections)
    let late = Set(corrections(of: history.subject, among: operations)).symmetricDifference(known)
    let now = figure(of: history, in: period)
    let withoutLate: AvailabilityFigure =
      if !late.isEmpty, let rules = rules[history.subject] {
        figure(of: history.with(history.adjudicated(by: known, rules: rules)), in: period)
      } else {
        now
      }
    let byOthers = RestatementCause(
      files: published.lateFiles[history.subject] ?? [],
      forgotten: published.forgottenFiles[history.subject] ?? [],
      hasCatalog: hasChanged(history.subject, in: period, since: published.catalog))
    let byCorrections = RestatementCause(corrections: late.map(\.operationID))
    let judgedLater = history.subject.isService ? figuresOfSeveral : []
    func changes(
      _ from: AvailabilityFigure, _ to: AvailabilityFigure, by cause: RestatementCause,
      where isMeant: (String) -> Bool = { _ in true }
    ) -> [RestatementFigure] {
      restated(
        from.publishedFigures.filter { isMeant($0.name) && !judgedLater.contains($0.name) },
        to.publishedFigures,
        table: "availability", subject: row.subject, period, published, cause)
    }
    if late.isEmpty { return changes(row, now, by: byOthers) }
    // What the bounds would be with other corrections is not kept: they are held against the end only.
    let bounds: Set<String> = ["lowest_pct", "highest_pct", "is_certain"]
    let first = changes(row, withoutLate, by: byOthers) { !bounds.contains($0) }
    return first + changes(withoutLate, now, by: byCorrections) { !bounds.contains($0) }
      + changes(row, now, by: first.isEmpty ? byCorrections : byOthers.joined(byCorrections)) {
        bounds.contains($0)
      }
  }

  /// Whether the catalog says something else of a subject in a period than it did when that was published.
  private func hasChanged(
    _ subject: Subject, in period: Period, since published: ServiceCatalog?
  ) -> Bool {
    guard let published else { return false }
    return published.statements(of: subject, in: period.interval)
      != catalog.statements(of: subject, in: period.interval)
  }

  func corrections(of subject: Subject, among operations: [OperationRecord]) -> [Correction] {
    operations.filter { $0.kind == .correction && $0.concerns(subject, catalog: catalog) }
      .compactMap(Correction.init)
  }

  /// A row for each figure that is another in the second list, or is not there.
  func restated(
    _ before: [PublishedFigure], _ after: [PublishedFigure]?, table: String, subject: String,
    _ period: Period, _ published: PublishedPeriod, _ cause: RestatementCause
  ) -> [RestatementFigure] {
    let now = Dictionary(
      (after ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return before.compactMap { old in
      let new = now[old.name] ?? PublishedFigure(old.name, .none)
      guard old != new else { return nil }
      return RestatementFigure(
        period: period.key, subject: subject, table: table, figure: old.name, before: old.number,
        after: new.number, beforeText: old.text, afterText: new.text,
        closedAt: published.closedAt, cause: cause.words(of: old.name),
        sources: cause.sources(of: old.name))
    }
  }
}

extension Subject {
  fileprivate var isService: Bool {
    if case .service = self { true } else { false }
  }

  fileprivate init(_ figure: AvailabilityFigure) {
    self = figure.service.map { .service($0) } ?? .account(figure.account)
  }
}

extension SubjectHistory {
  /// The same with another contract timeline, and its outages.
  fileprivate func with(_ other: Adjudication) -> SubjectHistory {
    SubjectHistory(
      subject: subject, timeline: other.timeline, gross: gross, failure: other.failure,
      lowest: lowest, highest: highest, scheduled: scheduled, patience: patience,
      outages: other.outages, flaps: flaps)
  }
}
