import ServiceLevels

/// The first screen: for a director who has one minute.
enum SummarySection: ReportSection {
  static let id = "summary"
  static let isHeadingVisible = false

  static func title(_ texts: Texts) -> String { texts.summary }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let year = edition.yearName ?? edition.show.period(edition.report.period)
    return .joined([
      RestatementNotice.html(edition),
      .element("p", ["class": "headline"], Headline(edition).words),
      .element("div", ["class": "cards"], edition.index.tiers.map { card($0, edition) }),
      worstCase(edition), HeadFigures(edition).html,
      .element(
        "div", ["class": "columns"],
        [
          .element(
            "div", [:],
            [block(texts.whatWentWrong, troubles(edition)), actions(edition)]),
          .element(
            "div", [:],
            [
              missed(edition), block(texts.whatItCost, cost(edition)),
              block(texts.budgetsAtRisk(year), BudgetRisk.html(edition, most: 3)),
              requirements(edition),
            ]),
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
    let unsure = edition.index.services.count { $0.tier == figure.tier && !$0.isCertain }
    let notes = [texts.tierUnjudged(standing), unsure > 0 ? texts.mayTurn(unsure) : nil]
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
        .joined(notes.compactMap { $0.map { .element("p", ["class": "rest"], $0) } }),
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
    let (troubles, count) = Trouble.gravest(5, of: edition.index)
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
    let parts: [HTML] = [
      .element("strong", [:], [edition.link(trouble.services[0])]),
      .text(others > 0 ? " \(texts.andOthers(others))" : ""),
      .text(texts.wasDown(edition.show.duration(trouble.longest), once: trouble.outages == 1)),
    ]
    let broken = trouble.broken(edition)
    return .element(
      "span", ["class": "when"], [edition.span(trouble.interval, isOpen: trouble.isOpen)])
      + .element("span", ["class": "what"], parts)
      + (trouble.title.map { .element("span", ["class": "title"], $0) } ?? .empty)
      + (broken.isEmpty
        ? .empty
        : .element(
          "span", ["class": "broken"],
          [Badge.icon("missed"), .text(broken.joined(separator: texts.dot))]))
      + .element(
        "span", ["class": "small"], trouble.background(edition).joined(separator: texts.dot))
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

  // MARK: - What is done about it

  private static func actions(_ edition: Edition) -> HTML {
    let (texts, show) = (edition.texts, edition.show)
    let open = edition.actions.filter { edition.progress($0) != .done }
    let lines = open.prefix(4).map { action in
      HTML.element(
        "li", ["data-trace": action.sourceID],
        [
          .element("span", ["class": "what"], action.item.what),
          .element(
            "span", ["class": "small"],
            [
              edition.progress(action) == .overdue
                ? Badge.badge("missed", texts.overdue) + .text(" ") : .empty,
              .text(
                [
                  action.item.owner, action.item.due.map { texts.until(show.fullDate($0)) },
                  action.sourceID,
                ].compactMap(\.self).joined(separator: texts.dot)),
            ]),
        ])
    }
    let content =
      edition.report.actions.isEmpty
      ? HTML.element("p", ["class": "none"], texts.noActions)
      : .element("ol", ["class": "troubles"], lines)
        + .element(
          "p", ["class": "small"],
          [.element("a", ["href": "#\(ActionsSection.id)"], ActionsSection.counts(edition))])
    return block(texts.actionsTitle, content)
  }

  /// Each missed promise with what was agreed for that; nothing where all were kept.
  private static func missed(_ edition: Edition) -> HTML {
    let (texts, show) = (edition.texts, edition.show)
    let missed = edition.index.missed
    guard !missed.isEmpty else { return .empty }
    let lines = missed.prefix(5).map { figure in
      let over = figure.remainingMilliseconds.map { show.duration(max(0, -$0)) }
      let policy = figure.tier.flatMap { edition.catalog.tier(named: $0)?.policy }
      return HTML.element(
        "li", ["data-trace": edition.trace(figure.subject)],
        [
          .element(
            "span", ["class": "what"], [.element("strong", [:], [edition.link(figure.subject)])]),
          .element(
            "span", ["class": "broken"],
            [
              Badge.icon("missed"),
              .text(
                texts.missedBy(
                  show.percent(partsPerMillion: figure.totals.partsPerMillion ?? 0),
                  target: figure.target.map { show.target(partsPerMillion: $0.partsPerMillion) }
                    ?? Display.absent,
                  over: over ?? Display.absent)),
            ]),
          policy.map { .element("span", ["class": "small"], texts.agreed(texts.pick($0))) }
            ?? .empty,
        ])
    }
    return block(
      texts.missedServices,
      .element("ol", ["class": "troubles"], lines)
        + (missed.count > lines.count
          ? .element(
            "p", ["class": "small"],
            [
              .element(
                "a", ["href": "#\(ServicesSection.id)"], texts.andMore(missed.count - lines.count))
            ])
          : .empty))
  }

  /// How many requirements of the design were met.
  private static func requirements(_ edition: Edition) -> HTML {
    guard !ConformanceSection.isEmpty(edition) else { return .empty }
    return block(
      edition.texts.requirementsOfDesign,
      .element(
        "p", [:],
        [.element("a", ["href": "#\(ConformanceSection.id)"], ConformanceSection.counts(edition))]))
  }
}

extension Trouble {
  /// The promises that it broke.
  func broken(_ edition: Edition) -> [String] {
    let (texts, show) = (edition.texts, edition.show)
    return [
      missed.isEmpty ? nil : texts.missedBy(missed.map { edition.title($0.subject) }),
      outagesBeyondRTO > 0 ? texts.beyondRTO(outagesBeyondRTO, of: outages) : nil,
      lossBeyondRPO.map { texts.beyondRPO(show.duration($0)) },
    ].compactMap(\.self)
  }

  /// Why it happened, what it cost, and the record that says so.
  func background(_ edition: Edition) -> [String] {
    let (texts, show) = (edition.texts, edition.show)
    return [
      cause.map { texts.causedBy(edition.words(ofCause: $0)) },
      impact?.revenueImpactYen.map { texts.revenueImpact + " " + show.yen($0) },
      impact?.customersAffected.map {
        texts.customersAffected + " " + texts.people(show.number($0))
      },
      incidentID ?? texts.unrecorded,
    ].compactMap(\.self)
  }
}

extension Edition {
  /// A change by its kind and id, anything else by its name.
  func words(ofCause cause: String) -> String {
    guard let change = report.operations.first(where: { $0.id == cause }) else {
      return self.cause(cause)
    }
    return "\(texts.name(change.kind)) \(cause)"
  }
}
