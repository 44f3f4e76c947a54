extension Texts {
  var annualTitle: String { pick("期間の全体像", "The whole period") }
  var heatCaption: String { pick("サービスと月ごとの稼働率", "Availability by service and month") }
  var heatLead: String {
    pick(
      "目標に届かなかった月には印と枠があり、濃いほど許容時間の消費が大きい月です。",
      "Months below target carry a mark and a frame; the darker, the more of the allowance was spent."
    )
  }
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
