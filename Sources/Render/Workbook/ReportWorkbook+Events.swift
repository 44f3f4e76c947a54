import ServiceLevels
import Spreadsheet

// Sheets about what happened.
extension ReportWorkbook {
  var outages: Sheet {
    Sheet(
      texts.outagesTitle, of: report.outages,
      fields: [
        .text("ID", width: 26) { $0.service },
        .text(texts.service, width: 28) { $0.service.map { edition.title($0) } },
        .text(texts.tier) { $0.tier.map { edition.title(tier: $0) } },
        .instant(texts.start, in: zone) { $0.interval.start },
        .instant(texts.end, in: zone) { $0.isOpen ? nil : $0.interval.end },
        .duration(texts.duration) { $0.interval.milliseconds },
        .flag(texts.ongoing, texts) { $0.isOpen },
        .flag(texts.pick("算入", "Counted"), texts) { $0.isCounted },
        .duration(texts.rtoLimit) { $0.rtoMilliseconds },
        SheetField("RTO", width: 10) {
          switch $0.isWithinRTO {
          case true: .text(texts.name(Verdict.met))
          case false: .alarm(texts.name(Verdict.missed))
          case nil: .empty
          }
        },
        .text(texts.incident, width: 18) { $0.incidentID },
        .text(texts.cause, width: 26) { $0.attributedTo.map { edition.title($0) } ?? texts.own },
        .text(texts.operation, width: 18) { $0.changeID },
      ])
  }

  var incidents: Sheet {
    Sheet(
      texts.incidentsCaption, of: report.incidents,
      fields: [
        .text("ID", width: 18) { $0.record.id },
        .text(texts.incidentTitle, width: 44) { $0.record.title },
        .text(texts.services, width: 30) {
          $0.record.services.map { edition.title($0) }.joined(separator: texts.pick("、", ", "))
        },
        .text(texts.severity, width: 10) { $0.record.severity },
        .instant(texts.start, in: zone) { $0.start },
        .instant(texts.restoredAt, in: zone) { $0.restored },
        .duration(texts.detection) { $0.timeToDetect },
        .duration(texts.answer) { $0.timeToAcknowledge },
        .duration(texts.repair) { $0.timeToRepair },
        .duration(texts.restore) { $0.timeToRestore },
        .duration(texts.downTime) { $0.downMilliseconds },
        .integer(texts.customersAffected) { $0.record.customersAffected },
        .integer(texts.failedRequests) { $0.record.failedRequests },
        .integer(texts.revenueImpact + texts.pick("（円）", " (JPY)"), width: 14) {
          $0.record.revenueImpactYen
        },
        .integer(texts.userMinutesLost + texts.pick("（分）", " (minutes)")) { $0.userMinutesLost },
      ])
  }

  var actions: Sheet {
    Sheet(
      texts.actionsTitle, of: edition.actions,
      fields: [
        .text("ID", width: 18) { $0.item.id },
        .text(texts.actionsTitle, width: 50) { $0.item.what },
        .text(texts.owner, width: 24) { $0.item.owner },
        .text(texts.dueDate, width: 14) { $0.item.due.map { show.date($0) } },
        SheetField(texts.state, width: 12) {
          switch edition.progress($0) {
          case .overdue: .alarm(texts.overdue)
          case .open: .text(texts.actionOpen)
          case .done: .text(texts.actionDone)
          }
        },
        .instant(texts.actionDone, in: zone) { $0.item.doneAt },
        .text(texts.about, width: 20) { $0.sourceID },
      ])
  }

  var impact: Sheet {
    Sheet(
      texts.impactTitle, of: report.impacts,
      fields: [
        .text(texts.scope, width: 34) { edition.title($0.scope) },
        .integer(texts.customersAffected) { $0.customersAffected },
        .integer(texts.failedRequests) { $0.failedRequests },
        .integer(texts.revenueImpact + texts.pick("（円）", " (JPY)"), width: 14) {
          $0.revenueImpactYen
        },
        .integer(texts.userMinutesLost + texts.pick("（分）", " (minutes)"), width: 14) {
          $0.userMinutesLost
        },
      ])
  }
}
