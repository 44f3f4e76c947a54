import ServiceLevels

/// RTO and RPO, measured: how often, how badly, how much of it was kept.
enum RecoverySection: ReportSection {
  static let id = "recovery"

  static func title(_ texts: Texts) -> String { texts.recoveryTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.recoveryLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      .heading(texts.rtoCaption),
      table(texts.rtoCaption, texts.rto, kind: .time, edition),
      .heading(texts.rpoCaption),
      table(texts.rpoCaption, texts.rpo, kind: .point, edition),
      .heading(texts.lagCaption), ReplicationLagTable.html(edition),
    ])
  }

  private static func table(
    _ caption: String, _ limit: String, kind: RecoveryKind, _ edition: Edition
  ) -> HTML {
    let texts = edition.texts
    // The tiers in the order of the catalog, then the region.
    let scopes =
      edition.catalog.tiers.map {
        (scope: RecoveryScope.tier($0.name), title: texts.pick($0.title))
      }
      + [(scope: .region, title: texts.region)]
    let rows = scopes.compactMap { scope, title in
      edition.report.recoveries.first { $0.kind == kind && $0.scope == scope }
        .map { (title: title, figure: $0) }
    }
    return DataTable(
      caption, of: rows,
      [
        .text(texts.scope) { .text($0.title) },
        .number("\(limit) \(texts.target)") { edition.duration($0.figure.limitMilliseconds) },
        .number(texts.count) { edition.number($0.figure.count) },
        .number(texts.worst) { edition.duration($0.figure.worstMilliseconds) },
        .number(texts.median) { edition.duration($0.figure.medianMilliseconds) },
        .number(texts.keptShare) {
          edition.text(
            $0.figure.limitMilliseconds == nil
              ? nil : edition.show.wholePercent($0.figure.kept, of: $0.figure.count))
        },
        .number(texts.withoutRecord) { edition.number($0.figure.withoutRecord) },
        .text(texts.verdict) { Badge.html(isKept: isKept($0.figure), texts) },
      ], trace: { edition.trace(requirement: isJudged($0.figure)) }
    ).html(texts)
  }

  private static func isKept(_ recovery: RecoveryFigure) -> Bool? {
    recovery.count == 0 || recovery.limitMilliseconds == nil
      ? nil : recovery.kept == recovery.count
  }

  /// Whether a requirement asks for a scope's recovery.
  private static func isJudged(_ recovery: RecoveryFigure) -> (RequirementKind) -> Bool {
    let kind: RequirementKind =
      recovery.kind == .time ? .recoveryTime(recovery.scope) : .recoveryPoint(recovery.scope)
    return { $0 == kind }
  }
}
