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
    table.rows = levels(edition).map { row($0.level, $0.limit, edition) }
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
  }

  /// The levels that the catalog names, then those that only the records name.
  private static func levels(_ edition: Edition) -> [(level: String, limit: Int?)] {
    var levels = edition.catalog.requirements.compactMap { requirement in
      if case .response(let level, let limit) = requirement.kind {
        (level: level, limit: limit)
      } else {
        (level: String, limit: Int?)?.none
      }
    }
    let known = Set(levels.map(\.level))
    let others = Set(edition.report.incidents.compactMap(\.record.alertLevel)).subtracting(known)
    levels += others.sorted().map { ($0, nil) }
    return levels
  }

  private static func row(_ level: String, _ limit: Int?, _ edition: Edition) -> [HTML] {
    let incidents = edition.report.incidents.filter { $0.record.alertLevel == level }
    let times = incidents.compactMap(\.timeToAcknowledge).sorted()
    let kept = limit.map { limit in times.count { $0 <= limit } }
    let isKept = times.isEmpty ? nil : kept.map { $0 == times.count }
    let tier = edition.catalog.tier(named: level)
    return [
      .text(tier.map { edition.texts.pick($0.title) } ?? level),
      edition.text(tier?.alertChannel),
      edition.text(limit.map { edition.texts.atMost(edition.show.duration($0)) }),
      edition.number(incidents.count),
      edition.duration(times.isEmpty ? nil : times[(times.count - 1) / 2]),
      edition.duration(times.last),
      edition.text(kept.flatMap { edition.show.wholePercent($0, of: times.count) }),
      edition.number(incidents.count - times.count),
      limit == nil ? Badge.html(nil, edition.texts) : Badge.html(isKept: isKept, edition.texts),
    ]
  }
}
