import ServiceLevels
import Spreadsheet

// Sheets about services and accounts.
extension ReportWorkbook {
  var services: Sheet {
    Sheet(
      texts.services, of: report.availability.filter { $0.service != nil },
      fields: [
        .text("ID", width: 26) { $0.service },
        .text(texts.service, width: 28) { edition.title($0.subject) },
        .text(texts.tier) { $0.tier.map { edition.title(tier: $0) } },
        .text(texts.account, width: 32) { $0.account },
      ] + judgement)
  }

  var accounts: Sheet {
    Sheet(
      texts.accountsTitle, of: report.availability.filter { $0.service == nil },
      fields: [
        .text(texts.account, width: 36) { $0.account },
        .text(texts.division) {
          report.catalog.account(named: $0.account)?.division
        },
        .text(texts.environment) {
          report.catalog.account(named: $0.account)?.environment
        },
      ] + judgement)
  }

  var days: Sheet {
    Sheet(
      texts.dayByDay, of: report.days.filter { $0.service != nil },
      fields: [
        .text(texts.day, width: 12) { $0.period },
        .text("ID", width: 26) { $0.service },
        .percent(texts.availability) { $0.totals.partsPerMillion },
        .duration(texts.downTime) { $0.totals.down },
        .duration(texts.degradedTime) { $0.totals.degraded },
        .duration(texts.unknownTime) { $0.totals.unknown },
        .duration(texts.excludedTime) { $0.totals.excluded },
        .integer(texts.outages) { $0.outages },
      ])
  }

  private var judgement: [SheetField<AvailabilityFigure>] {
    [
      .verdict(texts) { $0.verdict },
      .percent(texts.target) { $0.target?.partsPerMillion },
      .percent(texts.availability) { $0.totals.partsPerMillion },
      .percent(texts.gross) { $0.grossPartsPerMillion },
      .percent(texts.worstCase) {
        $0.totals.worstCasePartsPerMillion
      },
      .percent(texts.coverage) { $0.totals.coveragePartsPerMillion },
      .duration(texts.downTime) { $0.totals.down },
      .duration(texts.degradedTime) { $0.totals.degraded },
      .duration(texts.unknownTime) { $0.totals.unknown },
      .duration(texts.excludedTime) { $0.totals.excluded },
      .duration(texts.allowed) { $0.budgetMilliseconds },
      // As a share, because Excel shows no negative times.
      SheetField(texts.remaining, width: 10, .wholePercent) { figure in
        guard let budget = figure.budgetMilliseconds, budget > 0,
          let remaining = figure.remainingMilliseconds
        else { return .empty }
        return .number(Double(remaining) / Double(budget))
      },
      .integer(texts.outages) { $0.outages },
    ]
  }
}
