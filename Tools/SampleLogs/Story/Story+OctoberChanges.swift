import ServiceLevels

/// October 2026: changes that did harm.
extension Story {
  mutating func tellChangesOfOctober() {
    breakOrder(
      Story.october.at(2, 10, 12), version: "v2.41", failsAfter: 390, seconds: 110,
      rollbackAfter: 80, rollbackSeconds: 28)
    incident("order", from: Story.october.at(2, 10, 18, 30), title: "受注管理API v2.41 リリース後のエラー多発") {
      Story.times(&$0, detected: 50, acknowledged: 140, mitigated: 110, resolved: 25 * 60)
      Story.grade(&$0, "sev2", alert: "critical", cause: "deployment")
      Story.cost(&$0, customers: 310, requests: 5_200, yen: 420_000)
      $0.actions = [
        Story.action(
          "ACT-101", "カナリアの判定にエラー率のしきい値を追加", by: "受注基盤チーム", due: (10, 16),
          done: Story.october.at(15, 17))
      ]
    }
    breakOrder(
      Story.october.at(21, 13, 40), version: "v2.43", failsAfter: 250, seconds: 150,
      rollbackAfter: 70, rollbackSeconds: 45)
    incident("order", from: Story.october.at(21, 13, 44, 10), title: "受注管理API v2.43 リリースでスキーマ不整合") {
      Story.times(&$0, detected: 60, acknowledged: 210, mitigated: 150, resolved: 70 * 60)
      Story.grade(&$0, "sev2", alert: "critical", cause: "deployment")
      Story.cost(&$0, lossSeconds: 420, customers: 520, requests: 8_700, yen: 760_000)
      $0.actions = [
        Story.action("ACT-118", "スキーマ変更の後方互換を自動検査", by: "受注基盤チーム", due: (11, 20)),
        Story.action("ACT-119", "リリース手順書に移行の確認を追記", by: "品質保証部", due: (10, 30)),
      ]
    }
    failOverOrderDatabase()
  }

  private mutating func breakOrder(
    _ start: Instant, version: String, failsAfter: Int, seconds: Int, rollbackAfter: Int,
    rollbackSeconds: Int
  ) {
    let failure = start.after(seconds: failsAfter)
    let rollback = failure.after(seconds: rollbackAfter)
    down("order", failure, seconds: seconds)
    degraded("order", failure.after(seconds: -40), seconds: 40)
    operation(
      .deployment, "order", from: start, seconds: failsAfter + rollbackAfter
    ) {
      $0.outcome = "failed"
      $0.note = "order \(version): canary 10% → 50%"
    }
    operation(.rollback, "order", from: rollback, seconds: rollbackSeconds) {
      $0.outcome = "succeeded"
      $0.note = "automatic rollback of \(version)"
    }
  }

  /// The order database fails over; its replication had been late for twenty minutes.
  private mutating func failOverOrderDatabase() {
    let start = Story.october.at(16, 2, 13, 40)
    down("aurora-sales-order", start, seconds: 60)
    down("order", start.after(seconds: 10), seconds: 50)
    degraded("customer-portal", start, seconds: 90)
    operation(.failover, "aurora-sales-order", from: start.after(seconds: -10), seconds: 80) {
      $0.outcome = "succeeded"
      $0.note = "writer 1a → 1c、手動フェイルオーバー"
    }
    incident("aurora-sales-order", "order", from: start, title: "受注DBのフェイルオーバー") {
      Story.times(&$0, detected: 40, acknowledged: 150, mitigated: 60, resolved: 40 * 60)
      Story.grade(&$0, "sev2", alert: "critical", cause: "aurora-sales-order")
      Story.cost(&$0, lossSeconds: 12, customers: 45, requests: 900, yen: 60_000)
    }
  }
}
