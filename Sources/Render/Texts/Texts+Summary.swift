extension Texts {
  var summary: String { pick("要約", "Summary") }
  var whatWentWrong: String { pick("何が起きたか", "What went wrong") }
  var whatItCost: String { pick("お客様への影響", "What it cost customers") }
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
  var computed: String { pick("利用者数から推計", "estimated from user counts") }
  /// Customers counted once for each event.
  func summed(_ customers: String) -> String { pick("延べ\(customers)", customers) }
  func ofThoseComputed(_ customers: String) -> String {
    pick("うち\(customers)は利用者数からの推計", "\(customers) of them estimated from user counts")
  }
  var unrecorded: String { pick("インシデント記録なし", "no incident recorded") }

  func tierVerdict(_ title: String, _ standing: TierStanding) -> String {
    ([tierKept(title, standing)] + [tierUnjudged(standing)].compactMap(\.self))
      .joined(separator: pick("", " "))
  }

  func tierKept(_ title: String, _ standing: TierStanding) -> String {
    let (met, judged) = (standing.met, standing.judged)
    if judged == 0 {
      return standing.insufficient > 0
        ? pick(
          "\(title)は計測が足りず、どのサービスも判定していません。",
          "\(title): too little was watched to judge any service.")
        : pick("\(title)は判定できるデータがありません。", "\(title): there is no data to judge by.")
    }
    let isWhole = standing.insufficient + standing.withoutData == 0
    let isKept = met == judged
    let ja =
      isKept
      ? "\(title)は\(isWhole ? "" : "判定できた") \(judged)\u{A0}サービスすべて"
      : "\(title)は \(judged)\u{A0}サービス中 \(met)\u{A0}サービス"
    if standing.isProvisional {
      return pick(
        ja + "がこれまでのところ目標を満たしています（速報値）。",
        isKept
          ? "\(title): so far \(judged == 1 ? "its one judged service is" : "all \(judged) \(isWhole ? "" : "judged ")services are") on target."
          : "\(title): so far \(met) of \(judged) services are on target.")
    }
    return pick(
      ja + "で目標を達成しました。",
      isKept
        ? judged == 1
          ? "\(title): its one judged service met its target."
          : "\(title): all \(judged) \(isWhole ? "" : "judged ")services met their target."
        : "\(title): \(met) of \(judged) services met their target.")
  }

  /// What the sentence before leaves out; nil where all were judged, or none.
  func tierUnjudged(_ standing: TierStanding) -> String? {
    guard standing.judged > 0 else { return nil }
    let (few, none) = (standing.insufficient, standing.withoutData)
    let parts = [
      few > 0
        ? pick(
          "\(few)\u{A0}サービスは計測が足りず判定していません", "\(few) could not be judged, as too little was watched"
        )
        : nil,
      none > 0 ? pick("\(none)\u{A0}サービスはデータがありません", "\(none) have no data") : nil,
    ].compactMap(\.self)
    return parts.isEmpty
      ? nil
      : pick("ほかに ", "Besides, ") + parts.joined(separator: pick("、", "; ")) + pick("。", ".")
  }

  /// What can be said where no outage is listed: that there was none only where all was watched, and every failure confirmed.
  func noOutages(services: Int, unwatched: Int, unconfirmed: Int) -> String {
    if services == unwatched {
      return pick(
        "計測が足りないため、停止がなかったとは言えません。",
        "Too little was watched to say that no service was down.")
    }
    guard unwatched + unconfirmed > 0 else { return noOutages }
    let parts = [
      unwatched > 0
        ? pick("\(unwatched)サービスは計測が足りず", "\(unwatched) services were watched too little") : nil,
      unconfirmed > 0
        ? pick(
          "\(unconfirmed)サービスには確認できなかった失敗があり",
          "\(unconfirmed) had failed checks that could not be confirmed") : nil,
    ].compactMap(\.self)
    return pick(
      "停止は確認していません。ただし\(parts.joined(separator: "、"))、停止がなかったとは言えません。",
      "No outage was seen, but \(parts.joined(separator: " and ")): that no service was down cannot be said."
    )
  }

  /// How many kept promises rest on time that nobody watched (rules 5).
  func worstCase(kept: String, missed: Int) -> String {
    missed == 0
      ? pick(
        "計測できなかった時間をすべて停止とみなしても、目標を達成した \(kept)\u{A0}サービスの判定は変わりません。",
        "Had all time that was not watched been down, each of the \(kept) kept promises would still be kept."
      )
      : pick(
        "計測できなかった時間をすべて停止とみなすと、目標を達成した \(kept)\u{A0}サービスのうち \(missed)\u{A0}サービスが未達になります",
        "Had all time that was not watched been down, \(missed) of the \(kept) kept promises would be missed"
      )
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
    pick("ほか\(count)サービス", "and \(count) more")
  }
  func moreEvents(_ count: Int) -> String {
    pick("このほか \(count) 件は「停止」の節にあります。", "\(count) more under “Outages”.")
  }
  /// What follows the names of the services that were down: once, or several times or of several services.
  func wasDown(_ duration: String, once: Bool) -> String {
    once
      ? pick("が\(duration)停止", ", down for \(duration)")
      : pick("が停止（最長\(duration)）", ", down for up to \(duration)")
  }
  func causedBy(_ name: String) -> String { pick("要因: \(name)", "cause: \(name)") }

  func budgetLeft(_ left: String, of budget: String, share: String) -> String {
    pick("残り \(left)（年間 \(budget) の \(share)）。", "\(left) left of \(budget) (\(share)).")
  }
  func budgetOverspent(_ over: String, of budget: String) -> String {
    pick("年間 \(budget) を \(over) 超過。", "Overspent by \(over) (budget \(budget)).")
  }
  func spentOn(_ date: String, isPast: Bool) -> String {
    isPast
      ? pick("\(date)に使い切りました。", "Spent on \(date).")
      : pick("現在のペースでは\(date)に使い切る見込みです。", "At this rate spent on \(date).")
  }
  func budgetLasts(isFiscal: Bool) -> String {
    pick(
      "現在のペースであれば\(isFiscal ? "年度末" : "年末")まで余裕がある見込みです。",
      "At this rate it lasts to the end of the year.")
  }
  func trendLabel(_ name: String, _ values: String) -> String {
    pick("\(name)の推移: \(values)", "Trend of \(name): \(values)")
  }
}
