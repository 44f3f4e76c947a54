public import ServiceLevels

extension RecordTable where Record == OperationRecord {
  public static var operations: Self { OperationRecords.table }
}

enum OperationRecords {
  static let table = RecordTable<OperationRecord>(
    "operation", "A maintenance, deployment, drill, correction and so on: the record that stands",
    "計画停止・リリース・訓練・補正などの運用作業（有効な記録）",
    id: ("The operation's id", "運用作業の ID"), fields: fields,
    make: { row throws(TableError) in
      OperationRecord(
        id: row.text("id"), kind: try row.word("kind"), startedAt: row.instant("started_ms"))
    })

  static let fields: [RecordField<OperationRecord>] = [
    RecordField(
      .text(
        "kind", "maintenance, deployment, rollback, failover, drill, backup and so on",
        """
        maintenance（計画停止）、deployment（リリース）、rollback（切戻し）、failover（切替）、drill（訓練）、backup（バックアップ）など
        """
      ) { $0.kind.rawValue }),
    .names(
      "services", "The services concerned, comma separated", "対象のサービス。コンマ区切り", \.services),
    .names(
      "accounts", "The accounts concerned, comma separated", "対象のアカウント。コンマ区切り",
      \.accounts),
    .instant(
      "announced", "When it was announced; null is when it started",
      "告知された時刻。null なら開始と同時", \.announcedAt),
    .started("When it began", "始まった時刻") { $0.startedAt },
    .instant("ended", reckonedAs: "end_ms", "When it was over", "終わった時刻", \.endedAt),
    .instant(
      "updated", "When the record was last changed", "記録が最後に変更された時刻", \.updatedAt),
    .text(
      "scope", "service, zone, region and the like",
      "service（サービス）、zone（ゾーン）、region（リージョン）など", \.scope),
    .text(
      "outcome", "succeeded, failed and the like", "succeeded（成功）、failed（失敗）など", \.outcome),
    RecordField(
      .text(
        "steps", "Its timed parts as name|start|end in ms, comma separated",
        "手順ごとの時間。名前|開始|終わり（ミリ秒）をコンマ区切り"
      ) { StepList.joined($0.steps) }
    ) { record, row throws(TableError) in record.steps = try StepList.steps(in: row.text("steps"))
    },
    .integer("rto_s", unit: .seconds, "Recovery time achieved", "RTO の実績", \.recoveryTimeSeconds),
    .integer(
      "rpo_s", unit: .seconds, "Data lost, as time", "失われたデータ（時間で表す）",
      \.recoveryPointSeconds),
    .text("note", "As recorded", "記録のとおり", \.note),
    RecordField(
      .textOrNull("state", "What a correction sets the timeline to", "補正後の状態") {
        $0.correctedState?.rawValue
      }
    ) { record, row throws(TableError) in record.correctedState = try row.wordOrNil("state") },
    .text("author", "Who decided a correction", "補正を決めた人", \.author),
    .text("reason", "Why", "理由", \.reason),
    .actions(\.actions),
  ]
}
