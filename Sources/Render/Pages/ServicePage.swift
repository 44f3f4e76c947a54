import ServiceLevels
import Tables

/// All that a report says of one service, for its owner who has ten minutes.
struct ServicePage {
  let edition: Edition
  let service: Service

  private var texts: Texts { edition.texts }
  private var show: Display { edition.show }
  private var figure: AvailabilityFigure? { edition.index.service(service.name) }

  var page: Page {
    let name = edition.servicePage(service.name)
    let title = texts.pick(service.title)
    let period = show.period(edition.report.period)
    return edition.shell(title: "\(title) \(period) \(texts.reportTitle)", page: name).page(
      path: edition.path(name),
      header: [
        .element(
          "p", ["class": "eyebrow"],
          [
            .element("a", ["href": edition.path("index")], "\(texts.reportTitle) \(period)"),
            .text(texts.dot + edition.title(tier: service.tier)),
          ]),
        .element("h1", [:], title),
        edition.standing,
      ],
      main: content,
      footer: [
        .element(
          "p", ["class": "back"],
          [.element("a", ["href": edition.path("index")], texts.backToReport)])
      ])
  }

  /// The anchors of two sections that others lead to.
  static let days = "days"
  static let months = "course"

  private func section(_ id: String, _ title: String, _ content: HTML) -> HTML {
    .element(
      "section", ["id": id, "aria-labelledby": "\(id)-h"],
      [.element("h2", ["id": "\(id)-h"], title), content])
  }

  private var content: [HTML] {
    let name = service.name
    let figures = edition.index.figures(of: name)
    return [
      section("glance", texts.atAGlance, ServiceGlance(service, edition).html),
      section(Self.days, texts.dayByDay, days),
    ] + states + [
      section(Self.months, texts.availabilityByMonth, months),
      section(
        "outages", texts.outagesTitle,
        OutagesSection.table(
          edition.index.outages(of: name), caption: texts.outagesTitle, edition, isOfOne: true
        ).html(texts, emptyText: edition.noOutages(of: figure.map { [$0] } ?? []))),
      section(
        "incidents", texts.incidentsCaption,
        IncidentsSection.list(figures.incidents, edition)),
      section("budget", texts.budgetTitle, budget),
    ] + happenings + [
      section("dependencies", texts.dependenciesTitle, dependencies),
      section(
        "gauges", texts.gaugesCaption,
        GaugesSection.table(figures.gauges, edition)),
      section(
        "maintenance", texts.maintenance,
        AdjustmentsSection.maintenances(figures.maintenances, edition)),
      section(
        QualitySection.id, texts.qualityTitle,
        QualitySection.bounds(figure.map { [$0] } ?? [], edition)
          + QualityWarnings(edition, of: name).html),
    ]
  }

  /// What was changed, what it cost, what is done about it and which requirements it bears on; each only where there is
  /// something.
  private var happenings: [HTML] {
    let figures = edition.index.figures(of: service.name)
    let changes = figures.operations.filter { $0.kind == .deployment || $0.kind == .rollback }
    let parts: [(id: String, title: String, isEmpty: Bool, content: HTML)] = [
      (
        ChangesSection.id, texts.changesTitle, changes.isEmpty,
        ChangesSection.list(
          changes,
          edition.index.outages(of: service.name).filter { $0.isCounted && $0.changeID != nil },
          edition)
      ),
      (
        ImpactSection.id, texts.impactTitle, figures.impacts.isEmpty,
        ImpactSection.table(figures.impacts, edition)
      ),
      (
        ActionsSection.id, texts.actionsTitle, figures.actions.isEmpty,
        ActionsSection.table(edition.urgentFirst(figures.actions), edition)
      ),
      (
        ConformanceSection.id, texts.conformanceTitle, figures.requirements.isEmpty,
        ConformanceSection.table(
          figures.requirements.map { edition.report.requirements[$0] },
          caption: texts.conformanceTitle, edition,
          page: edition.path("index"))
      ),
    ]
    return parts.filter { !$0.isEmpty }.map { section($0.id, $0.title, $0.content) }
  }

  // MARK: - Parts

