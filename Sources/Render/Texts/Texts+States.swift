import ServiceLevels

/// What a service and its probes were, when, and why.
extension Texts {
  var statesTitle: String { pick("計測点ごとの状態", "Which probe, and when") }
  var statesLead: String {
    pick(
      "サービスと計測点が正常以外だった時間です。短い時間は見えるように2ピクセルで描いています。",
      "When the service and each of its probes were not simply up. Short times are drawn two pixels wide."
    )
  }
  var statesTable: String { pick("停止・縮退・不明の時間と理由", "Times down, degraded and unknown, and why") }
  var wholeService: String { pick("サービス全体", "The service") }
  var place: String { pick("計測点", "Probe") }

  func name(_ reason: IntervalReason) -> String {
    switch reason {
    case .corrected: pick("補正", "corrected")
    case .maintenance: pick("計画停止", "planned maintenance")
    case .outsideHours: pick("サービス提供時間外", "outside service hours")
    case .paused: pick("監視の一時停止", "monitoring paused")
    case .belowMinimum: pick("最小時間に満たない停止", "below the minimum outage")
    case .zoneWithoutProbe: pick("計測点のないゾーンがある", "a zone has no live probe")
    case .noProbe: pick("有効な計測点がない", "no live probe")
    case .silent: pick("計測点の応答がない", "the probe said nothing")
    case .unconfirmed: pick("確認できなかった失敗", "failures that were not confirmed")
    }
  }
}
