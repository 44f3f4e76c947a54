import ServiceLevels

/// The first screen: for a director who has one minute.
enum SummarySection: ReportSection {
  static let id = "summary"
  static let isHeadingVisible = false

  static func title(_ texts: Texts) -> String { texts.summary }

  static func body(_ edition: Edition) -> HTML {
    .joined([
      RestatementNotice.html(edition),
      .element("div", ["class": "cards"], edition.index.tiers.map { card($0, edition) }),
      worstCase(edition), HeadFigures(edition).html,
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
    let kind = figure.badge
    let standing = edition.standing(of: figure)
    let sentence = texts.tierKept(edition.title(tier: figure.tier), standing)
    let rest = texts.tierUnjudged(standing)
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

  /// What the kept promises would be, had all unwatched time been down; nothing where none was kept.
  private static func worstCase(_ edition: Edition) -> HTML {
    let (kept, missed) = (edition.index.kept, edition.index.keptOnlyAsWatched)
    guard !kept.isEmpty else { return .empty }
    let sentence = edition.texts.worstCase(
      kept: edition.show.number(kept.count), missed: missed.count)
    let names = missed.prefix(8).map(\.subject)
    let list =
      names.isEmpty
      ? .empty
      : .text(edition.texts.pick("（", " ("))
        + edition.links(Array(names)) + .text(missed.count > names.count ? "…" : "")
        + .text(edition.texts.pick("）。", ")."))
    return .element("p", ["class": "lead"], [.text(sentence), list])
  }

  // MARK: - What went wrong, and what it cost

  private static func troubles(_ edition: Edition) -> HTML {
    let (troubles, count) = Trouble.costliest(3, of: edition.report)
    guard !troubles.isEmpty else {
      return .element("p", [:], edition.noOutages(of: edition.index.services))
    }
    let lines = troubles.map {
      HTML.element("li", ["data-trace": trace($0)], [line($0, edition)])
    }
    let rest = count - lines.count
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
      .text(texts.wasDown(edition.show.duration(trouble.longest), once: trouble.outages == 1)),
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
    let rows: [(String, HTML)] = [
      (
        texts.customersAffected,
        edition.text(
          impact.customersAffected.map { texts.summed(texts.people(show.number($0))) })
          + (edition.index.customersComputed.map {
            .element("small", [:], texts.ofThoseComputed(texts.people(show.number($0))))
          } ?? .empty)
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
