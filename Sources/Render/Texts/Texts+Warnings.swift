import ServiceLevels

/// What to mend in the monitoring, in words that mend it.
extension Texts {
  var warningsCaption: String { pick("監視と記録についての注意", "What to mend in the monitoring") }
  var warningsLead: String {
    pick(
      "数値の確かさに影響する点を、影響の大きいものから順に並べています。",
      "What makes the figures less sure than they look, the gravest first.")
  }
  var probe: String { pick("計測点", "Probe") }
  func probes(_ count: String) -> String { pick("\(count)計測点", "\(count) probes") }
  var warning: String { pick("内容", "What was seen") }
  func andOtherProbes(_ count: String) -> String { pick("ほか\(count)件", "and \(count) more") }

  var zoneWithoutProbe: String { pick("計測のないゾーン", "Zone without a probe") }
  func zoneSilent(_ duration: String) -> String {
    pick(
      "有効な計測点がありません。そのためだけに不明となった時間は\(duration)です。",
      "No probe was live there: \(duration) are unknown only because of it.")
  }

  var slowProbe: String { pick("チェックの間隔", "Cadence") }
  func tooSlow(
    distance: String, hold: String, unknown: String?, unconfirmed: String?, interval: String
  ) -> String {
    let effects = [
      unknown.map { pick("時間の\($0)が不明です。", "\($0) of the time is unknown") },
      unconfirmed.map {
        pick("失敗した\($0)回のチェックは停止と確認できませんでした。", "\($0) failed checks could not be confirmed")
      },
    ].compactMap(\.self)
    let what =
      effects.isEmpty
      ? pick("1回遅れただけで不明な時間になります。", "one late check leaves time unknown")
      : effects.joined(separator: pick("", " and "))
    return pick(
      "チェックは\(distance)ごとですが、hold は\(hold)です。\(what)カタログに checks: {interval: \(interval)} を設定してください。",
      "Checks come every \(distance), but hold is \(hold): \(what). Set checks: {interval: \(interval)}."
    )
  }

  var goneProbe: String { pick("途絶えた計測点", "Gone for good") }
  func goneSince(_ time: String) -> String {
    pick(
      "\(time) を最後に記録がなく、その後は計測点に数えていません。",
      "Last heard \(time); it has not counted as a probe since.")
  }

  var quietProbe: String { pick("記録のない計測点", "Silent all period") }
  func quietSince(_ day: String) -> String {
    pick(
      "この期間に記録がありません（最後の記録は\(day)）。hold: unlimited のため、最後の状態が続いているとみなしています。",
      "It said nothing in this period, last on \(day). As its hold is unlimited, its last state is taken to stand."
    )
  }

  var newProbe: String { pick("新しい計測点", "New") }
  func newSince(_ time: String) -> String {
    pick("\(time) からの計測点です。それ以前は数えていません。", "It began \(time), and does not count before.")
  }

  var churningNames: String { pick("変わり続ける名前", "Names that churn") }
  func churning(began: String, ended: String) -> String {
    pick(
      "この期間に\(began)個の名前が現れ、\(ended)個が途絶えました。止まった計測点を見分けられないため、変わらない名前を付けてください。",
      "\(began) names appeared and \(ended) fell silent. A probe that dies cannot be told from one renamed: give them lasting names."
    )
  }

  var flappingProbe: String { pick("瞬断の多い計測点", "Flapping") }
  func flapping(_ flaps: String, of checks: String) -> String {
    pick(
      "チェック\(checks)回のうち\(flaps)回が瞬断です（1%超）。",
      "\(flaps) flaps in \(checks) checks, more than 1%.")
  }

  var unseenCheck: String { pick("記録のないチェック", "Check that never occurs") }
  func neverSeen(_ check: String) -> String {
    pick(
      "カタログにあるチェック \(check) は一度も記録されていません。名前を確かめてください。",
      "The catalog names a check \(check) that never occurs: see whether the name is right.")
  }
  var undatedVersion: String {
    pick(
      "複数の版がありますが、いつ書かれたか (updated_at) のない版があります。",
      "It has several versions, and one does not say when it was written (updated_at).")
  }
  func unknownOriginal(_ id: String) -> String {
    pick(
      "\(id) と重複とされていますが、その記録がないため、単独のインシデントとして扱っています。",
      "It is said to duplicate \(id), which is nowhere recorded, so it counts as one of its own.")
  }

  // Files

  var poorFilesCaption: String {
    pick("多くの行を使えなかったファイル", "Files of which too little was used")
  }
  var poorFilesLead: String {
    pick(
      "行の5%を超えて不採用となったファイルです。含まれるはずの記録が数値に入っていません。",
      "More than 5% of their lines were rejected: what those say is in no figure.")
  }
  var commonestReason: String { pick("最も多い理由", "Commonest reason") }
  var unusedFieldsCaption: String { pick("使われなかった項目", "Fields that were not used") }
  var unusedFieldsLead: String {
    pick(
      "既知の項目の書き誤りと思われるものです。", "They look like known ones that were misspelt.")
  }
  var field: String { pick("項目", "Field") }
  var nearestField: String { pick("意図したと思われる項目", "Probably meant") }
  func filesLeftOut(_ count: String) -> String {
    pick("このほか\(count)件あります。", "There are \(count) more.")
  }

  // Incidents without an outage (rules 8 and 12)

  func name(_ reason: UnseenReason, incident: String?) -> String {
    switch reason {
    case .otherIncident:
      pick(
        "停止は別のインシデント\(incident.map { "（\($0)）" } ?? "")に対応付けられています",
        "its outage belongs to \(incident ?? "another incident")")
    case .belowMinimum: pick("停止が最小時間に満たない", "the outage was below the minimum")
    case .notInService: pick("サービスの開始前または終了後", "it was not in service then")
    case .maintenance: pick("計画停止の時間内", "it failed in planned maintenance")
    case .outsideHours: pick("サービス提供時間外", "it failed outside service hours")
    case .corrected: pick("補正で正常とされている", "a correction says it was up")
    case .flap: pick("瞬断（停止と確認するまで続かなかった）", "the failure was too short to confirm")
    case .unwatched: pick("その間の一部が計測されていない", "some of it was not watched")
    case .up: pick("計測されており、正常だった", "it was watched, and was up")
    }
  }
  func duplicate(of id: String) -> String { pick("\(id) と重複", "duplicate of \(id)") }

  var acknowledgedDay: String { pick("失われたログ", "Lost logs") }
  func acknowledged(_ day: String, _ decision: String) -> String {
    pick(
      "\(day) のログは失われたと確認されています: \(decision)。監視されなかった時間は不明のままです。",
      "The logs of \(day) are known to be lost: \(decision). What was not watched stays unknown.")
  }

  var forgottenFile: String { pick("除外したログ", "Forgotten file") }
  func forgotten(_ decision: String) -> String {
    pick("数値から除外しています: \(decision)。", "It was taken out of the figures: \(decision).")
  }
}
