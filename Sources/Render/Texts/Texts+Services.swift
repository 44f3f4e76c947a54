import ServiceLevels

extension Texts {
  var tiersTitle: String { pick("区分別の実績", "Tiers") }
  var tiersLead: String {
    pick(
      "全体稼働率は、区分に属する全サービスの時間を合計して求めた値です。判定はサービスごとに行います。",
      "Pooled availability is computed from the summed time of all services of a tier; each service is judged by itself."
    )
  }
  var judgedServices: String { pick("判定対象", "Judged") }
  var judged: String { pick("達成 / 判定", "Met / judged") }
  var servicesTitle: String { pick("サービス別の実績", "Services") }
  var servicesLead: String {
    pick(
      "対応が必要なものから順に並べています。帯は期間中の各日を表し、下から塗られた部分が停止した時間の長さです。",
      "Those that need attention come first. In the strip each bar is a day; the part filled from below shows how long it was down."
    )
  }
  func notInService(_ names: [String]) -> String {
    pick(
      "この期間に提供していないサービス: " + names.joined(separator: "、"),
      "Not in service in this period: " + names.joined(separator: ", ") + ".")
  }
  /// Why a service is in no part of a period: it ended before, or else it begins later.
  func absence(until end: String?, from begin: String?) -> String {
    if let end { return pick("（\(end)まで）", " (until \(end))") }
    return begin.map { pick("（\($0)から）", " (from \($0))") } ?? ""
  }
  var trend: String { pick("12か月", "12 months") }
  var dayByDay: String { pick("日別", "Day by day") }
  var monthByMonth: String { pick("月別", "Month by month") }
  var withinError: String { pick("計測誤差の範囲内", "within measurement error") }
  var legendCalm: String { pick("停止なし", "no downtime") }
  var legendMinute: String { pick("1分未満", "under 1 min") }
  var legendTen: String { pick("10分未満", "under 10 min") }
  var legendHour: String { pick("1時間未満", "under 1 h") }
  var legendMore: String { pick("1時間以上", "1 h or more") }
  var legendSlow: String { pick("縮退あり", "degraded") }
  var legendBlind: String { pick("ほとんど計測なし", "hardly watched") }
  var legendRest: String { pick("対象外", "excluded") }

  func stripLabel(_ name: String, bad: String, of days: String) -> String {
    pick("\(name): \(days)日のうち停止のあった日は\(bad)日", "\(name): downtime on \(bad) of \(days) days")
  }

  // A service's own page
  var longest: String { pick("最長", "Longest") }
  /// `isSure` is whether, without down time, it is certain that there was none.
  func serviceVerdict(_ verdict: Verdict?, down: String?, allowed: String?, isSure: Bool) -> String
  {
    let noDownTime =
      isSure
      ? pick("停止はありませんでした。", "no downtime.")
      : pick(
        "停止は確認していませんが、停止がなかったとは言えません。",
        "no downtime was seen, but that there was none cannot be said.")
    return switch verdict {
    case .met:
      down.map {
        pick(
          "目標を達成しました。許容 \(allowed ?? "") のうち停止は \($0) でした。",
          "Met its target: down for \($0) of \(allowed ?? "") allowed.")
      } ?? pick("目標を達成しました。", "Met its target: ") + noDownTime
    case .missed:
      pick(
        "目標に届きませんでした。許容 \(allowed ?? "") に対して \(down ?? "") 停止しました。",
        "Missed its target: down for \(down ?? ""), with \(allowed ?? "") allowed.")
    case .insufficientData:
      pick(
        "計測が足りないため判定していません。計測できた時間の停止は \(down ?? "0秒") でした。",
        "Not judged, because too little was watched; down for \(down ?? "0s") of what was.")
    case .noData:
      pick("判定できるデータがありません。", "There is no data to judge by.")
    case nil:
      down.map {
        pick("目標の定めはありません。停止は \($0) でした。", "No target is set; down for \($0).")
      } ?? pick("目標の定めはありません。", "No target is set; ") + noDownTime
    }
  }
  var atAGlance: String { pick("概況", "At a glance") }
  var availabilityByDay: String { pick("日別の稼働率", "Availability by day") }
  var availabilityByMonth: String { pick("月別の稼働率", "Availability by month") }
  var day: String { pick("日", "Day") }
  var gross: String { pick("除外なしの稼働率", "With nothing forgiven") }
  var ownAvailability: String { pick("自要因の停止のみ", "Own downtime only") }
  var bounds: String { pick("計測上の下限〜上限", "Lowest and highest possible") }
  var worstCase: String { pick("不明時間を停止とした場合", "With unknown time as down") }
  var unknownTime: String { pick("不明時間", "Unknown") }
  var excludedTime: String { pick("対象外時間", "Excluded") }
  var flaps: String { pick("瞬断（停止に数えない）", "Flaps (not counted as down)") }
  var dependsOn: String { pick("依存先", "Depends on") }
  var softDependsOn: String { pick("なくても縮退で動く依存先", "Runs degraded without") }
  var neededBy: String { pick("依存元", "Needed by") }
  var zones: String { pick("計測点", "Probes") }
  var users: String { pick("利用者数", "Users") }
  var backToReport: String { pick("報告書に戻る", "Back to the report") }
  var whereDownCameFrom: String { pick("停止時間の要因", "Where the downtime came from") }
  var description: String { pick("項目", "Item") }
  var value: String { pick("値", "Value") }

  func chartOfDays(_ name: String) -> String {
    pick("\(name)の日別の停止時間", "Downtime of \(name) by day")
  }
  func chartOfMonths(_ name: String) -> String {
    pick("\(name)の月別の稼働率と目標", "Availability of \(name) by month, and its target")
  }
}
