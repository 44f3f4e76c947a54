import ServiceLevels

/// Every service, the worst first, each with twelve months and its days.
enum ServicesSection: ReportSection {
  static let id = "services"

  static func title(_ texts: Texts) -> String { texts.servicesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.servicesLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let table = DataTable(
      texts.servicesTitle, of: edition.index.worstFirst, most: .max,
      [
        .text(texts.service) {
          edition.link($0.subject)
            + .element("small", [:], $0.tier.map { edition.title(tier: $0) } ?? "")
        },
        .text(texts.verdict) {
          Badge.html($0.verdict, texts)
            + ($0.isCertain ? .empty : .element("small", [:], texts.withinError))
        },
        .number(texts.availability) {
          .element("strong", [:], [edition.percent($0.totals.partsPerMillion)])
        },
        .number(texts.target) { edition.target($0.target) },
        .number(texts.downTime) { edition.duration($0.totals.eligible > 0 ? $0.totals.down : nil) },
        .number(texts.remaining) {
          edition.allowance($0.totals.eligible > 0 ? $0.remainingMilliseconds : nil)
        },
        .number(texts.outages) { edition.number($0.outages) },
        .text(texts.trend) {
          edition.spark(
            edition.index.trend(of: $0.about), target: $0.target, name: edition.title($0.subject))
        },
        .text(isLong(edition) ? texts.monthByMonth : texts.dayByDay) { edition.strip(of: $0) },
        .number(texts.degradedTime) {
          edition.duration($0.totals.eligible > 0 ? $0.totals.degraded : nil)
        },
        .number(texts.coverage) { edition.percent($0.totals.coveragePartsPerMillion) },
      ], trace: { edition.trace($0.subject) })
    return legend(texts) + table.html(texts, isFiltered: true) + absent(edition)
  }

  /// Those that are not in the table, by name.
  private static func absent(_ edition: Edition) -> HTML {
    let services = edition.index.absent
    guard !services.isEmpty else { return .empty }
    let names = services.map { service in
      let end = service.life.until.flatMap { $0 <= edition.report.period.interval.start ? $0 : nil }
      return edition.title(service.name)
        + edition.texts.absence(
          until: end.map(edition.show.dateTime), from: service.life.from.map(edition.show.dateTime))
    }
    return .element("p", ["class": "small"], edition.texts.notInService(names))
  }

  private static func isLong(_ edition: Edition) -> Bool {
    edition.report.period.kind != .month && edition.report.period.kind != .quarter
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
