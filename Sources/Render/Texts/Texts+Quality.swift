import ServiceLevels

extension Texts {
  var adjustmentsTitle: String { pick("除外・補正・訂正", "Exclusions, corrections, restatements") }
  var adjustmentsLead: String {
    pick(
      "実績値に影響した除外・補正・訂正の一覧と、影響がなかった場合の値です。",
      "All that moved a figure, and what it would be otherwise.")
  }
  var corrections: String { pick("補正", "Corrections") }
  var correctedTo: String { pick("補正後の状態", "Set to") }
  var author: String { pick("担当", "By") }
  var reason: String { pick("理由", "Reason") }
  var withCorrection: String { pick("補正あり", "With it") }
  var withoutCorrection: String { pick("補正なし", "Without it") }
  var maintenance: String { pick("計画停止", "Planned maintenance") }
  var announced: String { pick("告知", "Announced") }
  var counted: String { pick("除外した時間", "Excluded") }
  var refused: String { pick("除外を認めない時間", "Refused") }
  var calledOff: String { pick("取りやめ", "called off") }
  func recurring(_ title: String?) -> String {
    title.map { pick("\($0)（定期）", "\($0), recurring") } ?? pick("定期", "recurring")
  }
  var silences: String { pick("監視停止", "Monitor silence") }
  var silencesLead: String {
    pick(
      "ほぼすべての計測点が同時に途絶えた時間です。サービスの停止とはみなしません。",
      "Nearly all probes fell silent together: an outage of the monitoring, not of the services.")
  }
  var probesSilent: String { pick("途絶えた計測点", "Silent probes") }
  var restatements: String { pick("公表値の訂正", "Restatements") }
  var figure: String { pick("項目", "Figure") }
  var before: String { pick("訂正前", "Before") }
  var after: String { pick("訂正後", "After") }
  var difference: String { pick("差", "Difference") }
  var closedAt: String { pick("公表日時", "Closed") }
  var broughtBy: String { pick("原因", "Brought by") }

  func points(_ number: String) -> String { pick("\(number)ポイント", "\(number) points") }

  func name(_ state: CorrectedState) -> String {
    switch state {
    case .up: pick("正常", "up")
    case .degraded: pick("縮退", "degraded")
    case .down: pick("停止", "down")
    case .excluded: pick("対象外", "excluded")
    case .unknown: pick("不明", "unknown")
    }
  }

  // Data quality
  var qualityTitle: String { pick("データの品質", "Data quality") }
  var qualityLead: String {
    pick(
      "計測されなかった時間は正常とみなしません。上限と下限は、チェックの間隔から考えうる最大と最小です。",
      "Unwatched time is never taken for up. The bounds are the extremes that the checks allow.")
  }
  var keptCaption: String { pick("以前のカタログで読み取ったファイル", "Read with an earlier catalog") }
  func keptLead(_ count: String) -> String {
    pick(
      "\(count) ファイルはログが残っていないため、以前のカタログで読み取ったままです。",
      "\(count) files stay as an earlier catalog read them: their logs are gone.")
  }
  var unusableCaption: String { pick("読み取れなかったファイル", "Files left out") }
  func unusableLead(_ count: String) -> String {
    pick(
      "\(count) ファイルは読み取れず、この報告書の数字に含まれていません。",
      "\(count) files could not be read: no figure of this report contains them.")
  }
  func unusableLeftOut(_ count: String) -> String {
    pick("残る \(count) ファイルは manifest.json にあります。", "\(count) more are in manifest.json.")
  }
  func name(_ reason: UnusableReason) -> String { pick(reason.words.ja, reason.words.en) }
  var coverageCaption: String { pick("計測率と計測誤差", "Coverage and bounds") }
  var sourcesCaption: String { pick("取込元ファイル", "Source files") }
  var rejectsCaption: String { pick("不採用行", "Rejected lines") }
  func rejectsCount(_ all: String, shown: String) -> String {
    pick(
      "不採用行は \(all) 行です（先頭の \(shown) 行を表示）。",
      "\(all) lines were rejected (the first \(shown) are shown).")
  }
  var file: String { pick("ファイル", "File") }
  var line: String { pick("行", "Line") }
  var lines: String { pick("行数", "Lines") }
  var bytes: String { pick("バイト数", "Bytes") }
  var rejected: String { pick("不採用", "Rejected") }
  var firstAt: String { pick("最初の記録", "First record") }
  var lastAt: String { pick("最後の記録", "Last record") }
  var excerpt: String { pick("抜粋", "Excerpt") }
  var lowest: String { pick("下限", "Lowest") }
  var highest: String { pick("上限", "Highest") }
  func sourcesLeftOut(_ count: String) -> String {
    pick("残る \(count) ファイルは source_file.csv にあります。", "\(count) more are in source_file.csv.")
  }
}
