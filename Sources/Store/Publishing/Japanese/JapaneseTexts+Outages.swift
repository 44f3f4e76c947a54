extension JapaneseTexts {
  /// Columns of outages, operations on them, gauges and recovery.
  static let outages: [String: String] = [
    "The service that was down": "停止したサービス",
    "Its tier": "対象の区分",
    "The first failed check": "最初に失敗したチェックの時刻",
    "The end; of an open outage, as-of": "停止の終わり。継続中なら基準時刻",
    "When enough checks had failed; null if a correction made it":
      "失敗が定めた回数に達した時刻。補正による停止では null",
    "From start to end": "開始から終わりまで",
    "Whether it goes on": "継続中か",
    "recovered, unknown or excluded; null while it goes on":
      "終わり方: recovered（復旧）、unknown（不明になった）、excluded（対象外時間に入った）。継続中は null",
    "0 below the minimum outage": "停止として数えるか。最小時間未満は 0",
    "The recovery time promised": "目標復旧時間 (RTO)",
    "Whether it was over by then": "RTO 以内に終わったか",
    "The incident that it belongs to": "対応するインシデント",
    "The dependency that most of it is charged to; null is its own":
      "停止の大半を割り当てた依存先。null は自要因",
    "The deployment or rollback that it began with": "停止のきっかけとなったリリースまたは切戻し",
    "The account that the service runs in": "サービスが動くアカウント",
    "The account that was down": "停止したアカウント",
    "The outage's start": "停止の開始",
    "page_fast, page_slow or ticket":
      "page_fast（緊急・短時間）、page_slow（緊急・長時間）、ticket（要対応）のいずれか",
    "When it would have fired; null if not before the end":
      "アラートが鳴ったはずの時刻。停止中に鳴らなければ null",
    "When people knew, by the incident": "インシデント記録による検知の時刻",
    "The operation's id": "運用作業の ID",
    "The account": "アカウント",
    "When it was announced": "告知された時刻",
    "The window's start": "計画停止の開始",
    "The window's end": "計画停止の終わり",
    "From when on it counts, by the notice; its end if never":
      "告知に基づき除外を認める開始時刻。認めなければ終わりの時刻",
    "Time that counts as maintenance": "計画停止として認めた時間",
    "Time refused for lack of notice": "告知が足りず認めない時間",
    "The correction's id in the operations log": "運用記録での補正の ID",
    "What it sets the timeline to: up, degraded, down or excluded":
      "補正後の状態: up（正常）、degraded（縮退）、down（停止）、excluded（対象外）",
    "From when on": "開始の時刻",
    "Until when": "終わりの時刻",
    "Who decided it": "決めた人",
    "Why": "理由",
    "The period's availability": "期間の稼働率",
    "The same, had this correction not been made": "この補正がなかった場合の稼働率",
    "When it began": "始まった時刻",
    "When it was over": "終わった時刻",
    "The most that were silent at once": "同時に途絶えた計測点の最大数",
    "All probes": "すべての計測点の数",
    "The account of the probe that brought it": "値を送った計測点のアカウント",
    "The service of the probe; empty for the account itself":
      "計測点のサービス。アカウント自身なら空",
    "The zone of the probe; empty where there is none": "計測点のゾーン。なければ空",
    "The check of the probe; empty where there is none": "計測点のチェック。なければ空",
    "The gauge's name, with its unit": "計測項目の名前（単位を含む）",
    "Samples in the period": "期間内の標本数",
    "The greatest sample": "最大の値",
    "The least sample": "最小の値",
    "The requirement that limits it": "基準を定める要件",
    "Its limit": "基準値",
    "Time in which the samples broke the limit": "基準を外れていた時間",
    "The greatest sample, exactly": "最大の値（厳密値）",
    "The least sample, exactly": "最小の値（厳密値）",
    "The limit, exactly": "基準値（厳密値）",
    "The service that was down; null for the account itself":
      "停止したサービス。アカウント自身なら null",
    "The account that was down, or that the service runs in":
      "停止した、またはサービスが動くアカウント",
    "The outage's start, as in outage and account_outage":
      "停止の開始。outage、account_outage と同じ値",
    "The check's name; empty where there is none": "チェックの名前。なければ空",
    "The path of the log file": "ログファイルのパス",
    "The probe's first check in the file": "ファイル内の、この計測点の最初のチェック",
    "The probe's last check in the file": "ファイル内の、この計測点の最後のチェック",
    "Digest of the file, as in source_file":
      "ファイルのハッシュ値。source_file と同じ値",
    "The account as the checks name it; empty where they do not":
      "チェックに書かれたアカウント。なければ空",
    "tier:critical and so on, or region":
      "tier:critical など、または region（リージョン）",
    "rto: recovery time; rpo: recovery point, the data lost as time":
      "rto: 復旧時間、rpo: 復旧時点（失われたデータを時間で表す）",
    "What was promised": "約束した値",
    "Outages, incidents and drills with a value": "値のある停止・インシデント・訓練の件数",
    "The greatest value": "最大の値（最悪）",
    "The median, by nearest rank": "中央値（最近順位法）",
    "Those within the limit": "約束を守れた件数",
    "Those that go on, or do not say": "継続中、または記録のない件数",
    "The outage's start, as in outage": "停止の開始。outage と同じ値",
    "The service whose probe brought the sample": "値を送った計測点のサービス",
    "The lag then": "そのときの遅延",
    "When the sample was taken: at the start, or last before it":
      "計測時刻（開始の時刻、またはその直前）",
    "When the sample was taken": "計測時刻",
    "The recovery point promised": "目標復旧時点 (RPO)",
    "Whether it would have been kept": "RPO を守れたはずか",
    "The lag then, exactly": "そのときの遅延（厳密値）",
    "The drill's id in the operations log": "運用記録での訓練の ID",
    "drill or game_day": "drill（訓練）または game_day（ゲームデイ）",
    "Down time while the drill ran": "訓練中の停止時間",
    "The same, with that down time excluded": "その停止時間を除いた稼働率",
    "A service that was down": "停止のあったサービス",
    "Down time that began with a deployment or rollback": "リリースまたは切戻しで始まった停止時間",
    "All other down time": "それ以外の停止時間",
    "The service; null for the account itself": "サービス。アカウント自身では null",
  ]
}
