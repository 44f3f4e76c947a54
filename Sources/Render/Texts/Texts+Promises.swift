extension Texts {
  var conformanceTitle: String { pick("要件適合一覧", "Conformance matrix") }
  var conformanceLead: String {
    pick(
      "設計書の要件を一つずつ、目標・実績・証跡とともに判定しています。ログで証明できないものは「証跡なし」です。構成情報も要る要件は、ログで確かめられる部分だけを判定しています。",
      "Each requirement of the design document: promise, measurement, evidence. What no log proves is “no evidence”; where configuration is needed too, only the part that logs can prove is judged."
    )
  }
  var requirement: String { pick("要件", "Requirement") }
  var subject: String { pick("対象", "Subject") }
  var promise: String { pick("内容", "Promise") }
  var evidence: String { pick("証跡", "Evidence") }
  func meanOf(_ mean: String, incidents: String) -> String {
    pick("\(mean)（\(incidents)件）", "\(mean) (\(incidents) incidents)")
  }
  func conformanceCount(_ met: String, _ missed: String, _ none: String) -> String {
    pick(
      "達成 \(met) 件、未達 \(missed) 件、証跡なし \(none) 件",
      "\(met) met, \(missed) missed, \(none) without evidence")
  }

  func conformanceDetails(_ count: String) -> String {
    pick("対象ごとの内訳（\(count)件）", "What each subject did (\(count) rows)")
  }
  var conformanceDetailsCaption: String {
    pick("要件適合の対象ごとの内訳", "Conformance by subject")
  }

  // Recovery
  var recoveryTitle: String { pick("目標復旧時間・目標復旧時点 (RTO・RPO)", "Recovery: RTO and RPO kept") }
  var recoveryLead: String {
    pick(
      "リージョン内の停止は区分の目標で、リージョン規模の事象は災害対策の目標で判定します。",
      "Events inside the region are judged by the tier, region-scope events by the disaster-recovery figures."
    )
  }
  var rtoCaption: String { pick("RTO の実績", "RTO, measured") }
  var rpoCaption: String { pick("RPO の実績", "RPO, measured") }
  var lagCaption: String {
    pick("停止時点のレプリケーション遅延", "Replication lag when outages began")
  }
  var lagOutage: String { pick("停止の開始", "Outage began") }
  var lagSource: String { pick("計測元", "Source") }
  var lagSampledAt: String { pick("計測時刻", "Sampled") }
  var lagMeasured: String { pick("遅延", "Lag") }
  var keptShare: String { pick("達成率", "Kept") }
  var region: String { pick("リージョン規模（災害対策）", "Region scope (disaster recovery)") }
  var withoutRecord: String { pick("記録なし", "Not recorded") }

  // Drills
  var drillsTitle: String { pick("訓練とゲームデイ", "Drills and game days") }
  var drillsLead: String {
    pick("設計書の定める頻度に対する実施状況です。", "What was done, against the cadence that the design demands.")
  }
  var calendarCaption: String { pick("年度の訓練カレンダー", "The fiscal year's calendar") }
  var drillList: String { pick("実施記録", "Records") }
  var cadence: String { pick("頻度", "Cadence") }
  var done: String { pick("実施", "done") }
  var failed: String { pick("失敗", "failed") }
  var late: String { pick("遅延", "late") }
  var missedDrill: String { pick("未実施", "missed") }
  var due: String { pick("予定", "due") }
  var steps: String { pick("手順ごとの時間", "Steps") }
  var recoveryTime: String { pick("RTO 実績", "RTO achieved") }
  var recoveryPoint: String { pick("RPO 実績", "RPO achieved") }
  var outcome: String { pick("結果", "Outcome") }
  var improvements: String { pick("改善点・所見", "Findings") }
  var kind: String { pick("種別", "Kind") }
  var drillOutages: String { pick("訓練中の停止", "Downtime during drills") }

  func step(_ name: String) -> String {
    switch name {
    case "detect": pick("検知", "detect")
    case "switch": pick("切替", "switch")
    case "decide": pick("判断", "decide")
    case "dns": pick("DNS切替", "DNS")
    case "start": pick("起動", "start")
    case "verify": pick("確認", "verify")
    default: name
    }
  }

  var withDrill: String { pick("訓練を含む稼働率", "Availability with it") }
  var withoutDrill: String { pick("訓練を除いた稼働率", "Without it") }

  // Changes
  var changesTitle: String { pick("変更（リリースと切戻し）", "Changes") }
  var changesLead: String {
    pick(
      "リリースや切戻しの最中、または終了後30分以内に始まった停止は、その変更によるものとします。",
      "An outage that starts during a deployment or rollback, or within 30 min after, is attributed to that change."
    )
  }
  var byChanges: String { pick("変更による停止", "Downtime from changes") }
  var otherDown: String { pick("それ以外の停止", "Other downtime") }
  var changeBudget: String { pick("変更が使ったエラーバジェット", "Error budget spent by changes") }
  var spentByChanges: String { pick("変更による消費率", "Spent by changes") }
  var changeList: String { pick("変更の一覧", "Changes") }
  var outageStarted: String { pick("起きた停止", "Outages begun") }
  func changesLeftOut(_ count: String) -> String {
    pick("停止を伴わない変更 \(count) 件は省略しています。", "\(count) changes that caused no outage are not listed.")
  }

  // Alert response
  func alertLevel(_ level: String) -> String {
    level.lowercased() == "low" ? pick("Low（日次報告）", "Low (daily report)") : level
  }
  var responseTitle: String { pick("アラート対応", "Alert response") }
  var responseLead: String {
    pick(
      "検知から応答までの時間を、アラート区分ごとの目標と比べています。",
      "Time from detection to answer, against each level's target.")
  }
  var level: String { pick("アラート区分", "Level") }
  var channel: String { pick("通知先", "Channel") }
  var withinPromise: String { pick("目標内", "In time") }
  /// Programs as their makers write them.
  func channel(_ name: String) -> String {
    switch name.lowercased() {
    case "pagerduty": "PagerDuty"
    case "slack": "Slack"
    case "email", "mail": pick("メール", "email")
    default: name
    }
  }

  // Impact
  var impactTitle: String { pick("顧客影響", "Customer impact") }
  var impactLead: String {
    pick(
      "記録のない顧客数は、停止したサービスの利用者数から推計し、その旨を記しています。複数の事象を合わせた顧客数は延べ数です。",
      "Where the incident record is silent, customers are estimated from user counts, and marked. Over several events they are counted once for each."
    )
  }
  var source: String { pick("出所", "Source") }
  var recorded: String { pick("記録", "recorded") }

  // Gauges
  var gaugesTitle: String { pick("ネットワークとデータ基盤", "Network and data platform") }
  var gaugesCaption: String { pick("計測値（遅延・帯域など）", "Gauges") }
  var platformCaption: String { pick("基盤サービスの実績", "Platform services") }
  var switchesCaption: String {
    pick("切替の実績（回線・DNS・データベース）", "Failovers of links, DNS and databases")
  }
  var backupsCaption: String { pick("バックアップとスナップショット", "Backups and snapshots") }
  var slotsKept: String { pick("実施 / 予定", "Done / due") }
  var slotsMissed: String { pick("実施のない期間", "Missed") }
  var gaugesLead: String {
    pick(
      "目標を超えていた時間は、障害がなくてもリスクが高まっていた時間です。",
      "Time outside the limit is exposure, even when nothing failed.")
  }
  var gauge: String { pick("計測項目", "Gauge") }
  /// A gauge that readers meet often, in words; nil for others.
  func gauge(_ name: String) -> String? {
    switch name {
    case "replication_lag_ms": pick("レプリケーション遅延", "Replication lag")
    case "tgw_utilization_pct": pick("Transit Gateway 使用率", "Transit gateway utilization")
    case "cpu_pct": pick("CPU 使用率", "CPU utilization")
    case "memory_pct": pick("メモリ使用率", "Memory utilization")
    default: nil
    }
  }
  var samples: String { pick("標本数", "Samples") }
  var greatest: String { pick("最大", "Greatest") }
  var least: String { pick("最小", "Least") }
  var outside: String { pick("目標を超えた時間", "Outside the limit") }

  // Accounts
  var accountsTitle: String { pick("アカウント", "Accounts") }
  func accountsLead(_ all: String, _ without: String) -> String {
    pick(
      "全\(all)アカウントのうち、この期間に証跡のないものは\(without)件です。",
      "Of \(all) accounts, \(without) have no evidence in this period.")
  }
  var accountName: String { pick("名称", "Name") }
  var environment: String { pick("環境", "Environment") }
  var division: String { pick("部門", "Division") }
  func environment(_ name: String) -> String {
    switch name {
    case "prod": pick("本番", "prod")
    case "staging": pick("ステージング", "staging")
    case "test": pick("テスト", "test")
    case "dev": pick("開発", "dev")
    default: name
    }
  }
  var management: String { pick("管理", "management") }
  var accountGrid: String { pick("部門と環境ごとの達成状況", "By division and environment") }
  var accountList: String { pick("計測のあるアカウント", "Accounts with figures") }
  var accountsWithout: String { pick("証跡のないアカウント", "Accounts without evidence") }
  func accountCell(met: String, judged: String, all: String) -> String {
    pick("達成 \(met) / 判定 \(judged) / 全 \(all)", "\(met) met of \(judged) judged, \(all) in all")
  }
}
