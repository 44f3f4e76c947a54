import ServiceLevels

/// RTO and RPO, measured: how often, how badly, how much of it was kept.
enum RecoverySection: ReportSection {
  static let id = "recovery"

  static func title(_ texts: Texts) -> String { texts.recoveryTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.recoveryLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      .element("h3", [:], texts.rtoCaption),
      table(texts.rtoCaption, texts.rto, kind: .time, edition),
      .element("h3", [:], texts.rpoCaption),
      table(texts.rpoCaption, texts.rpo, kind: .point, edition),
      .element("h3", [:], texts.lagCaption), ReplicationLagTable.html(edition),
    ])
  }

  private static func table(
    _ caption: String, _ limit: String, kind: RecoveryKind, _ edition: Edition
  ) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      caption,
      [
        .text(texts.scope), .number("\(limit) \(texts.target)"), .number(texts.count),
        .number(texts.worst), .number(texts.median), .number(texts.keptShare),
        .number(texts.withoutRecord), .text(texts.verdict),
      ])
    // The tiers in the order of the catalog, then the region.
    let scopes =
      edition.catalog.tiers.map {
        (scope: RecoveryScope.tier($0.name), title: texts.pick($0.title))
      }
      + [(scope: .region, title: texts.region)]
    table.rows = scopes.compactMap { scope, title in
      edition.report.recoveries.first { $0.kind == kind && $0.scope == scope }
        .map { row($0, title: title, edition) }
    }
    table.traces = scopes.compactMap { scope, _ in
      edition.report.recoveries.contains { $0.kind == kind && $0.scope == scope }
        ? edition.trace { $0 == (kind == .time ? .recoveryTime(scope) : .recoveryPoint(scope)) }
        : nil
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static func row(_ recovery: RecoveryFigure, title: String, _ edition: Edition) -> [HTML] {
    let share =
      recovery.limitMilliseconds == nil
      ? nil : edition.show.wholePercent(recovery.kept, of: recovery.count)
    let isKept =
      recovery.count == 0 || recovery.limitMilliseconds == nil
      ? nil : recovery.kept == recovery.count
    return [
      .text(title),
      edition.text(recovery.limitMilliseconds.map { edition.show.duration($0) }),
      edition.number(recovery.count), edition.duration(recovery.worstMilliseconds),
      edition.duration(recovery.medianMilliseconds), edition.text(share),
      edition.number(recovery.withoutRecord), Badge.html(isKept: isKept, edition.texts),
    ]
  }
}
