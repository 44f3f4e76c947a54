import ServiceLevels

/// What happens every month, drawn with the seed.
extension Story {
  private static let troubles: [(title: String, cause: String?)] = [
    ("タスクの再起動が続きヘルスチェック失敗", nil), ("Connection pool exhausted", nil),
    ("DB接続のタイムアウト", nil), ("設定変更の誤り", "configuration"),
    ("Memory leak, tasks replaced one by one", nil), ("外部APIの応答遅延", "external"),
  ]

  /// One to three short outages of High and Medium services a month, up to September 2026.
  mutating func tellOrdinaryTroubles() {
    var random = SplitMix64(seed: seed, stream: "troubles")
    let services = topology.lasting.filter {
      $0.kind == .service && $0.tier != "critical"
    }
    for month in StoryMonth.all.dropLast() {
      for _ in 0..<random.within(1...3) {
        let service = random.pick(services)
        let start = month.at(
          random.within(2...28), random.within(7...21), random.below(60), random.below(6) * 10)
        let seconds = random.within(12...54) * 10
        let trouble = random.pick(Story.troubles)
        let detected = random.within(min(60, seconds / 2)...min(seconds - 20, 360))
        let answered = random.within(120...1100)
        let customers = random.within(5...400)
        guard !isStruck(service.name, during: around(start, seconds: seconds)) else { continue }
        down(service.name, start, seconds: seconds)
        incident(service.name, from: start, title: trouble.title) {
          Story.times(
            &$0, detected: detected, acknowledged: detected + answered, mitigated: seconds,
            resolved: max(seconds, detected) + 1500)
          Story.grade(
            &$0, "sev3", alert: service.tier == "high" ? "high" : "medium", cause: trouble.cause)
          Story.cost(&$0, customers: customers, requests: customers * 7)
        }
      }
    }
  }

  /// One or two failed checks in a row: no outage, but counted.
  mutating func tellFlaps() {
    var random = SplitMix64(seed: seed, stream: "flaps")
    for month in StoryMonth.all {
      for _ in 0..<random.within(8...18) {
        let service = random.pick(topology.lasting)
        let start = month.at(
          random.within(1...month.numberOfDays), random.below(24), random.below(60))
        let seconds = random.within(1...2) * 10
        let zone = random.pick(service.zones)
        guard !isStruck(service.name, during: around(start, seconds: seconds)) else { continue }
        down(service.name, start, seconds: seconds, zones: [zone])
      }
    }
  }

  /// Databases that sleep while nobody works: the reporting cluster at night, development clusters' accounts too.
  mutating func tellPauses() {
    for month in StoryMonth.all {
      for day in 1...month.numberOfDays {
        let weekend = [.saturday, .sunday].contains(month.day(day).weekday)
        paused("aurora-common-report", month.at(day, 0, 30), seconds: 6 * 3600)
        for account in ["technova-sales-dev-db", "technova-mfg-test-db", "technova-iot-dev-db"] {
          self.account(
            .paused, account, month.at(day, 0), seconds: (weekend ? 24 : 7) * 3600)
        }
      }
    }
  }

  /// Each ECS service is deployed once or twice a month, on a working day, without harm.
  mutating func tellDeployments() {
    var random = SplitMix64(seed: seed, stream: "deployments")
    for month in StoryMonth.all {
      for service in topology.services where service.kind == .service {
        for _ in 0..<random.within(1...2) {
          let day = random.within(1...month.numberOfDays)
          let start = month.at(day, random.within(10...16), random.below(60))
          let seconds = random.within(240...1200)
          let version = "v\(random.within(2...5)).\(random.below(40))"
          let risk = Interval(start: start, end: start.after(seconds: seconds + 1900))
          let weekend = [.saturday, .sunday].contains(month.day(day).weekday)
          guard !weekend, !isStruck(service.name, during: risk) else { continue }
          operation(.deployment, service.name, from: start, seconds: seconds) {
            $0.outcome = "succeeded"
            $0.note = "\(service.name) \(version): canary 10% → 50% → 100%"
          }
        }
      }
    }
  }

  /// Daily backups of every cluster, monthly snapshots, weekly copies of the configuration.
  mutating func tellBackups() {
    var random = SplitMix64(seed: seed, stream: "backups")
    let clusters = topology.services.filter { $0.kind == .cluster }
    for month in StoryMonth.all {
      for day in 1...month.numberOfDays {
        // On 9 September no High cluster's backup succeeded: the bucket was full.
        let bucketIsFull = month.key == "2026-09" && day == 9
        for (index, cluster) in clusters.enumerated() {
          let start = month.at(day, 3, index * 2, random.below(60))
          let isBad = bucketIsFull && cluster.tier == "high" || random.oneIn(1500)
          operation(.backup, cluster.name, from: start, seconds: random.within(90...600)) {
            $0.scope = cluster.tier
            $0.outcome = isBad ? "failed" : "succeeded"
          }
        }
        if month.day(day).weekday == .sunday {
          operation(
            .configurationBackup, from: month.at(day, 4, 30), seconds: random.within(40...90)
          ) {
            $0.accounts = ["technova-shared-services"]
            $0.outcome = "succeeded"
            $0.note = "Terraform state, AWS Config, Parameter Store"
          }
        }
      }
      for (index, cluster) in clusters.enumerated() {
        operation(
          .snapshot, cluster.name, from: month.at(1, 5, index), seconds: random.within(300...900)
        ) {
          $0.outcome = "succeeded"
        }
      }
    }
  }

  private func around(_ start: Instant, seconds: Int) -> Interval {
    Interval(start: start.after(seconds: -3600), end: start.after(seconds: seconds + 3600))
  }
}
