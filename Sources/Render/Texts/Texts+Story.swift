import ServiceLevels

/// The first screen's story: what was missed and why, what is done about it, where it is about to happen again.
extension Texts {
  // MARK: - The headline

  func headline(missed: Int, judged: Int, isProvisional: Bool) -> String {
    if judged == 0 {
      return pick("判定できるサービスはありません。", "No service could be judged.")
    }
    let all = pick(
      "判定した\(judged)サービスすべて",
      judged == 1 ? "The one judged service" : "All \(judged) judged services"
    )
    switch (missed, isProvisional) {
    case (0, false): return pick("\(all)が目標を達成しました。", "\(all) met the target.")
    case (0, true):
      return pick(
        "これまでのところ、\(all)が目標を満たしています（速報値）。",
        "So far \(judged == 1 ? "the one judged service is" : "all \(judged) judged services are") on target."
      )
    case (_, false):
      return pick(
        "未達は\(missed)サービス。",
        missed == 1 ? "One service missed its target." : "\(missed) services missed their targets.")
    case (_, true):
      return pick(
        "現時点で未達は\(missed)サービス（速報値）。",
        missed == 1
          ? "So far one service is beyond its target."
          : "So far \(missed) services are beyond their targets.")
    }
  }

  func gravest(
    _ service: String, tier: String?, causes: [String], hasMore: Bool, over: String
  ) -> String {
    let more = hasMore ? pick("など", " and others") : ""
    let list = causes.joined(separator: pick("と", " and ")) + more
    let name = pick(
      (tier.map { "\($0)の" } ?? "") + service, service + (tier.map { " (\($0))" } ?? ""))
    return causes.isEmpty
      ? pick("\(name)は目標を\(over)超過しました。", "\(name) was \(over) beyond its target.")
      : pick(
        "\(name)は\(list)で目標を\(over)超過しました。",
        "\(name) was down through \(list): \(over) beyond its target.")
  }

  /// `リリース2回の不具合（4分18秒）`.
  func downFor(_ cause: String, _ duration: String) -> String {
    pick("\(cause)（\(duration)）", "\(cause) (\(duration))")
  }
  func failedChanges(_ kind: String?, count: Int) -> String {
    pick(
      "\(kind ?? "変更")\(count)回の不具合",
      count == 1
        ? "a failed \((kind ?? "change").lowercased())"
        : "\(count) failed \((kind ?? "change").lowercased())s")
  }
  func failuresOf(_ provider: String, count: Int) -> String {
    pick(
      count == 1 ? "\(provider)の停止" : "\(provider)の停止\(count)回",
      count == 1 ? "an outage of \(provider)" : "\(count) outages of \(provider)")
  }
  func ownFailures(_ count: Int) -> String {
    pick(
      count == 1 ? "サービス自身の障害" : "サービス自身の障害\(count)回",
      count == 1 ? "a failure of its own" : "\(count) failures of its own")
  }
  func stillDown(_ service: String, others: Int) -> String {
    pick(
      "\(service)\(others > 0 ? "ほか\(others)サービス" : "")の停止は報告時点で続いています。",
      others > 0
        ? "\(service) and \(others) more are still down." : "\(service) is still down.")
  }

  // MARK: - What an event broke

  func missedBy(_ services: [String]) -> String {
    pick(
      "目標未達: \(services.joined(separator: "、"))",
      "target missed: \(services.joined(separator: ", "))")
  }
  func beyondRTO(_ outages: Int, of all: Int) -> String {
    pick(
      all == 1 ? "RTO超過" : "RTO超過 \(outages) / \(all) 件",
      all == 1 ? "RTO missed" : "RTO missed by \(outages) of \(all)")
  }
  func beyondRPO(_ loss: String) -> String {
    pick("RPO超過（データ損失 \(loss)）", "RPO missed (\(loss) of data lost)")
  }

  // MARK: - What is promised in sum

  var allowedInSum: String { pick("許容の合計", "Allowed in sum") }
  func besideRTO(_ duration: String, _ rto: String?) -> String {
    rto.map { pick("\(duration)（RTO \($0)）", "\(duration) (RTO \($0))") } ?? duration
  }
  var rtoKept: String { pick("目標時間内の復旧 (RTO)", "Restored within RTO") }
  func mayTurn(_ count: Int) -> String {
    pick(
      "\(count)\u{A0}サービスの判定は計測誤差の範囲にあります。",
      count == 1
        ? "One verdict is within measurement error."
        : "\(count) verdicts are within measurement error.")
  }

  // MARK: - Where the year's budget is thin

  func budgetsAtRisk(_ year: String) -> String {
    pick("\(year)のエラーバジェット（要注意）", "Error budgets of \(year) that run low")
  }
  func noBudgetAtRisk(isFiscal: Bool) -> String {
    pick(
      "どのサービスも予算の4分の1以上が残り、現在のペースであれば\(isFiscal ? "年度末" : "年末")まで余裕がある見込みです。",
      "Every service has a quarter of its budget left or more, and at this rate it lasts to the end of the year."
    )
  }
  func budgetUsed(_ used: String, of budget: String, share: String) -> String {
    pick("年間 \(budget) のうち \(used) を使用（\(share)）。", "\(used) of \(budget) used (\(share)).")
  }
  func moreAtRisk(_ count: Int) -> String {
    pick("このほか \(count) サービスは「\(paceTitle)」の節にあります。", "\(count) more under “\(paceTitle)”.")
  }

  // MARK: - What is done about it

  var actionsTitle: String { pick("対策と期限", "Actions") }
  var actionsLead: String {
    pick(
      "この期間のインシデントと運用作業に対する対策、および期首に未完了だった過去の対策です。",
      "What is done about this period's incidents and operations, and what was still open of earlier ones."
    )
  }
  var noActions: String { pick("対策の記録はありません。", "No action is on record.") }
  var action: String { pick("対策", "Action") }
  var owner: String { pick("担当", "Owner") }
  var dueDate: String { pick("期限", "Due") }
  var about: String { pick("対象の記録", "About") }
  var overdue: String { pick("期限超過", "Overdue") }
  var actionOpen: String { pick("対応中", "Open") }
  var actionDone: String { pick("完了", "Done") }
  var carriedOver: String { pick("前期間から継続", "carried over") }
  func until(_ date: String) -> String { pick("期限 \(date)", "due \(date)") }
  func actionCounts(open: Int, overdue: Int, done: Int) -> String {
    pick(
      "未完了 \(open) 件（うち期限超過 \(overdue) 件）、完了 \(done) 件",
      "\(open) open (\(overdue) overdue), \(done) done")
  }
  var missedServices: String { pick("目標未達のサービス", "Targets missed") }
  func missedBy(_ share: String, target: String, over: String) -> String {
    pick("\(share)（目標 \(target)）・\(over)超過", "\(share) (target \(target)), \(over) over")
  }
  func agreed(_ policy: String) -> String { pick("取り決め: \(policy)", "Agreed: \(policy)") }

  // MARK: - The state of the document

  func closedOn(_ date: String) -> String { pick("確定（\(date) 締め）", "Final (closed \(date))") }
  var notClosed: String { pick("未確定（締め前）", "Not closed yet") }
  func restatedAfter(_ date: String) -> String {
    pick("訂正版（\(date)の公表後に訂正）", "Restated (after publication on \(date))")
  }
  var requirementsOfDesign: String { pick("設計書の要件", "Requirements of the design") }
}
