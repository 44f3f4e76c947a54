extension Texts {
  var annualTitle: String { pick("期間の全体像", "The whole period") }
  var heatCaption: String {
    pick("サービスと月ごとの稼働率 (%)", "Availability by service and month, in percent")
  }
  var heatLead: String {
    pick(
      "色が濃いほど、その月に許される停止時間を多く使っています。対応が必要なサービスから順に並べています。",
      "The darker a month, the more of its allowed downtime was spent. Services that need attention come first."
    )
  }
  var heatNone: String { pick("消費なし", "nothing spent") }
  var heatHalf: String { pick("許容の半分まで", "up to half") }
  var heatAll: String { pick("許容の範囲内", "up to all") }
  var heatOver: String { pick("超過（4倍まで）", "up to four times") }
  var heatFar: String { pick("それ以上", "more") }
  var heatMissed: String { pick("目標未達", "target missed") }
  var tierTrendCaption: String { pick("区分別の月次推移", "Tiers by month") }
  func tierTrendText(_ name: String) -> String {
    pick(
      "\(name)の月別の全体稼働率と目標（点線）。",
      "Pooled availability of \(name) by month, and its target (dashed).")
  }
  var worstOutages: String { pick("最も長かった停止 10件", "The ten longest outages") }
  var budgetByCause: String { pick("要因別の停止時間", "Downtime by cause") }
  var ownCause: String { pick("サービス自身", "The services themselves") }
  var shareBar: String { pick("全体に占める割合", "Part of the whole") }
  var share: String { pick("割合", "Share") }
}
