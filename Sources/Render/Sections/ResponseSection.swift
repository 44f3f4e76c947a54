import ServiceLevels

/// How soon alerts were answered, by level (requirements M-CRIT to M-LOW).
enum ResponseSection: ReportSection {
  static let id = "response"

  static func title(_ texts: Texts) -> String { texts.responseTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.responseLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.responseTitle, of: levels(edition),
      [
        .text(texts.level) {
          .text($0.tier.map { texts.pick($0.title) } ?? texts.alertLevel($0.name))
        },
        .word(texts.channel) { edition.text($0.tier?.alertChannel.map(texts.channel)) },
        .number(texts.target) {
          edition.text($0.limit.map { texts.atMost(edition.show.duration($0)) })
        },
        .number(texts.count) { edition.number($0.count) },
        .number(texts.median) {
          edition.duration($0.times.isEmpty ? nil : $0.times[($0.times.count - 1) / 2])
        },
        .number(texts.worst) { edition.duration($0.times.last) },
        .number(texts.withinPromise) { edition.text($0.limit == nil ? nil : kept($0, edition)) },
        .number(texts.withoutRecord) { edition.number($0.count - $0.times.count) },
        .text(texts.verdict) { level in
          edition.report.requirements.first { $0.id == level.id && $0.subject == .all }
            .map { Badge.html($0.verdict, texts) } ?? Badge.html(nil, texts)
        },
      ], trace: { $0.id.map { edition.trace($0) } }
    ).html(texts, isFiltered: true)
  }

  private struct Level {
    let name: String
    /// The requirement that judges it.
    let id: String?
    let limit: Int?
    let tier: Tier?
    /// How many incidents had it.
    let count: Int
    /// How long those that were answered waited, in order.
    let times: [Int]
  }

  /// The levels that the catalog names, then those that only the records name.
  private static func levels(_ edition: Edition) -> [Level] {
    // The incidents that belong to the period.
    let begun = Dictionary(
      grouping: edition.report.incidents.filter { edition.report.interval.contains($0.start) }
    ) { $0.record.alertLevel?.lowercased() }
    func level(_ name: String, id: String? = nil, limit: Int? = nil) -> Level {
      let incidents = begun[name.lowercased()] ?? []
      return Level(
        name: name, id: id, limit: limit, tier: edition.catalog.tier(named: name),
        count: incidents.count, times: incidents.compactMap(\.timeToAcknowledge).sorted())
    }
    let judged = edition.catalog.requirements.compactMap { requirement -> Level? in
      guard case .response(let name, let limit) = requirement.kind else { return nil }
      return level(name, id: requirement.id, limit: limit)
    }
    let known = Set(judged.map { $0.name.lowercased() })
    let others = Set(begun.values.joined().compactMap(\.record.alertLevel)).filter {
      !known.contains($0.lowercased())
    }
    return judged + others.sorted().map { level($0) }
  }

  /// The share of the incidents with evidence that were answered in time.
  private static func kept(_ level: Level, _ edition: Edition) -> String? {
    let judged = edition.report.requirements.filter {
      $0.id == level.id && $0.subject != .all && $0.verdict != .noEvidence
    }
    return edition.show.wholePercent(judged.count { $0.verdict == .met }, of: judged.count)
  }
}
