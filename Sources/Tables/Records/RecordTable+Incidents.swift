public import ServiceLevels

extension RecordTable where Record == IncidentRecord {
  public static var incidents: Self { IncidentRecords.table }
}

enum IncidentRecords {
  static let table = RecordTable<IncidentRecord>(
    "incident", "An incident as it was recorded: the record that stands",
    "記録されたインシデント（有効な記録）",
    id: ("The incident's id", "インシデントの ID"), fields: fields,
    make: { IncidentRecord(id: $0.text("id"), startedAt: $0.instant("started_ms")) })

  static let fields: [RecordField<IncidentRecord>] = [
    .names(
      "services", "The services affected, comma separated", "影響を受けたサービス。コンマ区切り",
      \.services),
    .names(
      "accounts", "The accounts affected, comma separated", "影響を受けたアカウント。コンマ区切り",
      \.accounts),
    .text("severity", "As recorded", "記録のとおり", \.severity),
    .text(
      "alert_level", "As recorded: what sets the time to answer",
      "アラート区分（記録のとおり）。応答時間の約束を決める", \.alertLevel),
    .text(
      "scope", "service, zone, region and the like",
      "service（サービス）、zone（ゾーン）、region（リージョン）など", \.scope),
    .text(
      "impact", "down, degraded and the like", "down（停止）、degraded（縮退）など", \.impact),
    .text("title", "As recorded", "記録のとおり", \.title),
    .started("When it is said to have begun", "記録上の開始時刻") { $0.startedAt },
    .instant("detected", "When it was noticed", "検知した時刻", \.detectedAt),
    .instant("acknowledged", "When somebody took it up", "担当者が応答した時刻", \.acknowledgedAt),
    .instant(
      "mitigated", "When service was restored, as recorded", "復旧した時刻（記録のとおり）",
      \.mitigatedAt),
    .instant("resolved", "When it was closed", "完了した時刻", \.resolvedAt),
    .instant(
      "updated", "When the record was last changed", "記録が最後に変更された時刻", \.updatedAt),
    .text(
      "detected_by", "monitoring, a customer and the like",
      "検知した人や仕組み（monitoring、customer など）", \.detectedBy),
    .text("cause", "As recorded", "記録のとおり", \.cause),
    .integer(
      "data_loss_s", unit: .seconds, "Data lost, as time", "失われたデータ（時間で表す）",
      \.dataLossSeconds),
    .integer("customers_affected", unit: .count, "As recorded", "記録のとおり", \.customersAffected),
    .integer("failed_requests", unit: .count, "As recorded", "記録のとおり", \.failedRequests),
    .integer("revenue_impact_jpy", unit: .yen, "As recorded", "記録のとおり", \.revenueImpactYen),
    .text(
      "duplicate_of", "The incident that tells of the same, and counts",
      "同じ事象を記録した、集計対象のインシデント", \.duplicateOf),
    .actions(\.actions),
  ]
}
