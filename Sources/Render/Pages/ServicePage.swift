import ServiceLevels

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
    let report = edition.report
    let name = service.name
    func mine(_ incident: IncidentFigure) -> Bool { incident.record.services.contains(name) }
    return [
      section("glance", texts.atAGlance, ServiceGlance(service, edition).html),
      section(Self.days, texts.dayByDay, days),
      section(Self.months, texts.availabilityByMonth, months),
      section(
        "outages", texts.outagesTitle,
        OutagesSection.table(
          edition.index.outages(of: name), caption: texts.outagesTitle, edition, isOfOne: true
        ).html(isCaptionVisible: false, emptyText: texts.noOutages)),
      section(
        "incidents", texts.incidentsCaption,
        IncidentsSection.list(report.incidents.filter(mine), edition)),
      section("budget", texts.budgetTitle, budget),
      section("dependencies", texts.dependenciesTitle, dependencies),
      section(
        "gauges", texts.gaugesCaption,
        GaugesSection.table(report.gauges.filter { $0.service == name }, edition)),
      section(
        "maintenance", texts.maintenance,
        AdjustmentsSection.maintenances(report.maintenances.filter { $0.service == name }, edition)),
    ]
  }

  // MARK: - Parts

  private var days: HTML {
    let days = edition.index.days(of: .service(service.name))
    guard !days.isEmpty else { return .element("p", ["class": "none"], texts.none) }
    return DayChart(days: days, service: service, edition: edition).html
      + ServicesSection.legend(texts) + dayTable(days)
  }

  /// The days that were not simply up, as a table behind the chart.
  private func dayTable(_ days: [AvailabilityFigure]) -> HTML {
    var table = DataTable(
      texts.availabilityByDay,
      [
        .text(texts.day), .number(texts.availability), .number(texts.downTime),
        .number(texts.degradedTime), .number(texts.excludedTime), .number(texts.unknownTime),
        .number(texts.outages),
      ])
    table.rows = days.map { day in
      let date = edition.catalog.calendar.period(key: day.period)?.firstDay
      return [
        .text(date.map { show.date($0) } ?? day.period),
        edition.percent(day.totals.partsPerMillion), edition.duration(day.totals.down),
        edition.duration(day.totals.degraded), edition.duration(day.totals.excluded),
        edition.duration(day.totals.unknown), edition.number(day.outages),
      ]
    }
    table.traces = days.map { day in
      edition.catalog.calendar.period(key: day.period).map { edition.trace(service.name, in: $0) }
    }
    return .element(
      "details", [:],
      [
        .element("summary", [:], texts.asNumbers),
        table.html(isCaptionVisible: false, emptyText: texts.none),
      ])
  }

  private var months: HTML {
    guard let figure else { return .element("p", ["class": "none"], texts.none) }
    let months = edition.index.months(of: figure.about)
    guard !months.isEmpty else { return .element("p", ["class": "none"], texts.none) }
    var table = DataTable(
      texts.availabilityByMonth,
      [
        .text(texts.month), .text(texts.verdict), .number(texts.availability),
        .number(texts.downTime), .number(texts.remaining), .number(texts.outages),
        .number(texts.coverage),
      ])
    table.rows = months.reversed().map { month in
      let period = edition.catalog.calendar.period(key: month.period)
      return [
        .text(period.map { show.period($0) } ?? month.period), Badge.html(month.verdict, texts),
        edition.percent(month.totals.partsPerMillion),
        edition.duration(month.totals.eligible > 0 ? month.totals.down : nil),
        edition.allowance(month.totals.eligible > 0 ? month.remainingMilliseconds : nil),
        edition.number(month.outages), edition.percent(month.totals.coveragePartsPerMillion),
      ]
    }
    table.traces = months.reversed().map { month in
      edition.catalog.calendar.period(key: month.period).map { edition.trace(service.name, in: $0) }
    }
    return TrendChart(service: figure, edition).html
      + table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private var budget: HTML {
    guard let figure, figure.totals.eligible > 0 else {
      return .element("p", ["class": "none"], texts.none)
    }
    let alerts = edition.report.burnAlerts.filter { $0.service == service.name }
    let chart = BurnDown(service: figure, edition: edition)
    return .joined([
      chart.html, BurnDown.table([chart], edition), BudgetSection.table([figure], edition),
      .element("h3", [:], texts.burnAlertsTitle), BurnAlertTable(alerts, edition).html,
    ])
  }

  private var dependencies: HTML {
    let (report, name) = (edition.report, service.name)
    let neededBy = edition.catalog.services.filter { $0.dependsOn.contains(name) }.map(\.name)
    let pairs: [(String, HTML)] = [
      (texts.dependsOn, edition.links(service.dependsOn)),
      (texts.softDependsOn, edition.links(service.softDependsOn)),
      (texts.neededBy, edition.links(neededBy)),
    ]
    return .joined([
      .element(
        "dl", ["class": "method"],
        pairs.map {
          .element("div", [:], [.element("dt", [:], $0.0), .element("dd", [:], [$0.1])])
        }),
      .element("h3", [:], texts.whereDownCameFrom),
      DependenciesSection.attribution(report.attributions.filter { $0.service == name }, edition),
      .element("h3", [:], texts.isolationCaption),
      DependenciesSection.isolation(report.isolations.filter { $0.service == name }, edition),
      .element("h3", [:], texts.ceilingCaption),
      DependenciesSection.ceilings(report.ceilings.filter { $0.service == name }, edition),
    ])
  }
}