  /// Which probe was what and when, where anything was not simply up.
  private var states: [HTML] {
    let strips = StateStrips(service, edition)
    guard !strips.isEmpty else { return [] }
    let rows = edition.index.intervals(of: service.name).filter { $0.state != .up }.sorted {
      ($0.interval.start, $0.place) < ($1.interval.start, $1.place)
    }
    let table = DataTable(
      texts.statesTable, of: rows, in: FigureTable<IntervalFigure>.intervals.name, most: 100,
      [
        .word(texts.state) { .text(texts.name($0.state)) },
        .word(texts.start) { edition.span($0.interval) },
        .number(texts.duration) { edition.duration($0.milliseconds) },
        .text(texts.place) { .text($0.place.words(texts)) },
        .text(texts.reason) { edition.text($0.reason.map(texts.name)) },
      ], trace: { _ in edition.trace(service.name) })
    return [
      section(
        "states", texts.statesTitle,
        .element("p", ["class": "lead"], texts.statesLead) + strips.html
          + .folded(texts.statesTable, table.html(texts)))
    ]
  }

  private var days: HTML {
    let days = edition.index.days(of: .service(service.name))
    guard !days.isEmpty else { return .nothing(texts.none) }
    return DayChart(days: days, service: service, edition: edition).html
      + ServicesSection.legend(texts) + dayTable(days)
  }

  /// The days that were not simply up, as a table behind the chart.
  private func dayTable(_ days: [AvailabilityFigure]) -> HTML {
    let table = DataTable(
      texts.availabilityByDay, of: days,
      [
        .text(texts.day) { day in
          let date = edition.catalog.calendar.period(key: day.period)?.firstDay
          return .text(date.map { show.date($0) } ?? day.period)
        },
        .number(texts.availability) { edition.percent($0.totals.partsPerMillion) },
        .number(texts.downTime) { edition.duration($0.totals.down) },
        .number(texts.degradedTime) { edition.duration($0.totals.degraded) },
        .number(texts.excludedTime) { edition.duration($0.totals.excluded) },
        .number(texts.unknownTime) { edition.duration($0.totals.unknown) },
        .number(texts.outages) { edition.number($0.outages) },
      ], trace: trace)
    return .folded(texts.asNumbers, table.html(texts))
  }

  /// What one of its days or months is followed by.
  private func trace(_ figure: AvailabilityFigure) -> String? {
    edition.catalog.calendar.period(key: figure.period).map { edition.trace(service.name, in: $0) }
  }

  private var months: HTML {
    guard let figure else { return .nothing(texts.none) }
    let months = edition.index.months(of: figure.about)
    guard !months.isEmpty else { return .nothing(texts.none) }
    let table = DataTable(
      texts.availabilityByMonth, of: months.reversed(),
      [
        .text(texts.month) { month in
          let period = edition.catalog.calendar.period(key: month.period)
          return .text(period.map { show.period($0) } ?? month.period)
        },
        .text(texts.verdict) { Badge.html($0.verdict, texts) },
        .number(texts.availability) { edition.percent($0.totals.partsPerMillion) },
        .number(texts.downTime) { edition.duration($0.totals.eligible > 0 ? $0.totals.down : nil) },
        .number(texts.remaining) {
          edition.allowance($0.totals.eligible > 0 ? $0.remainingMilliseconds : nil)
        },
        .number(texts.outages) { edition.number($0.outages) },
        .number(texts.coverage) { edition.percent($0.totals.coveragePartsPerMillion) },
      ], trace: trace)
    return TrendChart(service: figure, edition).html + table.html(texts)
  }

  private var budget: HTML {
    guard let figure, figure.totals.eligible > 0 else {
      return .nothing(texts.none)
    }
    let alerts = edition.index.figures(of: service.name).burnAlerts.map {
      edition.report.burnAlerts[$0]
    }
    let chart = BurnDown(service: figure, edition: edition)
    return .joined([
      chart.html, BurnDown.table([chart], edition), BudgetSection.table([figure], edition),
      .heading(texts.burnAlertsTitle), BurnAlertTable(alerts, edition).html,
    ])
  }

  private var dependencies: HTML {
    let figures = edition.index.figures(of: service.name)
    let pairs: [(String, HTML)] = [
      (texts.dependsOn, edition.links(service.dependsOn)),
      (texts.softDependsOn, edition.links(service.softDependsOn)),
      (texts.neededBy, edition.links(figures.neededBy)),
    ]
    return .joined([
      .pairs("method", pairs),
      .heading(texts.whereDownCameFrom),
      DependenciesSection.attribution(figures.attributions, edition),
      .heading(texts.isolationCaption),
      DependenciesSection.isolation(figures.isolations, edition),
      .heading(texts.ceilingCaption),
      DependenciesSection.ceilings(figures.ceilings, edition),
    ])
  }
}
