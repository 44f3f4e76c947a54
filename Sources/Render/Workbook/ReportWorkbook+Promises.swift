import ServiceLevels
import Spreadsheet

// Sheets about the other promises, the year, dependencies and sources.
extension ReportWorkbook {
  var objectives: Sheet {
    let titles = Dictionary(
      report.catalog.requirements.map { ($0.id, texts.pick($0.title)) },
      uniquingKeysWith: { first, _ in first })
    return Sheet(
      texts.conformanceTitle, of: report.requirements,
      fields: [
        .text(texts.requirement, width: 14) { $0.id },
        .text(texts.promise, width: 40) { titles[$0.id] },
        .text(texts.subject, width: 34) {
          $0.subject == .all ? texts.all : $0.subject.text
        },
        SheetField(texts.verdict, width: 12) {
          $0.verdict == .missed
            ? .alarm(texts.name($0.verdict)) : .text(texts.name($0.verdict))
        },
        .decimal(texts.measured) { $0.measured?.real },
        .decimal(texts.limit) { $0.limit?.real },
        .text(texts.unit, width: 10) { $0.unit.text },
        .text(texts.evidence, width: 60) { edition.words($0.evidence) },
      ])
  }

  var budgets: Sheet {
    Sheet(
      texts.paceTitle, of: report.yearToDate,
      fields: [
        .text(texts.yearColumn, width: 10) { show.year(key: $0.year) },
        .text(texts.subject, width: 30) { edition.title($0.scope) },
        .duration(texts.yearBudget) { $0.budgetMilliseconds },
        .duration(texts.yearConsumed) { $0.consumedMilliseconds },
        SheetField(texts.spentShare, width: 10, .wholePercent) {
          $0.budgetMilliseconds > 0
            ? .number(Double($0.consumedMilliseconds) / Double($0.budgetMilliseconds)) : .empty
        },
        .duration(
          texts.projected(isFiscal: report.yearToDate.allSatisfy { $0.year.hasPrefix("FY") })
        ) { $0.projectedMilliseconds },
        .instant(texts.exhausted, in: zone) { $0.exhaustedAt },
      ])
  }

  var attribution: Sheet {
    Sheet(
      texts.cause, of: report.attributions,
      fields: [
        .text(texts.service, width: 28) { edition.title($0.service) },
        .text(texts.cause, width: 26) { $0.provider.map { edition.title($0) } ?? texts.own },
        .duration(texts.downTime) { $0.downMilliseconds },
      ])
  }

  var sources: Sheet {
    Sheet(
      texts.sourcesCaption, of: report.sources,
      fields: [
        .text(texts.file, width: 56) { $0.path },
        .integer(texts.lines) { $0.lines },
        .integer(texts.rejected) { $0.rejected },
        .instant(texts.firstAt, in: zone) { $0.firstAt },
        .instant(texts.lastAt, in: zone) { $0.lastAt },
        .text("SHA-256", width: 68) { $0.sha256.hexadecimal },
      ])
  }
}
