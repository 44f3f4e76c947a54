import ServiceLevels

/// How soon alerts were answered, by level (requirements M-CRIT to M-LOW).
enum ResponseSection: ReportSection {
  static let id = "response"

  static func title(_ texts: Texts) -> String { texts.responseTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.responseLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.responseTitle,
      [
        .text(texts.level), .word(texts.channel), .number(texts.promise), .number(texts.count),
        .number(texts.median), .number(texts.worst), .number(texts.withinPromise),
        .number(texts.withoutRecord), .text(texts.verdict),
      ])
    let levels = levels(edition)
    table.rows = levels.map { row($0, edition) }
    table.traces = levels.map { $0.id.map { edition.trace($0) } }
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
  }

  private struct Level {
    let name: String
    /// The requirement that judges it.
    var id: String?
    var limit: Int?
  }

  /// The levels that the catalog names, then those that only the records name.
  private static func levels(_ edition: Edition) -> [Level] {
    let judged = edition.catalog.requirements.compactMap { requirement -> Level? in
      guard case .response(let level, let limit) = requirement.kind else { return nil }
      return Level(name: level, id: requirement.id, limit: limit)
    }
    let known = Set(judged.map { $0.name.lowercased() })
    let others = Set(
      begun(edition).compactMap(\.record.alertLevel).filter { !known.contains($0.lowercased()) })
    return judged + others.sorted().map { Level(name: $0) }
  }

  /// The incidents that belong to the period.
  private static func begun(_ edition: Edition) -> [IncidentFigure] {
    edition.report.incidents.filter { edition.report.interval.contains($0.start) }
  }

  private static func row(_ level: Level, _ edition: Edition) -> [HTML] {
    let incidents = begun(edition).filter {
      $0.record.alertLevel?.lowercased() == level.name.lowercased()
    }
    let results = edition.report.requirements.filter { $0.id == level.id }
    let whole = results.first { $0.subject == "all" }
    let judged = results.filter { $0.subject != "all" && $0.verdict != .noEvidence }
    let times = incidents.compactMap(\.timeToAcknowledge).sorted()
    let tier = edition.catalog.tier(named: level.name)
    return [
      .text(tier.map { edition.texts.pick($0.title) } ?? edition.texts.alertLevel(level.name)),
      edition.text(tier?.alertChannel),
      edition.text(level.limit.map { edition.texts.atMost(edition.show.duration($0)) }),
      edition.number(incidents.count),
      edition.duration(times.isEmpty ? nil : times[(times.count - 1) / 2]),
      edition.duration(times.last),
      edition.text(
        level.limit == nil
          ? nil
          : edition.show.wholePercent(judged.count { $0.verdict == .met }, of: judged.count)),
      edition.number(incidents.count - times.count),
      whole.map { Badge.html($0.verdict, edition.texts) } ?? Badge.html(nil, edition.texts),
    ]
  }
}
