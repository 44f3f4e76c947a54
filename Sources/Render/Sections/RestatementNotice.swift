import ServiceLevels

/// How many services kept their promise, of how many judged.
struct ServicesKept: Equatable {
  var met: Int
  var judged: Int

  init(_ tiers: [TierFigure]) {
    met = tiers.reduce(0) { $0 + $1.servicesMet }
    judged = tiers.reduce(0) { $0 + $1.servicesJudged }
  }

  /// What it was before restatements, as each row is a step of a figure.
  func before(_ changes: [RestatementFigure]) -> ServicesKept {
    func moved(_ figure: String) -> Int {
      changes.filter { $0.table == "tier_availability" && $0.figure == figure }
        .reduce(0) { $0 + ($1.difference ?? 0) }
    }
    var published = self
    published.met -= moved("services_met")
    published.judged -= moved("services_judged")
    return published
  }
}

/// What stands first where published figures changed: of the period itself, and of the one before it (rules 10).
struct RestatementNotice {
  let words: String
  /// What `words` does not say, for those who want to know: the page's own list.
  static let section = AdjustmentsSection.id

  /// Of the period, then of the one before it.
  static func all(_ edition: Edition) -> [RestatementNotice] {
    let report = edition.report
    let own = notice(of: report.period, report.restatements, report.tiers, edition)
    let former = Dictionary(grouping: report.otherRestatements, by: \.period).compactMap {
      key, changes in
      edition.catalog.calendar.period(key: key).flatMap { period in
        period.kind == report.period.kind
          && period.interval.end == report.period.interval.start
          ? notice(
            of: period, changes, report.tierMonths.filter { $0.period == key }, edition) : nil
      }
    }
    return [own].compactMap(\.self) + former
  }

  /// Without `tiers` how many services kept their promise is not known.
  private static func notice(
    of period: Period, _ changes: [RestatementFigure], _ tiers: [TierFigure], _ edition: Edition
  ) -> RestatementNotice? {
    guard let closedAt = changes.map(\.closedAt).min() else { return nil }
    let now = ServicesKept(tiers)
    let published = now.before(changes)
    let (texts, show) = (edition.texts, edition.show)
    var causes: [String] = []
    for cause in changes.flatMap({ $0.cause.split(separator: ", ").map(String.init) })
    where !causes.contains(cause) { causes.append(cause) }
    return RestatementNotice(
      words: texts.restated(
        texts.name(restated: period, isFormer: period != edition.report.period, show),
        closed: show.fullDate(show.zone.date(at: closedAt)),
        now: tiers.isEmpty ? nil : now.words, published: now == published ? nil : published.words,
        causes: causes.map(texts.restatementCause).joined(separator: texts.pick("、", ", "))))
  }
}

extension ServicesKept {
  /// `45 / 47`.
  var words: String { "\(met) / \(judged)" }
}

extension RestatementNotice {
  static func html(_ edition: Edition) -> HTML {
    .joined(
      all(edition).map { notice in
        .element(
          "p", ["class": "notice"],
          [
            Badge.icon("unsure"),
            .element(
              "span", [:],
              [
                .text(notice.words + edition.texts.pick("", " ")),
                .element("a", ["href": "#\(section)"], edition.texts.restatedDetails),
              ]),
          ])
      })
  }
}
