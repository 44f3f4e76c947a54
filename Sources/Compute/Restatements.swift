public import ServiceLevels

/// What was published of a period when it was closed, and what came since.
public struct PublishedPeriod: Sendable {
  public let closedAt: Instant
  public let availability: [AvailabilityFigure]
  /// The corrections as they stood then.
  public let corrections: [OperationRecord]
  /// The paths of the files that came later and speak of each service and account, corrections apart.
  public let lateFiles: [Subject: [String]]

  public init(
    closedAt: Instant, availability: [AvailabilityFigure], corrections: [OperationRecord],
    lateFiles: [Subject: [String]]
  ) {
    self.closedAt = closedAt
    self.availability = availability
    self.corrections = corrections
    self.lateFiles = lateFiles
  }
}

extension Evidence {
  /// Each published figure of a closed period that is another now (sla-rules 10).
  ///
  /// What late files changed and what later corrections changed are told apart: the first is how the figure would stand
  /// with only the corrections that were known when the period was closed.
  public func restatements(of period: Period, published: PublishedPeriod) -> [RestatementFigure] {
    let interval = interval(of: period)
    let before = Dictionary(
      published.availability.map { (Subject($0), $0) }, uniquingKeysWith: { first, _ in first })
    return histories.flatMap { history -> [RestatementFigure] in
      guard let row = before[history.subject] else { return [] }
      // A correction that was revised since counts as late: then it stood otherwise.
      let known = corrections(of: history.subject, among: published.corrections)
      let now = corrections(of: history.subject, among: operations)
      let late = Set(now).symmetricDifference(known)
      let withoutLate =
        late.isEmpty ? history.timeline : history.uncorrected.corrected(by: known)
      let lateFiles = published.lateFiles[history.subject] ?? []
      let first = figures(of: row.totals, outages: row.outages)
      let second = figures(of: withoutLate, in: interval)
      let third = figures(of: history.timeline, in: interval)
      func changes(
        _ from: [(String, Int)], _ to: [(String, Int)], cause: String, sources: [String]
      ) -> [RestatementFigure] {
        zip(from, to).filter { $0.1 != $1.1 }.map { old, new in
          RestatementFigure(
            period: period.key, subject: history.subject.name, figure: old.0, before: old.1,
            after: new.1, closedAt: published.closedAt, cause: cause,
            sources: sources.joined(separator: ", "))
        }
      }
      return changes(
        first, second, cause: lateFiles.isEmpty ? "catalog" : "late files", sources: lateFiles)
        + changes(
          second, third, cause: "corrections", sources: Set(late.map(\.operationID)).sorted())
    }
  }

  private func corrections(of subject: Subject, among operations: [OperationRecord])
    -> [Correction]
  {
    operations.filter { $0.kind == .correction && subject.isNamed(in: $0) }
      .compactMap(Correction.init)
  }

  private func figures(of timeline: Timeline, in interval: Interval) -> [(String, Int)] {
    figures(
      of: timeline.totals(in: interval),
      outages: timeline.times(in: [.down]).intervals.count { interval.contains($0.start) })
  }

  /// The figures that are frozen; an availability that is none stands as -1.
  private func figures(of totals: StateTotals, outages: Int) -> [(String, Int)] {
    [
      ("availability_ppm_floor", totals.partsPerMillion ?? -1), ("up_ms", totals.up),
      ("degraded_ms", totals.degraded), ("down_ms", totals.down), ("unknown_ms", totals.unknown),
      ("excluded_ms", totals.excluded), ("outages", outages),
    ]
  }
}

extension Subject {
  fileprivate init(_ figure: AvailabilityFigure) {
    self = figure.service.map { .service($0) } ?? .account(figure.account)
  }
}
