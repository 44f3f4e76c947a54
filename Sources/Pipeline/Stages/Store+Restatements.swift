internal import Compute
internal import ServiceLevels
internal import Store
internal import Tables

extension Store {
  /// What changed since a period was closed, and by what; nothing where it is not closed, or as-of lies before its end.
  func restatements(of period: Period, by evidence: Evidence) throws -> [RestatementFigure] {
    guard evidence.asOf >= period.interval.end, let closing = try closing(of: period.key) else {
      return []
    }
    let known = closing.files
    let operations = try operationRecords().map {
      FiledRecord($0.record, path: $0.path, isLate: !known.contains($0.sha256))
    }
    let incidents = try incidentRecords().map {
      FiledRecord($0.record, path: $0.path, isLate: !known.contains($0.sha256))
    }
    let frozen = standingRecords(operations.filter { !$0.isLate }.map(\.record))
    return evidence.restatements(
      of: period,
      published: PublishedPeriod(
        closedAt: closing.period.closedAt, availability: closing.availability,
        tiers: closing.tiers, means: closing.means,
        catalog: try closing.catalog.flatMap { try catalog(sha256: $0) },
        corrections: frozen.filter { $0.kind == .correction },
        lateFiles: try evidence.lateFiles(
          of: period, operations: operations, checks: try probeSources(besides: known),
          allChecks: { try probeSources(besides: []) }),
        forgottenFiles: evidence.forgottenFiles(
          of: period, try forgottenFiles().values.filter { known.contains($0.source.sha256) }),
        lateIncidents: evidence.lateIncidents(of: period, records: incidents)))
  }
}
