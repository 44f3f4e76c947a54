import ServiceLevels

extension Texts {
  var outagesTitle: String { pick("停止", "Outages") }
  var outagesLead: String {
    pick(
      "停止の開始は最初に失敗したチェックの時刻です。検知までは停止の開始から、応答まで・復旧までは検知からの時間で、対応するインシデント記録によります。",
      "An outage starts at its first failed check. Detection is counted from there, answer and repair from detection; both come from the matched incident."
    )
  }
  var outageChart: String { pick("停止の時系列", "Outages on a time line") }
  func outageChartText(_ count: String, _ services: String) -> String {
    pick(
      "\(services)サービスの停止\(count)件を期間の時間軸に並べた図。同じ内容が下の表にあります。",
      "\(count) outages of \(services) services along the period. The table below says the same.")
  }
  func lanesLeftOut(_ count: String) -> String {
    pick(
      "図には停止時間の長い順に載せ、残る\(count)サービスは表だけに載せています。",
      "The chart shows the services that were down longest; \(count) more are in the table only.")
  }
  var detection: String { pick("検知まで", "Detected") }
  var answer: String { pick("応答まで", "Answered") }
  var repair: String { pick("復旧まで", "Repaired") }
  var rto: String { pick("RTO", "RTO") }
  var rtoLimit: String { pick("目標復旧時間 (RTO)", "RTO") }
  var restoredAt: String { pick("復旧時刻", "Restored") }
  var rpo: String { pick("RPO", "RPO") }
  var change: String { pick("変更", "Change") }
  var endedBy: String { pick("終了理由", "Ended by") }
  var belowMinimum: String { pick("最小時間未満のため数えない", "below the minimum, not counted") }
  var noIncident: String { pick("記録なし", "none") }
  var ofProvider: String { pick("依存先のインシデント", "its provider's") }
  var unnoticed: String { pick("インシデントのない停止", "Outages without an incident") }
  var unnoticedLead: String {
    pick(
      "チェックでは停止を確認しましたが、インシデントの記録がありません。依存先のインシデントの範囲に入るものは除いています。",
      "The checks saw them; no incident was recorded. Those that an incident of their provider covers are left out."
    )
  }
  var unseen: String { pick("停止の見つからないインシデント", "Incidents without an outage") }
  var unseenLead: String {
    pick(
      "停止と記録されていますが、対応する停止のないインシデントと、その理由です。",
      "Recorded as down, without an outage of their own: each with the reason.")
  }

  func name(_ end: OutageEnd?) -> String {
    switch end {
    case nil: ongoing
    case .recovered: pick("復旧", "recovered")
    case .unknown: pick("計測が途切れた", "no longer watched")
    case .excluded: pick("対象外時間に入った", "excluded time")
    }
  }

  // Incidents
  var incidentsTitle: String { pick("インシデントと平均時間", "Incidents and mean times") }
  var incidentsLead: String {
    pick(
      "開始と復旧は、対応する停止があればその実測、なければ記録によります。検知までは開始から、応答まで・復旧までは検知からの時間です。件数のない平均は出しません。",
      "Start and restoration are measured where an outage matches, else as declared. Detection is counted from the start, answer and repair from detection. Without incidents there is no mean."
    )
  }
  var incidentTitle: String { pick("件名", "Title") }
  var severity: String { pick("重大度", "Severity") }
  var basis: String { pick("根拠", "Basis") }
  var measuredBasis: String { pick("実測", "measured") }
  var declaredBasis: String { pick("記録", "declared") }
  var open: String { pick("未復旧", "open") }
  func leftOut(_ count: String) -> String {
    pick("（時刻なし \(count)件を除く）", " (\(count) without the time left out)")
  }
  func countOf(_ count: String) -> String { pick("\(count)件", "n = \(count)") }
  var metric: String { pick("指標", "Metric") }
  var scope: String { pick("範囲", "Scope") }
  var meansCaption: String { pick("平均時間", "Mean times") }
  var incidentsCaption: String { pick("インシデントの一覧", "Incidents") }
  var restore: String { pick("発生から復旧", "To restore") }
  var noticedLate: String { pick("復旧後に検知", "noticed afterwards") }
  var close: String { pick("検知から完了", "To close") }

  func name(_ metric: IncidentMetric) -> String {
    switch metric {
    case .timeToDetect: mttd
    case .timeToAcknowledge: mtta
    case .timeToRepair: mttr
    case .timeToRestore: meanRestore
    case .timeToClose: meanClose
    }
  }
}
