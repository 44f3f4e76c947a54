import ServiceLevels

/// Every phrase of the reports, in both languages side by side.
///
/// A phrase is a property or a function of an extension in this folder, and each is made by `pick`, which demands both
/// languages: a text that is missing in one of them does not compile.
struct Texts: Sendable {
  let language: Language

  func pick(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  func pick(_ text: LocalizedText) -> String { pick(text.ja, text.en) }
}

// MARK: - Words used all over

extension Texts {
  /// Between two words of one line.
  var dot: String { pick("・", " · ") }
  var none: String { pick("該当なし", "None in this period.") }
  var noFigure: String { pick("値なし", "no figure") }
  var service: String { pick("サービス", "Service") }
  var services: String { pick("サービス", "Services") }
  var account: String { pick("アカウント", "Account") }
  var tier: String { pick("区分", "Tier") }
  var availability: String { pick("稼働率", "Availability") }
  var target: String { pick("目標", "Target") }
  var verdict: String { pick("判定", "Verdict") }
  var downTime: String { pick("停止時間", "Downtime") }
  var degradedTime: String { pick("縮退時間", "Degraded") }
  var coverage: String { pick("計測率", "Coverage") }
  var outages: String { pick("停止回数", "Outages") }
  var budget: String { pick("エラーバジェット", "Error budget") }
  var remaining: String { pick("残量", "Remaining") }
  var consumed: String { pick("消費", "Consumed") }
  var start: String { pick("開始", "Start") }
  var end: String { pick("終了", "End") }
  var duration: String { pick("時間", "Duration") }
  var incident: String { pick("インシデント", "Incident") }
  var operation: String { pick("作業", "Operation") }
  var month: String { pick("月", "Month") }
  var period: String { pick("期間", "Period") }
  var cause: String { pick("要因", "Cause") }
  var own: String { pick("自要因", "Own") }
  var all: String { pick("全体", "All") }
  var yes: String { pick("はい", "yes") }
  var no: String { pick("いいえ", "no") }
  var filter: String { pick("絞り込み", "Filter") }
  var asNumbers: String { pick("数値で見る", "The numbers behind it") }
  var ongoing: String { pick("継続中", "ongoing") }
  var state: String { pick("状態", "State") }
  var limit: String { pick("目標", "Limit") }
  var measured: String { pick("実績", "Measured") }
  var count: String { pick("件数", "Count") }
  var worst: String { pick("最悪", "Worst") }
  var median: String { pick("中央値", "Median") }
  var mean: String { pick("平均", "Mean") }
  var ninetieth: String { pick("90パーセンタイル", "p90") }

  func name(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: pick("達成", "Met")
    case .missed: pick("未達", "Missed")
    case .insufficientData: pick("データ不足", "Insufficient data")
    case .noData: pick("データなし", "No data")
    }
  }

  func name(_ verdict: RequirementVerdict) -> String {
    switch verdict {
    case .met: pick("達成", "Met")
    case .missed: pick("未達", "Missed")
    case .noEvidence: pick("証跡なし", "No evidence")
    }
  }

  func name(_ kind: PeriodKind) -> String {
    switch kind {
    case .day: pick("日次", "Daily")
    case .month: pick("月次", "Monthly")
    case .quarter: pick("四半期", "Quarterly")
    case .year: pick("年次", "Annual")
    case .fiscalYear: pick("年度", "Fiscal year")
    case .week: pick("週次", "Weekly")
    case .fiscalQuarter: pick("年度四半期", "Fiscal quarter")
    case .fiscalHalf: pick("半期", "Fiscal half")
    }
  }
}
