extension Texts {
  var summary: String { pick("要約", "Summary") }
  var whatWentWrong: String { pick("何が起きたか", "What went wrong") }
  var whatItCost: String { pick("お客様への影響", "What it cost customers") }
  func budgetOfTheYear(_ year: String) -> String {
    pick("\(year)の残り", "Left for \(year)")
  }
  var pooled: String { pick("全体稼働率", "Pooled availability") }
  var worstService: String { pick("最も低いサービス", "Lowest service") }
  var lastMonth: String { pick("前月", "Last month") }
  var promisesKept: String { pick("目標を達成したサービス", "Services on target") }
  func availability(of title: String) -> String {
    pick("\(title)の稼働率", "\(title) availability")
  }
  var totalDownTime: String { pick("停止時間の合計", "Total downtime") }
  var noTarget: String { pick("定めなし", "not set") }
  var noOutages: String { pick("サービスの停止はありませんでした。", "No service was down.") }
  var noImpact: String {
    pick("影響の記録はありません。", "No impact was recorded.")
  }
  var customersAffected: String { pick("影響顧客数", "Customers affected") }
  var failedRequests: String { pick("失敗リクエスト数", "Failed requests") }
  var revenueImpact: String { pick("影響額", "Revenue impact") }
  var userMinutesLost: String { pick("失われた利用時間", "User time lost") }
  var computed: String { pick("利用者数から算出", "computed from user counts") }
  var unrecorded: String { pick("インシデント記録なし", "no incident recorded") }

  func tierVerdict(_ title: String, met: Int, judged: Int, services: Int) -> String {
    let rest = tierUnjudged(judged: judged, services: services)
    return tierKept(title, met: met, judged: judged)
      + (rest.map { pick("", " ") + $0 } ?? "")
  }

  func tierKept(_ title: String, met: Int, judged: Int) -> String {
    if judged == 0 {
      return pick("\(title)は判定できるデータがありません。", "\(title): there is no data to judge by.")
    }
    return met == judged
      ? pick(
        "\(title)は \(judged)\u{A0}サービスすべてで目標を達成しました。",
        judged == 1
          ? "\(title): its one judged service met its target."
          : "\(title): all \(judged) services met their target.")
      : pick(
        "\(title)は \(judged)\u{A0}サービス中 \(met)\u{A0}サービスで目標を達成しました。",
        "\(title): \(met) of \(judged) services met their target.")
  }

  /// What the sentence before leaves out; nil where all were judged, or none.
  func tierUnjudged(judged: Int, services: Int) -> String? {
    guard judged > 0, judged < services else { return nil }
    return pick(
      "ほかに \(services - judged)\u{A0}サービスはデータが足りず判定していません。",
      "\(services - judged) more could not be judged for lack of data.")
  }

  var mttd: String { pick("平均検知時間 (MTTD)", "Mean time to detect (MTTD)") }
  var mtta: String { pick("平均応答時間 (MTTA)", "Mean time to acknowledge (MTTA)") }
  var mttr: String { pick("平均復旧時間 (MTTR)", "Mean time to repair (MTTR)") }
  var mtbf: String { pick("平均故障間隔 (MTBF)", "Mean time between failures (MTBF)") }
  var meanRestore: String { pick("発生から復旧まで", "Time to restore") }
  var meanClose: String { pick("検知から完了まで", "Time to close") }

  func atMost(_ text: String) -> String { pick("\(text)以内", "at most \(text)") }
  func atLeast(_ text: String) -> String { pick("\(text)以上", "at least \(text)") }

  func andOthers(_ count: Int) -> String {
    pick("ほか \(count) サービス", "and \(count) more")
  }
  func moreEvents(_ count: Int) -> String {
    pick("このほか \(count) 件は「停止」の節にあります。", "\(count) more under “Outages”.")
  }
  func downAtLongest(_ duration: String) -> String {
    pick("最長 \(duration) 停止", "down for up to \(duration)")
  }
  func causedBy(_ name: String) -> String { pick("要因: \(name)", "cause: \(name)") }

  var budgetIsPooled: String {
    pick("区分に属する全サービスの合計です。", "Summed over all services of a tier.")
  }
  func budgetLeft(_ left: String, of budget: String, share: String) -> String {
    pick("残り \(left)（年間 \(budget) の \(share)）。", "\(left) left of \(budget) (\(share)).")
  }
  func budgetOverspent(_ over: String, of budget: String) -> String {
    pick("年間 \(budget) を \(over) 超過。", "Overspent by \(over) (budget \(budget)).")
  }
  func spentOn(_ date: String, isPast: Bool) -> String {
    isPast
      ? pick("\(date)に使い切りました。", "Spent on \(date).")
      : pick("この速度では\(date)に使い切ります。", "At this rate spent on \(date).")
  }
  var budgetLasts: String {
    pick("この速度なら期末まで残ります。", "At this rate it lasts to the end of the year.")
  }
  func trendLabel(_ name: String, _ values: String) -> String {
    pick("\(name)の推移: \(values)", "Trend of \(name): \(values)")
  }
}
