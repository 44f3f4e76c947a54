internal import Render

/// A small catalog with a word on each key, to be made one's own.
struct FirstCatalog {
  let zone: String
  /// Of the comments.
  let language: Language

  /// A line, and what stands beside it in Japanese and English.
  private typealias Line = (yaml: String, ja: String, en: String)

  var text: String {
    lines.map { line in
      let comment = language == .ja ? line.ja : line.en
      if comment.isEmpty { return line.yaml }
      if line.yaml.isEmpty { return "# \(comment)" }
      let gap = String(repeating: " ", count: max(1, 30 - line.yaml.count))
      return "\(line.yaml)\(gap)# \(comment)"
    }.joined(separator: "\n") + "\n"
  }

  private var lines: [Line] { head + checks + tiers + services }

  private var head: [Line] {
    [
      (
        "", "何を約束し、監視をどう読むか。直したら確認: sla check-catalog catalog.yaml",
        "What is promised, and how checks are read. After a change: sla check-catalog catalog.yaml"
      ),
      ("time_zone: \(zone)", "月と日の境目（IANA 名）", "in which months and days begin and end"),
      (
        "fiscal_year_start: \(zone == Self.japan ? 4 : 1)", "年度が始まる月",
        "the month in which the fiscal year begins"
      ),
      (
        "min_coverage: 99", "期間の何 % を監視できていれば判定するか",
        "percent of a period that must have been watched for a verdict"
      ),
      (
        "maintenance_notice: 24h", "これより前に告知された保守だけを除外する",
        "maintenance counts as such if announced so long before"
      ),
    ]
  }

  private var checks: [Line] {
    [
      ("checks:", "", ""),
      ("  interval: 60s", "監視の間隔", "how far apart your checks come"),
      ("  confirm: 3", "連続して何回失敗したら停止とみなすか", "so many failed checks in a row are an outage"),
      ("  named:", "", ""),
      (
        "    example: {hold: 32d, confirm: 1}",
        "logs/example の行だけ: 次の行まで、最長 32 日有効。例と一緒に消す",
        "for the lines in logs/example only: each stands for 32 days. Delete it with them"
      ),
    ]
  }

  private var tiers: [Line] {
    [
      ("tiers:", "約束の種類", "kinds of promise"),
      ("  - name: critical", "", ""),
      ("    title: {ja: 重要業務, en: Critical}", "", ""),
      ("    availability: 99.9", "稼働率の目標（%）", "percent"),
      ("    rto: 30m", "停止はこの時間内に復旧する", "an outage is to be over within it"),
      ("    rpo: 5m", "失ってよいデータの長さ", "so much data may be lost"),
      ("  - name: office", "", ""),
      ("    title: {ja: 社内業務, en: Office}", "", ""),
      ("    availability: 99.5", "", ""),
      (
        #"    service_hours: {days: [mon, tue, wed, thu, fri], from: "09:00", to: "18:00"}"#,
        "時間外は数えない", "nothing counts outside"
      ),
    ]
  }

  private var services: [Line] {
    [
      ("services:", "ログの service に書かれる名前", "by their names in the logs"),
      (
        "  - name: example", "例。自社のサービスを書いたら、logs/example と一緒に消す",
        "delete it, and logs/example, once your own stand here"
      ),
      ("    title: {ja: 例, en: Example}", "", ""),
      ("    tier: critical", "", ""),
      ("  # - name: shop", "", ""),
      ("  #   title: {ja: 店舗, en: Shop}", "", ""),
      ("  #   tier: critical", "", ""),
      (
        "  #   depends_on: [payment]", "決済が原因の停止を店舗の責任としない",
        "what payment causes is told apart from the shop's own"
      ),
      ("  # - {name: payment, tier: critical}", "", ""),
    ]
  }

  /// Where the fiscal year begins in April, and reports are in Japanese first.
  static let japan = "Asia/Tokyo"
}
