import ServiceLevels
import Testing

@testable import Render

/// Evidence of every kind, as Japanese and English pages have it.
private let samples: [(EvidenceItem, ja: String, en: String)] = [
  (.absent(.noOutage), "復旧すべき停止なし", "no outage to recover from"),
  (.absent(.configuration), "構成情報でのみ証明可能", "only the configuration can prove it"),
  (.noRecord(of: .drill, scope: "zone"), "AZ障害の訓練の記録なし", "no zone drill recorded"),
  (.noRecord(of: .rollback, scope: nil), "切戻しの記録なし", "no rollback recorded"),
  (.noSample(ofGauge: "lag_ms"), "lag_ms の計測値なし", "no sample of lag_ms"),
  (.noAlert(level: "high"), "high のアラートなし", "no alert of level high"),
  (.checks, "チェック", "checks"),
  (.availability(.met), "チェック: 達成", "checks: met"),
  (.samples(outside: 3, of: 8640), "標本8640件中3件が基準外", "3 of 8640 samples outside"),
  (
    .fallen(milliseconds: 252_000, of: 300_000), "チェック: 依存先の停止 5分 のうち停止 4分12秒",
    "checks: down 4m 12s of 5m"
  ),
  (
    .attributed(doubtfulMilliseconds: 252_000),
    "自要因と依存先要因の停止時間、依存先が監視されない間の自要因 4分12秒",
    "own and inherited down time; own while a dependency was not watched: 4m 12s"
  ),
  (.paused(milliseconds: 252_000), "一時停止 4分12秒", "paused 4m 12s"),
  (.accounts(missing: []), "カタログ", "catalog"),
  (.accounts(missing: ["a, b"]), "カタログ、報告にないもの: 「a, b」", "catalog; missing: \"a, b\""),
  (
    .dependencyMap(without: ["a", "b"]), "カタログ、依存先の記載なし: a、b",
    "catalog; without dependencies: a, b"
  ),
  (.measuredServices(12, of: 16), "サービス16件中12件", "12 of 16 services"),
  (.measuredIncidents(12, of: 16), "インシデント16件中12件", "12 of 16 incidents"),
  (.incident("INC-1"), "インシデント INC-1", "incident INC-1"),
  (
    .incident("AZ (a), \"b\""), "インシデント 「AZ (a), \"b\"」（incidents/x y.ndjson:4）",
    "incident \"AZ (a), \"b\"\" (incidents/x y.ndjson:4)"
  ),
  (.recovery(.drill, id: "OP-7", isFailed: false), "訓練 OP-7", "drill OP-7"),
  (.recovery(.drill, id: "OP-7", isFailed: true), "訓練 OP-7（失敗）", "drill OP-7 (failed)"),
  (.record(id: "OP-7", line: 12, isFailed: false), "OP-7（12行目）", "OP-7 (line 12)"),
  (
    .record(id: "AZ drill Q4", line: 3, isFailed: false), "AZ drill Q4（operations/o.ndjson:3）",
    "AZ drill Q4 (operations/o.ndjson:3)"
  ),
  (
    .record(id: "AZ drill Q4", line: 3, isFailed: true), "AZ drill Q4（operations/o.ndjson:3、失敗）",
    "AZ drill Q4 (operations/o.ndjson:3; failed)"
  ),
  (.more(5), "…", "…"),
  (
    .kept(18, of: 20, withoutEvidence: 1, missed: [.service("order"), .service("auth")]),
    "20件中18件で達成。証跡なし1件。未達: 受注管理API、認証サービス",
    "18 of 20 kept, 1 without evidence; missed: Order management API, Authentication"
  ),
  (
    .kept(0, of: 1, withoutEvidence: 0, missed: [.operation("RB 2026/10, order")]),
    "1件中0件で達成。未達: 「RB 2026/10, order」", "0 of 1 kept; missed: \"RB 2026/10, order\""
  ),
  (
    .kept(1, of: 7, withoutEvidence: 0, missed: [.operation("a"), .service("all")]),
    "7件中1件で達成。未達: a、all、…", "1 of 7 kept; missed: a, all, …"
  ),
  (.kept(5, of: 5, withoutEvidence: 0, missed: []), "5件中5件で達成", "5 of 5 kept"),
]

struct EvidenceTests {
  private func edition(_ language: Language) -> Edition {
    var report = SampleReport.report
    report.operationPlaces["AZ drill Q4"] = RecordPlace(file: "/logs/operations/o.ndjson", line: 3)
    report.incidentPlaces["AZ (a), \"b\""] = RecordPlace(
      file: "/logs/incidents/x y.ndjson", line: 4)
    return Edition(ReportIndex(report), language: language, languages: Language.allCases)
  }

  @Test func `Evidence of every kind is among the examples`() {
    #expect(Set(samples.map(\.0.kind)) == Set(EvidenceItem.Kind.allCases))
  }

  @Test(arguments: samples)
  func `Evidence is said in the reader's language`(item: EvidenceItem, ja: String, en: String) {
    #expect(edition(.ja).words([item]) == ja)
    #expect(edition(.en).words([item]) == en)
  }

  @Test(arguments: AbsentEvidence.allCases)
  func `What is absent is said in Japanese letters, and in English ones`(reason: AbsentEvidence) {
    let japanese = edition(.ja).words([.absent(reason)])
    #expect(japanese.unicodeScalars.contains { $0.value > 0x3000 })
    let english = edition(.en).words([.absent(reason)])
    #expect(!english.unicodeScalars.contains { !$0.isASCII })
  }

  @Test func `Several items are listed`() {
    let items: [EvidenceItem] = [
      .record(id: "A 1", line: 1, isFailed: false), .record(id: "B, 2", line: 0, isFailed: false),
      .more(1),
    ]
    #expect(edition(.ja).words(items) == "A 1（1行目）、「B, 2」、…")
    #expect(edition(.en).words(items) == "A 1 (line 1), \"B, 2\", …")
    #expect(items.english() == "A 1 (line 1), \"B, 2\", …")
  }

  @Test func `Subjects are called as people know them`() {
    let start = Instant(milliseconds: 1_759_813_540_000 + 365 * 86_400_000)
    let subjects: [(RequirementSubject, String)] = [
      (.all, "全体"), (.service("order"), "受注管理API"), (.operation("order"), "order"),
      (.service("all"), "all"), (.incident("2026-10"), "2026-10"),
      (.outage(of: .service("order"), start: start), "受注管理API 10月7日 14:05:40"),
      (.dependency(service: "order", provider: "auth"), "受注管理API ← 認証サービス"),
      (.slot("2026-10", Interval(start: start, end: start)), "2026年10月"),
      (.slot("2026-W54", Interval(start: start, end: start)), "2026-W54"),
    ]
    for (subject, words) in subjects {
      #expect(edition(.ja).subjectWords(subject) == words)
    }
  }
}
