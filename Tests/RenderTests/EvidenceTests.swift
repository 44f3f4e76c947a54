import Testing

@testable import Render

struct EvidenceTests {
  private func words(_ evidence: String, in language: Language) -> String {
    let edition = Edition(
      ReportIndex(SampleReport.report), language: language, languages: Language.allCases)
    return EvidenceText(edition: edition).words(evidence)
  }

  @Test(arguments: [
    ("checks: met", "チェック: 達成"),
    ("incident INC-1", "インシデント INC-1"),
    ("drill OP-7", "訓練 OP-7"),
    ("OP-7 (line 12), OP-8 (line 13), …", "OP-7（12行目）、OP-8（13行目）、…"),
    ("no zone drill recorded", "AZ障害の訓練の記録なし"),
    ("no rollback recorded", "切戻しの記録なし"),
    ("3 of 8640 samples outside", "標本8640件中3件が基準外"),
    ("paused 252000 ms", "一時停止 4分12秒"),
    ("only the configuration can prove it", "構成情報でのみ証明可能"),
    ("18 of 20 kept, 1 without evidence; missed: order", "20件中18件で達成。証跡なし1件。未達: 受注管理API"),
    (
      "0 of 1 kept; missed: order@2026-10-07T05:05:40.000Z",
      "1件中0件で達成。未達: 受注管理API 10月7日 14:05:40"
    ),
    ("something new", "something new"),
    ("", ""),
  ])
  func `Evidence is said in Japanese`(evidence: String, japanese: String) {
    #expect(words(evidence, in: .ja) == japanese)
  }

  @Test(arguments: [
    (
      "18 of 20 kept; missed: order, auth",
      "18 of 20 kept; missed: Order management API, Authentication"
    ),
    ("checks: met", "checks: met"),
  ])
  func `Evidence is in English as it is, with names for people`(evidence: String, english: String) {
    #expect(words(evidence, in: .en) == english)
  }
}
