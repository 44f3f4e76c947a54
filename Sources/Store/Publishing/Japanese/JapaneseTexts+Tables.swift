extension JapaneseTexts {
  /// What a row of each table is.
  static let tables: [String: String] = [
    "A period that figures were computed for": "数値を算出した期間",
    "How available a service or account was in a period (or a day of one)":
      "期間（またはその中の1日）におけるサービス・アカウントの稼働状況",
    "How available a tier was in a period: pooled, worst, and how many services met":
      "期間における区分の稼働状況: 全体稼働率、最低のサービス、達成したサービスの数",
    "An outage of a service; every one in the store": "サービスの停止。ストアにあるすべて",
    "An outage of an account, by its own checks; every one in the store":
      "アカウント自身のチェックによる、アカウントの停止。ストアにあるすべて",
    "The times of an incident, as the service saw them; every one in the store":
      "サービスから見たインシデントの各時刻。ストアにあるすべて",
    "Mean, median and 90th percentile of a time over the incidents of a period":
      "期間のインシデントについての、ある時間の平均・中央値・90パーセンタイル",
    "The highest burn rate of a window that ends in a period":
      "期間内に終わる時間窓での、エラーバジェットの最大消費速度",
    "When a burn-rate alert would have fired for an outage, beside when people knew":
      "停止に対して消費速度アラートが鳴ったはずの時刻と、実際に検知した時刻",
    "Whether a requirement was kept in a period, and by which evidence":
      "期間に要件が守られたかどうかと、その証跡",
    "How much of a service's down time a provider caused":
      "サービスの停止時間のうち、依存先が引き起こした分",
    "How a service fared while one of its dependencies was down":
      "依存先が停止していた間のサービスの状態",
    "What a service can promise at most, given its hard dependencies":
      "必須の依存先から求めた、サービスが約束できる可用性の上限",
    "A maintenance window as it counted for a service or account; every one in the store":
      "サービス・アカウントについて数えた計画停止。ストアにあるすべて",
    "A correction, and what the figure would be without it": "補正と、補正しなかった場合の値",
    "A time in which nearly all probes were silent together: an outage of the monitoring":
      "ほぼすべての計測点が同時に途絶えた時間（監視停止）",
    "The budget of a year, what is spent, and where the present rate leads":
      "年間のエラーバジェット、その消費、現在の速度が続いた場合の見込み",
    "What outages and incidents cost customers": "停止とインシデントによる顧客影響",
    "A gauge over a period": "期間における計測値",
    "A log file with checks of a probe while its service or account was down":
      "サービス・アカウントの停止中に、その計測点のチェックを含むログファイル",
    "How fast, or with how little data lost, a tier or the region came back":
      "区分またはリージョンの復旧の速さ、または失われたデータの少なさ",
    "Replication lag when an outage began: the recovery point that would have been":
      "停止開始時のレプリケーション遅延（その時点で切り替えた場合の復旧時点）",
    "The down time that a drill or game day caused, with both figures":
      "訓練・ゲームデイが引き起こした停止時間と、それを含む・除いた値",
    "The error budget that changes spent, and that everything else did":
      "変更が使ったエラーバジェットと、それ以外が使った分",
    "A published figure of a closed period that later data changed":
      "確定した期間の公表値のうち、後のデータで変わったもの（訂正）",
    "A period whose published figures are frozen": "公表値を確定した期間",
    "A row of availability as it stood when its period was closed":
      "期間を確定した時点の availability の行",
    "A row of tier_availability as it stood when its period was closed":
      "期間を確定した時点の tier_availability の行",
    "A row of incident_mean as it stood when its period was closed":
      "期間を確定した時点の incident_mean の行",
    "An incident as it was recorded: the record that stands":
      "記録されたインシデント（有効な記録）",
    "A maintenance, deployment, drill, correction and so on: the record that stands":
      "計画停止・リリース・訓練・補正などの運用作業（有効な記録）",
    "A log file that was read": "取込元ファイル",
    "A line that could not be used": "不採用行",
    "A figure that contradicts another; empty when all is well":
      "ほかの数値と矛盾する数値。正常なら空",
    "What a column of a table means": "表の列の意味",
    "What a row of a table is": "表の1行が表すもの",
  ]
}
