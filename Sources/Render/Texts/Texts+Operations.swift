import ServiceLevels

extension Texts {
  func name(_ kind: OperationKind) -> String {
    switch kind {
    case .maintenance: pick("計画停止", "Maintenance")
    case .deployment: pick("リリース", "Deployment")
    case .rollback: pick("切戻し", "Rollback")
    case .failover: pick("切替 (フェイルオーバー)", "Failover")
    case .dnsFailover: pick("DNS切替", "DNS failover")
    case .linkFailover: pick("回線切替", "Link failover")
    case .drill: pick("訓練", "Drill")
    case .gameDay: pick("ゲームデイ", "Game day")
    case .backup: pick("バックアップ", "Backup")
    case .snapshot: pick("スナップショット", "Snapshot")
    case .configurationBackup: pick("設定バックアップ", "Configuration backup")
    case .correction: pick("補正", "Correction")
    }
  }

  func name(_ cadence: Cadence) -> String {
    switch cadence {
    case .day: pick("毎日", "daily")
    case .week: pick("毎週", "weekly")
    case .month: pick("毎月", "monthly")
    case .quarter: pick("四半期ごと", "quarterly")
    case .year: pick("年1回", "yearly")
    }
  }

  func drillScope(_ scope: String?) -> String {
    switch scope {
    case "zone": pick("AZ障害", "zone failure")
    case "region": pick("リージョン障害", "region failure")
    case "full": pick("完全DR切替", "full DR switch")
    default: scope ?? ""
    }
  }

  func outcome(_ outcome: String) -> String {
    switch outcome {
    case "succeeded", "success": pick("成功", "succeeded")
    case "failed", "failure": pick("失敗", "failed")
    case "cancelled", "canceled": pick("中止", "cancelled")
    case "aborted": pick("中断", "aborted")
    default: outcome
    }
  }
}
