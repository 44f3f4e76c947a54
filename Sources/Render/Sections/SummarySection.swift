import ServiceLevels

/// The first screen: for a director who has one minute.
enum SummarySection: ReportSection {
  static let id = "summary"
  static let isHeadingVisible = false

  static func title(_ texts: Texts) -> String { texts.summary }

  static func body(_ edition: Edition) -> HTML {
    .joined([
      .element("div", ["class": "cards"], edition.index.tiers.map { card($0, edition) }),
      HeadFigures(edition).html,
      .element(
        "div", ["class": "columns"],
        [
          block(edition.texts.whatWentWrong, troubles(edition)),
          block(edition.texts.whatItCost, cost(edition)),
          block(
            edition.texts.budgetOfTheYear(
              edition.yearName ?? edition.show.period(edition.report.period)),
            YearBudget.list(edition)),
        ]),
    ])
  }

  private static func block(_ title: String, _ content: HTML) -> HTML {
    .element("div", ["class": "block"], [.heading(title), content])
  }

  // MARK: - Verdict of each tier

  private static func card(_ figure: TierFigure, _ edition: Edition) -> HTML {
    let (texts, show) = (edition.texts, edition.show)
    let kind =
      figure.servicesJudged == 0
      ? "none" : figure.servicesMet == figure.servicesJudged ? "met" : "missed"
    let sentence = texts.tierKept(
      edition.title(tier: figure.tier), met: figure.servicesMet, judged: figure.servicesJudged)
    let rest = texts.tierUnjudged(judged: figure.servicesJudged, services: figure.services)
    let target = show.target(partsPerMillion: figure.target.partsPerMillion)
    let worst = figure.worstService.map { name in
      HTML.joined([
        .text(texts.worstService + texts.pick("：", ": ")), edition.link(name), .text(" "),
        edition.percent(figure.worstPartsPerMillion),
      ])
    }
    return .element(
      "article",
      [
        "class": "card \(kind)",
        "data-trace": edition.trace { $0 == .availability(.tier(figure.tier)) },
      ],
      [
        .element("p", ["class": "sentence"], [Badge.icon(kind), .text(sentence)]),
        rest.map { .element("p", ["class": "rest"], $0) } ?? .empty,
        .element(
          "p", ["class": "big"],
          [
            edition.percent(figure.totals.partsPerMillion),
            .element("span", ["class": "aside"], "\(texts.target) \(target)"),
          ]),
        ServiceSquares(tier: figure.tier, edition).html,
        .element("p", ["class": "small"], worst.map { [$0] } ?? []),
      ])
  }

  // MARK: - What went wrong, and what it cost

  private static func troubles(_ edition: Edition) -> HTML {
    let troubles = Trouble.all(of: edition.report)
    guard !troubles.isEmpty else { return .element("p", [:], edition.texts.noOutages) }
    let lines = troubles.prefix(3).map {
      HTML.element("li", ["data-trace": trace($0)], [line($0, edition)])
    }
    let rest = troubles.count - lines.count
    return .element("ol", ["class": "troubles"], lines)
      + (rest > 0
        ? .element(
          "p", ["class": "small"],
          [.element("a", ["href": "#\(OutagesSection.id)"], edition.texts.moreEvents(rest))])
        : .empty)
  }

  /// The incident, or the outage that nobody recorded.
  private static func trace(_ trouble: Trouble) -> String {
    trouble.incidentID ?? "\(trouble.services[0]) \(trouble.interval.start.iso8601)"
  }

  private static func line(_ trouble: Trouble, _ edition: Edition) -> HTML {
    let texts = edition.texts
    let others = trouble.services.count - 1
    let cause = trouble.cause.map { texts.causedBy(edition.cause($0)) }
    let parts: [HTML] = [
      .element("strong", [:], [edition.link(trouble.services[0])]),
      .text(others > 0 ? " \(texts.andOthers(others))" : ""),
      .text(texts.pick("、", ", ")),
      .text(texts.downAtLongest(edition.show.duration(trouble.longest))),
    ]
    return .element(
      "span", ["class": "when"], [edition.span(trouble.interval, isOpen: trouble.isOpen)])
      + .element("span", ["class": "what"], parts)
      + (trouble.title.map { .element("span", ["class": "title"], $0) } ?? .empty)
      + .element(
        "span", ["class": "small"],
        [cause, trouble.incidentID ?? texts.unrecorded].compactMap(\.self).joined(
          separator: texts.dot))
  }

  private static func cost(_ edition: Edition) -> HTML {
    let (texts, show) = (edition.texts, edition.show)
    guard let impact = edition.report.impacts.first(where: { $0.scope == .all }) else {
      return .element("p", [:], texts.noImpact)
    }
    let note = impact.isComputed ? HTML.element("small", [:], texts.computed) : .empty
    let rows: [(String, HTML)] = [
      (
        texts.customersAffected,
        edition.text(impact.customersAffected.map { texts.people(show.number($0)) }) + note
      ),
      (
        texts.failedRequests,
        edition.text(impact.failedRequests.map { texts.times(show.number($0)) })
      ),
      (texts.revenueImpact, edition.text(impact.revenueImpactYen.map { show.yen($0) })),
      (
        texts.userMinutesLost,
        edition.text(impact.userMinutesLost.map { texts.userMinutes(show.number($0)) })
      ),
    ]
    return .pairs("pairs", rows, trace: edition.trace { $0 == .metric("impact") })
  }
}
