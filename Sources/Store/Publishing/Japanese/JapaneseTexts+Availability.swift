extension JapaneseTexts {
  /// Columns of periods, availability, tiers, budgets and dependencies.
  static let availability: [String: String] = [
    "The period's key: 2026-10, 2026-Q4, 2026, FY2026, or a day 2026-10-07":
      "期間のキー: 2026-10、2026-Q4、2026、FY2026、または日 2026-10-07",
    "day, month, quarter, year or fiscal_year":
      "day（日）、month（月）、quarter（四半期）、year（年）、fiscal_year（年度）のいずれか",
    "Its first instant": "期間の最初の時刻",
    "The first instant after it": "期間が終わった直後の時刻",
    "Nothing at or after this instant is in its figures":
      "集計の基準時刻。この時刻以降のものは数値に含まれない",
    "Whether it was not over at as-of": "基準時刻に期間が終わっていなかったか（速報値）",
    "The service; null in the row of the account itself":
      "サービス。アカウント自身の行では null",
    "The account that the service runs in, or that the row is about":
      "サービスが動くアカウント、または行の対象のアカウント",
    "The service's tier; null for an account": "サービスの区分。アカウントでは null",
    "The availability promised": "約束した可用性（目標）",
    "Time up": "正常時間",
    "Time up, but not wholly": "縮退時間（動いているが完全ではない）",
    "Time down": "停止時間",
    "Time that no check speaks for": "不明時間（どのチェックからも分からない時間）",
    "Time that does not count: maintenance, off hours, pauses":
      "対象外時間: 計画停止、サービス提供時間外、一時停止",
    "up + degraded + down: what availability is a share of":
      "判定対象時間 = 正常 + 縮退 + 停止。稼働率の分母",
    "Availability, truncated": "稼働率。切り捨て",
    "Availability, truncated; null where nothing is known":
      "稼働率。切り捨て。何も分からなければ null",
    "Availability with unknown time counted as down": "不明時間を停止とした場合の稼働率",
    "Availability with nothing forgiven": "除外なしの稼働率",
    "Availability with the longest down time that the checks allow":
      "チェックの間隔から見て停止時間が最も長い場合の稼働率（下限）",
    "Availability with the shortest down time that they allow":
      "チェックの間隔から見て停止時間が最も短い場合の稼働率（上限）",
    "The share of the time that counts which was watched":
      "計測率。対象となる時間のうち計測できた割合",
    "met, missed, insufficient_data or no_data; null without a target":
      "met（達成）、missed（未達）、insufficient_data（データ不足）、no_data（データなし）。目標がなければ null",
    "Whether the verdict is the same at the lowest and the highest":
      "下限でも上限でも判定が同じか",
    "The down time that the target allows": "目標が許す停止時間（エラーバジェット）",
    "What is left of the budget; negative when overspent":
      "エラーバジェットの残量。使い切りを超えると負",
    "Counted outages that start in the period": "期間内に始まった、数える停止の回数",
    "Runs of failed checks too short to count": "瞬断の回数（停止に数えない短い失敗の連続）",
    "Mean time between failures; null where nothing failed":
      "平均故障間隔 (MTBF)。停止がなければ null",
    "When more than the whole period's budget was spent":
      "期間全体のエラーバジェットを使い切った時刻",
    "The period's key": "期間のキー",
    "The tier's name": "区分の名前",
    "Services of the tier": "区分に属するサービスの数",
    "Those that kept their target": "目標を達成したサービスの数",
    "Those watched enough to be judged": "判定できるだけ計測されたサービスの数",
    "Availability of all its services' time taken together":
      "全体稼働率。全サービスの時間を合計して求めた値",
    "The least available service": "稼働率が最も低いサービス",
    "Its availability": "そのサービスの稼働率",
    "Time up, of all services": "正常時間。全サービスの合計",
    "Time that does not count": "対象外時間",
    "The service": "サービス",
    "1 spends exactly the error budget": "消費速度。1 はエラーバジェットをちょうど使い切る速さ",
    "The window's length": "時間窓の長さ",
    "The earliest end of such a window": "最大となる時間窓の、最も早い終わり",
    "Down time in it": "時間窓の中の停止時間",
    "Eligible time in it": "時間窓の中の判定対象時間",
    "The period reported on, at whose end this stands": "報告の期間。その終わりの時点での値",
    "The key of the calendar or fiscal year": "年または年度のキー",
    "The service, or tier:critical and so on; a service named so has service: before its name":
      "サービス、または tier:critical など。そのような名前のサービスには service: を前に付ける",
    "The down time that the target allows in the whole year": "目標が年間に許す停止時間",
    "Down time so far": "これまでの停止時間",
    "Down time by the end of the year at the present rate":
      "現在の速度が続いた場合の、年末までの停止時間",
    "When the budget was or will be spent; null if it lasts":
      "エラーバジェットを使い切った、または使い切る見込みの時刻。期末まで残るなら null",
    "What it promises": "サービスの約束（目標）",
    "The product of all targets, truncated": "すべての目標の積。切り捨て",
    "The same, truncated to four decimals": "同じ値。小数第4位で切り捨て",
    "Whether it promises more than that": "約束がこの上限を超えるか",
    "All transitive hard dependencies, comma separated":
      "必須の依存先すべて（間接を含む）。コンマ区切り",
    "Those that promise less than the service, comma separated":
      "サービスより低い約束の依存先。コンマ区切り",
    "The dependency charged with it; null is the service itself":
      "停止時間を割り当てた依存先。null はサービス自身",
    "Down time charged": "割り当てた停止時間",
    "The dependent": "依存元のサービス",
    "The dependency": "依存先",
    "Time that the dependency was down": "依存先が停止していた時間",
    "Of that, time in which the dependent was up or degraded":
      "そのうち、依存元が正常または縮退で動いていた時間",
    "That share, truncated; null if it was never down":
      "その割合。切り捨て。依存先が停止しなければ null",
  ]
}
