import ServiceLevels

extension TechNova {
  /// A year in which everything promised was done.
  static var kept: TechNova {
    get throws {
      var world = try TechNova()
      // An outage in each tier: others stand on authentication, and withstood it.
      for (index, name) in ["auth", "planning", "batch"].enumerated() {
        let start = (index + 1) * 10 * day
        world.segments[.service(name)] = [(0, .up), (start, .down), (start + 5 * minute, .up)]
      }
      let pause: [(Int, ServiceState)] = [(0, .up), (day, .excluded), (2 * day, .up)]
      world.segments[.service("aurora-common-batch")] = pause
      world.measure("replication_lag_ms", of: "aurora-sales-order", 5_000)
      world.measure("tgw_utilization_pct", of: "network-hub", 80)
      world.operate("OP-ROLLBACK", .rollback, atDay: 3, 30 * second)
      world.operate("OP-DEPLOY", .deployment, atDay: 3, hour)
      world.operate("OP-FAILOVER", .failover, atDay: 3, 15 * minute)
      world.operate("OP-LINK", .linkFailover, atDay: 3, 180 * second)
      world.operate("OP-DNS", .dnsFailover, atDay: 3, hour) {
        $0.steps = steps([("detect", 90 * second)], from: $0.startedAt)
      }
      world.keepUpRoutine()
      world.answer(after: minute, losing: 60)
      return world
    }
  }

  /// Everything that is due by the calendar.
  private mutating func keepUpRoutine() {
    for day in 0..<365 {
      operate("OP-C-\(day)", .backup, atDay: day, hour, scope: "critical")
      operate("OP-H-\(day)", .backup, atDay: day, hour, scope: "high")
    }
    for month in 0..<12 {
      let day = month * 30 + 15
      operate("OP-SNAP-\(month)", .snapshot, atDay: day, hour)
      operate("OP-CONFIG-\(month)", .configurationBackup, atDay: day, hour)
      operate("OP-AZ-\(month)", .drill, atDay: day, hour, scope: "zone")
    }
    let switching = ["detect", "decide", "dns", "start", "verify"].map { ($0, 3 * minute) }
    for quarter in 0..<5 {
      let scope = quarter < 4 ? "region" : "full"
      operate("OP-\(scope)-\(quarter)", .drill, atDay: 45 + quarter % 4 * 90, hour, scope: scope) {
        $0.recoveryTimeSeconds = 3_600
        $0.recoveryPointSeconds = 600
        $0.steps = steps(switching, from: $0.startedAt)
      }
    }
    operate("OP-GAME", .gameDay, atDay: 50, hour) {
      $0.recoveryTimeSeconds = 1
      $0.recoveryPointSeconds = 0
      $0.note = "page sooner"
    }
  }

  /// An incident of each alert level, in each tier.
  private mutating func answer(after milliseconds: Int, losing seconds: Int) {
    let levels = [
      ("critical", "CRIT", "order"), ("high", "HIGH", "planning"), ("medium", "MED", "batch"),
      ("low", "LOW", "batch"),
    ]
    for (level, name, service) in levels {
      incidents.append(
        incident(
          "INC-\(name)", at: at(start + 20 * day), down: 1, toDetect: milliseconds,
          toAcknowledge: milliseconds, toRepair: milliseconds
        ) {
          $0.alertLevel = level
          $0.services = [service]
          $0.dataLossSeconds = seconds
          $0.customersAffected = 3
        })
    }
  }

  /// A year in which nothing promised was done.
  static var broken: TechNova {
    get throws {
      var world = try TechNova(forgettingDependenciesOf: "customer-portal")
      for subject in world.subjects {
        world.segments[subject] = [(0, .up), (day, .down), (3 * day, .up)]
      }
      // Down while what it needs was not watched: nobody can say whose fault it was.
      world.segments[.service("auth")] = [
        (0, .up), (day, .down), (3 * day, .up), (9 * day, .down), (9 * day + hour, .up),
      ]
      world.segments[.service("aurora-common-auth")] = [
        (0, .up), (day, .down), (3 * day, .up), (9 * day, .unknown), (9 * day + hour, .up),
      ]
      world.segments[.service("observation")] = []
      world.gross[.service("aurora-common-batch")] = [(0, .up), (day, .excluded), (2 * day, .up)]
      world.leftOut = [.account("technova-iot-dev-ops")]
      world.changeID = "OP-DEPLOY"
      world.measure("replication_lag_ms", of: "aurora-sales-order", 3_600_001)
      world.measure("tgw_utilization_pct", of: "network-hub", 81)
      world.operate("OP-ROLLBACK", .rollback, atDay: 3, 45 * second) { $0.lineNumber = 7 }
      world.operate("OP-DEPLOY", .deployment, atDay: 0, hour)
      world.operate("OP-FAILOVER", .failover, atDay: 3, 15 * minute + 1)
      world.operate("OP-LINK", .linkFailover, atDay: 3, 180 * second + 1)
      world.operate("OP-DNS", .dnsFailover, atDay: 3, hour) {
        $0.steps = steps([("detect", 90 * second + 1)], from: $0.startedAt)
      }
      world.operate("OP-REGION", .drill, atDay: 3, 5 * hour, scope: "region") {
        $0.outcome = "failed"
        $0.recoveryTimeSeconds = 14_401
        $0.recoveryPointSeconds = 3_601
        $0.steps = steps([("detect", 3 * minute + 1)], from: $0.startedAt)
      }
      world.operate("OP-GAME", .gameDay, atDay: 3, hour) { $0.recoveryTimeSeconds = 1 }
      world.answer(after: 4 * hour + 1, losing: 1_801)
      return world
    }
  }

  /// A year of incidents of which nothing is recorded but that they were.
  static var mute: TechNova {
    get throws {
      var world = try TechNova()
      world.incidents = [
        incident("INC-1", at: at(world.start + day)) { $0.alertLevel = "low" }
      ]
      return world
    }
  }
}
