import ServiceLevels
import Spreadsheet

/// One report in one language as a workbook: what Excel should calculate with.
struct ReportWorkbook {
  let edition: Edition
  var texts: Texts { edition.texts }
  var show: Display { edition.show }
  var report: PeriodReport { edition.report }
  var zone: TimeZoneTable { report.catalog.zone }

  init(_ edition: Edition) {
    self.edition = edition
  }

  var workbook: Workbook {
    var sheets = [summary]
    if !report.tierMonths.isEmpty { sheets.append(trend) }
    sheets += [services, accounts]
    if !report.days.isEmpty { sheets.append(days) }
    sheets += [outages, incidents, actions, objectives, budgets, impact, attribution, sources]
    return Workbook(
      title: title, createdSeconds: report.asOf.milliseconds / 1000, sheets: sheets)
  }

  private var title: String {
    "\(texts.reportTitle) \(show.period(report.period))"
  }
}

// MARK: - The first two sheets

extension ReportWorkbook {
  private var summary: Sheet {
    let asOf = show.dateTime(report.asOf)
    return Sheet(
      texts.summary,
      heading: [
        title, show.span(report.period),
        texts.asOf(asOf)
          + texts.dot + ReportStatus(report).words(texts, show),
        texts.pick(
          "日時はすべて\(zone.identifier)。稼働率は切り捨て。",
          "All times are in \(zone.identifier). Percentages are truncated."),
      ],
      of: report.tiers,
      fields: [
        .text(texts.tier, width: 22) { edition.title(tier: $0.tier) },
        .percent(texts.target) { $0.target.partsPerMillion },
        .percent(texts.availability) { $0.totals.partsPerMillion },
        .integer(texts.name(Verdict.met)) { $0.servicesMet },
        .integer(texts.judgedServices) { $0.servicesJudged },
        .integer(texts.services) { $0.services },
        .text(texts.worstService, width: 24) {
          $0.worstService.map { edition.title($0) }
        },
        .percent(texts.lowest) { $0.worstPartsPerMillion },
        .duration(texts.downTime) { $0.totals.down },
        .percent(texts.coverage) { $0.totals.coveragePartsPerMillion },
      ])
  }

  private var trend: Sheet {
    let tiers = report.catalog.tiers
    var months: [String] = []
    for figure in report.tierMonths where !months.contains(figure.period) {
      months.append(figure.period)
    }
    let columns = tiers.map { tier in
      SheetField<String>.percent(texts.pick(tier.title), width: 22) { month in
        report.tierMonths.first { $0.period == month && $0.tier == tier.name }?.totals
          .partsPerMillion
      }
    }
    return Sheet(
      texts.pick("推移", "Trend"), of: months,
      fields: [.text(texts.month, width: 12) { $0 }] + columns,
      chart: SheetChart(
        title: texts.pick("区分別の稼働率", "Availability by tier"),
        series: Array(1..<(1 + tiers.count))))
  }
}
