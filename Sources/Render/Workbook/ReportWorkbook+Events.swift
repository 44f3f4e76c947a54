import ServiceLevels
import Spreadsheet

// Sheets about what happened.
extension ReportWorkbook {
  var outages: Sheet {
    Sheet(
      texts.pick("停止", "Outages"), of: report.outages,
      fields: [
        .text(texts.pick("名前", "Name"), width: 26) { $0.service },
        .text(texts.tier) { $0.tier.map { edition.title(tier: $0) } },
        .instant(texts.start, in: zone) { $0.interval.start },
        .instant(texts.end, in: zone) { $0.isOpen ? nil : $0.interval.end },
        .duration(texts.duration) { $0.interval.milliseconds },
        .flag(texts.ongoing, texts) { $0.isOpen },
        .flag(texts.pick("算入", "Counted"), texts) { $0.isCounted },
        .duration("RTO") { $0.rtoMilliseconds },
        SheetField(texts.pick("RTO判定", "RTO kept"), width: 10) {
          switch $0.isWithinRTO {
          case true: .text(texts.yes)
          case false: .alarm(texts.no)
          case nil: .empty
          }
        },
        .text(texts.incident, width: 18) { $0.incidentID },
        .text(texts.cause, width: 26) { $0.attributedTo ?? texts.own },
        .text(texts.operation, width: 18) { $0.changeID },
      ])
  }

  var incidents: Sheet {
    Sheet(
      texts.pick("インシデント", "Incidents"), of: report.incidents,
      fields: [
        .text("ID", width: 18) { $0.record.id },
        .text(texts.pick("件名", "Title"), width: 44) { $0.record.title },
        .text(texts.services, width: 30) { $0.record.services.joined(separator: ", ") },
        .text(texts.pick("重大度", "Severity"), width: 10) { $0.record.severity },
        .instant(texts.start, in: zone) { $0.start },
        .instant(texts.pick("復旧", "Restored"), in: zone) { $0.restored },
        .duration(texts.pick("検知まで", "To detection")) { $0.timeToDetect },
        .duration(texts.pick("応答まで", "To answer")) { $0.timeToAcknowledge },
        .duration(texts.pick("復旧作業", "To repair")) { $0.timeToRepair },
        .duration(texts.pick("発生から復旧", "Start to restoration")) { $0.timeToRestore },
        .duration(texts.downTime) { $0.downMilliseconds },
        .integer(texts.pick("影響顧客数", "Customers")) { $0.record.customersAffected },
        .integer(texts.pick("失敗リクエスト", "Failed requests")) { $0.record.failedRequests },
        .integer(texts.pick("売上影響（円）", "Revenue lost (JPY)"), width: 14) {
          $0.record.revenueImpactYen
        },
        .integer(texts.pick("利用者分", "User minutes")) { $0.userMinutesLost },
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
      texts.pick("顧客影響", "Impact"), of: report.impacts,
      fields: [
        .text(texts.pick("対象", "Scope"), width: 34) { $0.scope.text },
        .integer(texts.pick("影響顧客数", "Customers")) { $0.customersAffected },
        .integer(texts.pick("失敗リクエスト", "Failed requests")) { $0.failedRequests },
        .integer(texts.pick("売上影響（円）", "Revenue lost (JPY)"), width: 14) {
          $0.revenueImpactYen
        },
        .integer(texts.pick("利用者分", "User minutes"), width: 14) { $0.userMinutesLost },
      ])
  }
}
