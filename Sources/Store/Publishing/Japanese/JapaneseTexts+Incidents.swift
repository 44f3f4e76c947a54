extension JapaneseTexts {
  /// Columns of incidents, requirements, impact and operations.
  static let incidents: [String: String] = [
    "The incident's id": "インシデントの ID",
    "The services affected as recorded, comma separated":
      "影響を受けたサービス（記録のとおり）。コンマ区切り",
    "As recorded": "記録のとおり",
    "The first failed check of its outages, else as declared":
      "対応する停止で最初に失敗したチェックの時刻。停止がなければ記録の時刻",
    "The end of its last outage, else as declared; null while open":
      "対応する最後の停止の終わり。停止がなければ記録の時刻。未復旧なら null",
    "Whether outages tell its times": "時刻が停止の実測によるか",
    "Time to detect, from its start": "検知時間（開始から）",
    "Time to acknowledge, from its detection": "応答時間（検知から）",
    "Time to repair, from its detection": "復旧時間（検知から）",
    "Time to restore, from its start": "発生から復旧までの時間",
    "Time to close the record, from its detection": "検知から完了までの時間",
    "Whether it was never restored": "未復旧か",
    "service, zone, region and the like":
      "service（サービス）、zone（ゾーン）、region（リージョン）など",
    "down, degraded and the like": "down（停止）、degraded（縮退）など",
    "As recorded: what sets the time to answer":
      "アラート区分（記録のとおり）。応答時間の約束を決める",
    "When it is said to have begun": "記録上の開始時刻",
    "When it was noticed": "検知した時刻",
    "When somebody took it up": "担当者が応答した時刻",
    "When service was restored, as recorded": "復旧した時刻（記録のとおり）",
    "When it was closed": "完了した時刻",
    "When the record was last changed": "記録が最後に変更された時刻",
    "Down time of its outages": "対応する停止の停止時間",
    "Data lost, as time": "失われたデータ（時間で表す）",
    "Down time times users": "失われた利用時間（停止時間 × 利用者数）",
    "The accounts affected as recorded, comma separated":
      "影響を受けたアカウント（記録のとおり）。コンマ区切り",
    "monitoring, a customer and the like":
      "検知した人や仕組み（monitoring、customer など）",
    "Its start, as start_ms": "開始。start_ms と同じ時刻",
    "Its restoration, as restored_ms": "復旧。restored_ms と同じ時刻",
    "The number of its line in its log file": "ログファイル内の行番号",
    "The path of the log file that it was read from": "取込元ログファイルのパス",
    "all, tier:critical, service:order and so on":
      "all（全体）、tier:critical、service:order など",
    "ttd, tta, ttr, restore or close, as in incident_time":
      "ttd、tta、ttr、restore、close のいずれか。incident_time と同じ",
    "Incidents that have the time": "その時間が分かるインシデントの件数",
    "Their mean, rounded half up": "平均（四捨五入）",
    "Their median, nearest rank": "中央値（最近順位法）",
    "Their 90th percentile, nearest rank": "90パーセンタイル（最近順位法）",
    "Incidents that lack the time": "その時間が分からないインシデントの件数",
    "The requirement's id in the catalog": "カタログでの要件の ID",
    "all, or the service, account or operation it is about":
      "all（全体）、または対象のサービス・アカウント・運用作業",
    "What was measured": "実績",
    "ms, percent, count, or the gauge's own":
      "ms、percent、count、または計測項目の単位",
    "met, missed or no_evidence":
      "met（達成）、missed（未達）、no_evidence（証跡なし）",
    "What it rests on, for people": "証跡（人が読むための文）",
    "Subject, numbers and evidence exactly, for the program":
      "対象・数値・証跡の正確な値（プログラムが読み戻すためのもの）",
    "all, tier:critical, service:order, incident:INC-1 and so on":
      "all（全体）、tier:critical、service:order、incident:INC-1 など",
    "Customers affected": "影響顧客数",
    "Requests that failed": "失敗リクエスト数",
    "Revenue lost": "影響額",
    "Whether customers come from the catalog's users, not the record":
      "顧客数が記録でなく、カタログの利用者数によるか",
    "The services affected, comma separated": "影響を受けたサービス。コンマ区切り",
    "The accounts affected, comma separated": "影響を受けたアカウント。コンマ区切り",
    "The line's number in that file, from 1": "そのファイル内の行番号（1から）",
    "maintenance, deployment, rollback, failover, drill, backup and so on":
      "maintenance（計画停止）、deployment（リリース）、rollback（切戻し）、failover（切替）、drill（訓練）、backup（バックアップ）など",
    "The services concerned, comma separated": "対象のサービス。コンマ区切り",
    "The accounts concerned, comma separated": "対象のアカウント。コンマ区切り",
    "When it was announced; null is when it started": "告知された時刻。null なら開始と同時",
    "succeeded, failed and the like": "succeeded（成功）、failed（失敗）など",
    "Its timed parts as name|start|end in ms, comma separated":
      "手順ごとの時間。名前|開始|終わり（ミリ秒）をコンマ区切り",
    "Recovery time achieved": "RTO の実績",
    "What a correction sets the timeline to": "補正後の状態",
    "Who decided a correction": "補正を決めた人",
  ]
}
