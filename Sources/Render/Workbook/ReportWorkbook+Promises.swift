import ServiceLevels
import Spreadsheet

// Sheets about the other promises, the year, dependencies and sources.
extension ReportWorkbook {
  var objectives: Sheet {
    let titles = Dictionary(
      report.catalog.requirements.map { ($0.id, texts.pick($0.title)) },
      uniquingKeysWith: { first, _ in first })
    return Sheet(
      texts.pick("要件", "Requirements"), of: report.requirements,
      fields: [
        .text("ID", width: 14) { $0.id },
        .text(texts.pick("要件", "Requirement"), width: 40) { titles[$0.id] },
        .text(texts.pick("対象", "Subject"), width: 34) {
          $0.subject == .all ? texts.all : $0.subject.text
        },
        SheetField(texts.verdict, width: 12) {
          $0.verdict == .missed
            ? .alarm(texts.name($0.verdict)) : .text(texts.name($0.verdict))
        },
        .decimal(texts.measured) { $0.measured?.real },
        .decimal(texts.limit) { $0.limit?.real },
        .text(texts.pick("単位", "Unit"), width: 10) { $0.unit.text },
        .text(texts.pick("証跡", "Evidence"), width: 60) { edition.words($0.evidence) },
      ])
  }

  var budgets: Sheet {
    Sheet(
      texts.pick("年間バジェット", "Year budget"), of: report.yearToDate,
      fields: [
        .text(texts.pick("年", "Year"), width: 10) { $0.year },
        .text(texts.pick("対象", "Subject"), width: 30) { $0.scope.serviceText },
        .duration(texts.budget) { $0.budgetMilliseconds },
        .duration(texts.consumed) { $0.consumedMilliseconds },
        SheetField(texts.pick("消費率", "Share used"), width: 10, .wholePercent) {
          $0.budgetMilliseconds > 0
            ? .number(Double($0.consumedMilliseconds) / Double($0.budgetMilliseconds)) : .empty
        },
        .duration(texts.pick("年末予測", "By the year's end")) { $0.projectedMilliseconds },
        .instant(texts.pick("使い切る時期", "Spent at"), in: zone) { $0.exhaustedAt },
      ])
  }

  var attribution: Sheet {
    Sheet(
      texts.pick("要因", "Causes"), of: report.attributions,
      fields: [
        .text(texts.service, width: 26) { $0.service },
        .text(texts.cause, width: 26) { $0.provider ?? texts.own },
        .duration(texts.downTime) { $0.downMilliseconds },
      ])
  }

  var sources: Sheet {
    Sheet(
      texts.pick("データ", "Sources"), of: report.sources,
      fields: [
        .text(texts.pick("ファイル", "File"), width: 56) { $0.path },
        .integer(texts.pick("行数", "Lines")) { $0.lines },
        .integer(texts.pick("除外行", "Rejected")) { $0.rejected },
        .instant(texts.pick("最初", "First"), in: zone) { $0.firstAt },
        .instant(texts.pick("最後", "Last"), in: zone) { $0.lastAt },
        .text("SHA-256", width: 68) { $0.sha256.hexadecimal },
      ])
  }
}
