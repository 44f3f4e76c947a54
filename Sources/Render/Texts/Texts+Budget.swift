extension Texts {
  var budgetTitle: String { pick("エラーバジェット", "Error budget") }
  var budgetLead: String {
    pick(
      "目標が許容する停止時間のうち、使った分と残り。点線は期間を通して均等に使う場合の速度です。",
      "Of the downtime that the target allows: what is spent and what is left. The dashed line is an even pace."
    )
  }
  func burnDownText(_ start: String, _ end: String) -> String {
    pick("期間の初めに\(start)、最後に残り\(end)。", "\(start) at the start, \(end) left at the end.")
  }
  var burnDownCaption: String {
    pick("日ごとのエラーバジェットの残量", "Error budget left, day by day")
  }
  var endOf: String { pick("終わり", "At the end of") }
  var allowed: String { pick("許容時間", "Allowed") }
  var spentBar: String { pick("消費の割合", "Share spent") }
  func exhaustedAt(_ date: String) -> String { pick("\(date) に使い切り", "spent \(date)") }
  var spentShare: String { pick("消費率", "Spent") }
  func peak(_ hours: Int) -> String {
    pick("最大消費速度 \(hours)時間", "Peak burn, \(hours) h")
  }
  var burnAlertsTitle: String { pick("消費速度アラートと実際の検知", "Burn-rate alerts beside real detection") }
  var burnAlertsLead: String {
    pick(
      "SREワークブックの複数窓アラートなら停止の何秒後・何分後に鳴ったかを、実際の検知と比べています。",
      "When the SRE workbook's multi-window alerts would have fired, beside when people really knew."
    )
  }
  var detectedAfter: String { pick("実際の検知", "Really detected") }
  var gained: String { pick("早まる時間", "Sooner by") }
  var wouldNotFire: String { pick("発報せず", "would not fire") }
  var peopleFirst: String { pick("実際の検知が先", "people were first") }

  func alertsSooner(_ count: String, of all: String) -> String {
    pick(
      "停止 \(all) 件のうち \(count) 件は、アラートのほうが早く検知できた計算です。",
      "For \(count) of \(all) outages an alert would have been sooner.")
  }

  func alertFired(_ alert: String, _ fired: String, missed: String) -> String {
    pick(
      "\(alert): 発報 \(fired) 件、見逃し \(missed) 件", "\(alert): fires for \(fired), misses \(missed)")
  }
  func peopleKnew(_ noticed: String, missed: String) -> String {
    pick("実際の検知: 記録あり \(noticed) 件、見逃し \(missed) 件", "People: knew of \(noticed), missed \(missed)")
  }

  func alertName(_ alert: String) -> String {
    switch alert {
    case "page_fast": pick("緊急 (14.4倍・1時間)", "Page (14.4 over 1 h)")
    case "page_slow": pick("緊急 (6倍・6時間)", "Page (6 over 6 h)")
    case "ticket": pick("要対応 (1倍・72時間)", "Ticket (1 over 72 h)")
    default: alert
    }
  }

  func withoutDownTime(_ count: String) -> String {
    pick("停止のなかった \(count) サービス: ", "\(count) services without downtime: ")
  }

  // The year's pace
  var paceTitle: String { pick("年間のペース", "Pace over the year") }
  var paceLead: String {
    pick(
      "年間のエラーバジェットに対する累計と、現在のペースが続いた場合の見込みです。",
      "Spent so far of the whole year's budget, and where the present rate leads.")
  }
  var yearColumn: String { pick("年", "Year") }
  var yearBudget: String { pick("年間の許容時間", "Year's budget") }
  var yearConsumed: String { pick("累計", "Spent so far") }
  func projected(isFiscal: Bool) -> String {
    pick(isFiscal ? "年度末の見込み" : "年末の見込み", "Projected")
  }
  var exhausted: String { pick("使い切る日", "Spent on") }
  var lasts: String { pick("残る見込み", "lasts") }
}
