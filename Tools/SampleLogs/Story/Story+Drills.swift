import ServiceLevels

/// Exercises: a zone each month, the region each quarter, everything once a fiscal year, and game days.
extension Story {
  mutating func tellDrills() {
    tellZoneDrills()
    tellRegionDrills()
    tellFullExercise()
    tellGameDays()
  }

  /// Every month but May 2026, when it was forgotten and made up for in June. August's failed. October's took the inspection records down.
  private mutating func tellZoneDrills() {
    var random = SplitMix64(seed: seed, stream: "drills")
    for month in StoryMonth.all {
      let start = month.at(10, 10)
      let seconds = random.within(35...70) * 60
      if month.key == "2026-05" { continue }
      let hasFailed = month.key == "2026-08"
      operation(
        .drill, "maintenance-plan", "work-order", "inspection", "spare-parts", from: start,
        seconds: seconds
      ) {
        $0.scope = "zone"
        $0.outcome = hasFailed ? "failed" : "succeeded"
        $0.recoveryTimeSeconds = hasFailed ? nil : random.within(60...200)
        $0.note = hasFailed ? "1cの容量不足により中断。容量予約を追加する" : "1a遮断シミュレーション"
      }
    }
    operation(
      .drill, "maintenance-plan", "work-order", "inspection", "spare-parts",
      from: StoryMonth(year: 2026, month: 6).at(2, 10), seconds: 50 * 60
    ) {
      $0.scope = "zone"
      $0.outcome = "succeeded"
      $0.recoveryTimeSeconds = 150
      $0.note = "5月分の延期実施"
    }
    let october = Story.october.at(10, 10, 20)
    for service in ["maintenance-plan", "work-order", "inspection", "spare-parts"] {
      down(service, october, seconds: 900, zones: [Story.zoneA])
    }
    down("inspection", october.after(seconds: 60), seconds: 240, zones: [Story.zoneC])
    incident("inspection", from: october.after(seconds: 60), title: "訓練中に点検記録が停止（1cのタスク不足）") {
      Story.times(&$0, detected: 40, acknowledged: 100, mitigated: 240, resolved: 1800)
      Story.grade(&$0, "sev3", alert: "medium", scope: "zone", cause: "drill")
      Story.cost(&$0, customers: 30, requests: 450)
    }
  }

  private mutating func tellRegionDrills() {
    let drills: [(start: Instant, minutes: [Int])] = [
      (StoryMonth(year: 2025, month: 11).at(15, 13), [2, 18, 6, 95, 45]),
      (StoryMonth(year: 2026, month: 2).at(21, 13), [4, 22, 5, 88, 40]),
      (StoryMonth(year: 2026, month: 5).at(23, 13), [2, 15, 5, 92, 38]),
      (StoryMonth(year: 2026, month: 8).at(22, 13), [2, 12, 4, 81, 36]),
      (Story.october.at(17, 13), [2, 14, 4, 85, 40]),
    ]
    for drill in drills { exercise("region", drill.start, minutes: drill.minutes) }
  }

  private mutating func tellFullExercise() {
    exercise(
      "full", StoryMonth(year: 2025, month: 11).at(29, 9), minutes: [3, 21, 6, 131, 70])
    exercise(
      "full", StoryMonth(year: 2026, month: 9).at(5, 9), minutes: [2, 16, 5, 118, 62])
  }

  /// An exercise with the five steps of the disaster-recovery plan.
  private mutating func exercise(_ scope: String, _ start: Instant, minutes: [Int]) {
    let names = ["detect", "decide", "dns", "start", "verify"]
    let parts = zip(names, minutes).map { (name: $0, seconds: $1 * 60 + 10) }
    let seconds = parts.map(\.seconds).reduce(0, +)
    operation(.drill, "order", "auth", "customer-portal", from: start, seconds: seconds) {
      $0.scope = scope
      $0.outcome = "succeeded"
      $0.steps = Story.steps(start, parts)
      $0.recoveryTimeSeconds = seconds - 600
      $0.recoveryPointSeconds = 240 + minutes[1] * 30
      $0.note =
        scope == "full" ? "年次DR切替訓練。大阪での起動手順のうち2件が手作業のまま" : "四半期リージョン障害訓練（大阪待機系）"
    }
  }

  private mutating func tellGameDays() {
    let days: [(start: Instant, service: String, rto: Int, rpo: Int, note: String)] = [
      (
        StoryMonth(year: 2026, month: 1).at(29, 14), "telemetry", 1500, 420,
        "デバイス再接続の集中。改善: 指数バックオフの上限を見直す"
      ),
      (
        StoryMonth(year: 2026, month: 6).at(25, 14), "customer-portal", 1260, 200,
        "Cache poisoning drill. To improve: purge without a deployment"
      ),
      (
        Story.october.at(29, 14), "order", 1080, 240,
        "受注の二重送信を注入。改善: 冪等キーの保存期間、当番表の連絡先更新"
      ),
    ]
    for day in days {
      operation(.gameDay, day.service, from: day.start, seconds: 2 * 3600) {
        $0.outcome = "succeeded"
        $0.recoveryTimeSeconds = day.rto
        $0.recoveryPointSeconds = day.rpo
        $0.note = day.note
      }
    }
  }
}
