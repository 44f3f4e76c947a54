import ServiceLevels

/// Every service, the worst first, each with twelve months and its days.
enum ServicesSection: ReportSection {
  static let id = "services"

  static func title(_ texts: Texts) -> String { texts.servicesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.servicesLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.servicesTitle,
      [
        .text(texts.service), .text(texts.verdict), .number(texts.availability),
        .number(texts.target), .number(texts.downTime), .number(texts.remaining),
        .number(texts.outages), .text(texts.trend),
        .text(isLong(edition) ? texts.monthByMonth : texts.dayByDay),
        .number(texts.degradedTime), .number(texts.coverage),
      ])
    table.rows = edition.index.worstFirst.map { row($0, edition) }
    table.traces = edition.index.worstFirst.map { edition.trace($0.subject) }
    return legend(texts)
      + table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
  }

  private static func isLong(_ edition: Edition) -> Bool {
    edition.report.period.kind != .month && edition.report.period.kind != .quarter
  }

  private static func row(_ figure: AvailabilityFigure, _ edition: Edition) -> [HTML] {
    let name = edition.title(figure.subject)
    let totals = figure.totals
    return [
      edition.link(figure.subject)
        + .element("small", [:], figure.tier.map { edition.title(tier: $0) } ?? ""),
      Badge.html(figure.verdict, edition.texts)
        + (figure.isCertain ? .empty : .element("small", [:], edition.texts.withinError)),
      .element("strong", [:], [edition.percent(totals.partsPerMillion)]),
      edition.target(figure.target),
      edition.duration(totals.eligible > 0 ? totals.down : nil),
      edition.allowance(totals.eligible > 0 ? figure.remainingMilliseconds : nil),
      edition.number(figure.outages),
      edition.spark(edition.index.trend(of: figure.about), target: figure.target, name: name),
      edition.strip(of: figure),
      edition.duration(totals.eligible > 0 ? totals.degraded : nil),
      edition.percent(totals.coveragePartsPerMillion),
    ]
  }

  /// What the bars of a strip mean.
  static func legend(_ texts: Texts) -> HTML {
    let minute = 60_000
    let entries: [(String, StateTotals)] = [
      (texts.legendCalm, StateTotals(up: 1_000_000)),
      (texts.legendMinute, StateTotals(up: 1_000_000, down: minute - 1)),
      (texts.legendTen, StateTotals(up: 1_000_000, down: 10 * minute - 1)),
      (texts.legendHour, StateTotals(up: 10_000_000, down: 60 * minute - 1)),
      (texts.legendMore, StateTotals(up: 10_000_000, down: 60 * minute)),
      (texts.legendSlow, StateTotals(up: 1_000_000, degraded: 1)),
      (texts.legendRest, StateTotals(excluded: 1)),
      (texts.legendBlind, StateTotals(unknown: 1)),
    ]
    return .element(
      "ul", ["class": "legend"],
      entries.map { entry in
        let day = AvailabilityFigure(
          period: "", periodKind: .day, account: "", totals: entry.1, isCertain: true, outages: 0,
          flaps: 0)
        return .element(
          "li", [:],
          [DayStrip(days: [day], barWidth: 6, height: 16).html(label: ""), .text(entry.0)])
      })
  }
}
