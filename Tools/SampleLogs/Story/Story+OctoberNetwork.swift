import ServiceLevels

/// October 2026: a line, the hub, the shared services and a zone fail, and others with them.
extension Story {
  mutating func tellNetworkOfOctober() {
    loseDirectConnectLine()
    loseHub()
    loseSharedServices()
    loseZone()
    crowdTransitGateway()
  }

  private mutating func loseDirectConnectLine() {
    let start = Story.october.at(6, 4, 32)
    degraded("network-hub", start, seconds: 150)
    down("vpn", start.after(seconds: 20), seconds: 98 * 60, zones: ["tunnel-2"])
    operation(.linkFailover, "network-hub", from: start, seconds: 142) {
      $0.outcome = "succeeded"
      $0.note = "専用線1号が断、2号へ自動切替。VPNトンネル2も再確立まで不通"
    }
    incident("network-hub", "vpn", from: start, title: "Direct Connect 1号線断、2号線へ切替") {
      Story.times(&$0, detected: 130, acknowledged: 560, mitigated: 150, resolved: 98 * 60)
      Story.grade(&$0, "sev3", alert: "high", impact: "degraded")
    }
  }

  private mutating func loseHub() {
    let start = Story.october.at(7, 14, 5, 20)
    cascade(
      "network-hub", start, seconds: 190,
      takingDown: [
        "aurora-maintenance-inspection", "aurora-maintenance-parts", "maintenance-plan",
        "work-order", "inspection", "spare-parts",
      ],
      degrading: [
        "order", "inventory", "customer-portal", "planning", "tracking", "material", "telemetry",
        "analytics", "master-data", "reporting",
      ])
    account(.down, "technova-maintenance-prod-app", start.after(seconds: 20), seconds: 190)
    account(.down, "technova-maintenance-prod-db", start.after(seconds: 10), seconds: 190)
    incident(
      "network-hub", "maintenance-plan", "work-order", "inspection", "spare-parts", from: start,
      title: "Transit Gateway経路表の誤更新により保守部門VPCが不通"
    ) {
      Story.times(&$0, detected: 110, acknowledged: 265, mitigated: 190, resolved: 35 * 60)
      Story.grade(&$0, "sev1", alert: "critical", cause: "network-hub")
      Story.cost(&$0, customers: 1_240, requests: 38_400, yen: 610_000)
    }
  }

  private mutating func loseSharedServices() {
    let start = Story.october.at(14, 9, 31)
    cascade(
      "shared-services", start, seconds: 225,
      takingDown: ["batch", "sales-batch", "mfg-batch", "connectivity", "device-registry"],
      degrading: [
        "order", "customer-portal", "inventory", "planning", "tracking", "material", "telemetry",
        "analytics", "reporting", "master-data", "maintenance-plan", "work-order", "spare-parts",
      ])
    account(.down, "technova-shared-services", start.after(seconds: 10), seconds: 220)
    operation(.dnsFailover, "shared-services", from: start, seconds: 160) {
      $0.outcome = "succeeded"
      $0.steps = Story.steps(start, [("detect", 70), ("switch", 90)])
      $0.note = "Route 53 health check failed over to the second endpoint"
    }
    incident(
      "shared-services", "connectivity", "device-registry", "batch", "sales-batch", "mfg-batch",
      from: start, title: "共有サービスの名前解決障害"
    ) {
      Story.times(&$0, detected: 95, acknowledged: 320, mitigated: 225, resolved: 47 * 60)
      Story.grade(&$0, "sev1", alert: "critical", cause: "shared-services")
      Story.cost(&$0, customers: 8_000, requests: 41_200, yen: 350_000)
    }
  }

  /// Zone 1a is lost for 25 minutes. Whoever runs in two zones is degraded; the manufacturing batch, whose tasks in 1c
  /// had failed to start after a deployment the evening before, goes down.
  private mutating func loseZone() {
    let evening = Story.october.at(23, 18, 5)
    let start = Story.october.at(24, 15, 10)
    let end = start.after(minutes: 25)
    operation(.deployment, "mfg-batch", from: evening.after(seconds: -420), seconds: 600) {
      $0.outcome = "succeeded"
      $0.note = "mfg-batch v5.8: 1cのタスクが起動せず、1aのみで稼働"
    }
    let single = end.after(minutes: 95).milliseconds(since: evening) / 1000
    down("mfg-batch", evening, seconds: single, zones: [Story.zoneC])
    for service in topology.services where service.zones.contains(Story.zoneA) {
      down(service.name, start, seconds: 25 * 60, zones: [Story.zoneA])
    }
    down("aurora-iot-telemetry", start, seconds: 50, zones: [Story.zoneC])
    down("telemetry", start.after(seconds: 10), seconds: 60, zones: [Story.zoneC])
    operation(
      .failover, "aurora-iot-telemetry", from: start.after(seconds: 10), seconds: 40
    ) {
      $0.outcome = "succeeded"
      $0.note = "writerが1aにあったため1cへ自動昇格"
    }
    incident(
      "mfg-batch", "telemetry", "aurora-iot-telemetry", from: start,
      title: "アベイラビリティゾーン1aの電源障害（25分間）"
    ) {
      Story.times(&$0, detected: 140, acknowledged: 330, mitigated: 1500, resolved: 5400)
      Story.grade(&$0, "sev1", alert: "critical", scope: "zone", cause: "ap-northeast-1a")
      Story.cost(&$0, lossSeconds: 35, customers: 640, requests: 12_900, yen: 180_000)
    }
  }

  private mutating func crowdTransitGateway() {
    let start = Story.october.at(30, 17, 50)
    incident("network-hub", from: start, title: "月末バッチによるTGW帯域逼迫（利用率80%超）") {
      Story.times(&$0, detected: 600, acknowledged: 1320, mitigated: 3000, resolved: 3600)
      Story.grade(&$0, "sev3", alert: "high", impact: "degraded")
    }
  }
}
