import ServiceLevels
import Testing

@testable import Render

/// No page says that all was well where nobody looked.
struct SilentGreenTests {
  /// One service of Critical with what it was in October, and nothing else.
  private func report(_ figures: [AvailabilityFigure], services: Int? = nil) -> PeriodReport {
    let period = SampleReport.month(2026, 10)
    var report = PeriodReport(
      period: period, asOf: period.interval.end, catalog: SampleReport.catalog)
    report.availability = figures
    let tier = SampleReport.catalog.tiers[0]
    let made = SampleReport.tier(tier, period, figures)
    report.tiers = [
      TierFigure(
        period: made.period, periodKind: made.periodKind, tier: made.tier, target: made.target,
        services: services ?? made.services, servicesMet: made.servicesMet,
        servicesJudged: made.servicesJudged, totals: made.totals)
    ]
    return report
  }

  private func figure(
    _ name: String = "order", unknown: Int = 0, lowest: Int? = 1_000_000
  ) throws -> AvailabilityFigure {
    let service = try #require(SampleReport.catalog.service(named: name))
    let period = SampleReport.month(2026, 10)
    let totals = StateTotals(up: period.interval.milliseconds - unknown, unknown: unknown)
    return AvailabilityFigure(
      period: period.key, periodKind: .month, service: name, account: service.account,
      tier: "critical", target: service.availability, totals: totals,
      lowestPartsPerMillion: lowest,
      verdict: totals.verdict(
        allowed: Allowance(service.availability, ofEligible: totals.eligible),
        allowedOfAll: Allowance(service.availability, ofEligible: period.interval.milliseconds),
        minCoveragePartsPerMillion: 990_000),
      worstCaseVerdict: totals.worstCaseVerdict(
        allowedOfAll: Allowance(service.availability, ofEligible: period.interval.milliseconds)),
      isCertain: true, outages: 0, flaps: 0)
  }

  private func pages(_ report: PeriodReport, _ language: Language) -> [String: String] {
    let pages = ReportRenderer.pages(for: report, languages: [language], formats: [.html, .mail])
    return Dictionary(
      pages.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  private let always = ["サービスの停止はありませんでした。", "No service was down."]

  @Test func `No service was down, where all was watched`() throws {
    for (language, sentence) in zip([Language.ja, .en], always) {
      let pages = pages(report([try figure()]), language)
      #expect(pages["index.html"]?.contains(sentence) == true)
      #expect(pages["service-order.html"]?.contains(sentence) == true)
    }
  }

  @Test(arguments: [
    (30_000_000, 1_000_000, "計測が足りず", "watched too little"),
    (0, 999_000, "確認できなかった失敗", "could not be confirmed"),
  ])
  func `That no service was down is not said where it is not known`(
    unknown: Int, lowest: Int, ja: String, en: String
  ) throws {
    let other = try figure("auth")
    let report = report([try figure(unknown: unknown, lowest: lowest), other])
    for (language, words) in [(Language.ja, ja), (.en, en)] {
      for page in ["index.html", "service-order.html"] {
        let body = try #require(pages(report, language)[page])
        for sentence in always { #expect(!body.contains(sentence)) }
      }
      let index = try #require(pages(report, language)["index.html"])
      #expect(index.contains(words))
      let sure = try #require(pages(report, language)["service-auth.html"])
      #expect(sure.contains(language == .ja ? always[0] : always[1]))
    }
  }

  @Test func `Too little data and none are told apart`() throws {
    let few = report([try figure(unknown: 300_000_000)], services: 1)
    let none = report([], services: 1)
    for (report, ja, en) in [
      (few, "計測が足りず、どのサービスも判定していません", "too little was watched to judge any service"),
      (none, "判定できるデータがありません", "there is no data to judge by"),
    ] {
      #expect(pages(report, .ja)["index.html"]?.contains(ja) == true)
      #expect(pages(report, .en)["index.html"]?.contains(en) == true)
    }
    let mixed = report([try figure(), try figure("auth", unknown: 300_000_000)], services: 4)
    let index = try #require(pages(mixed, .en)["index.html"])
    #expect(index.contains("its one judged service met its target"))
    #expect(index.contains("1 could not be judged, as too little was watched; 2 have no data"))
    // Not all were judged, so the card is not green.
    #expect(index.contains("card unsure"))
  }

  @Test(arguments: [
    (
      100_000, "判定は変わりません", "each of the 1 kept promises would still be kept"
    ),
    (300_000, "1\u{A0}サービスが未達になります（", "1 of the 1 kept promises would be missed ("),
  ])
  func `The first screen says what rests on time that nobody watched`(
    unknown: Int, ja: String, en: String
  ) throws {
    let report = report([try figure(unknown: unknown)])
    #expect(pages(report, .ja)["index.html"]?.contains(ja) == true)
    #expect(pages(report, .en)["index.html"]?.contains(en) == true)
  }

  @Test func `What is not over is not called kept`() throws {
    let whole = report([try figure()])
    var report = PeriodReport(
      period: whole.period, asOf: SampleReport.at(20, 0, 0), catalog: whole.catalog)
    report.availability = whole.availability
    report.tiers = whole.tiers
    #expect(pages(report, .ja)["index.html"]?.contains("これまでのところ目標を満たしています（速報値）") == true)
    #expect(
      pages(report, .en)["index.html"]?.contains("so far its one judged service is on target")
        == true)
  }

  @Test func `An outage that its provider's incident covers is not called unrecorded`() throws {
    var report = SampleReport.report
    let start = SampleReport.at(14, 2, 20, 0)
    report.outages = [
      OutageFigure(
        service: "order", account: "a", tier: "critical",
        interval: Interval(start: start, end: start.advanced(byMilliseconds: 600_000)),
        isOpen: false, endedBy: .recovered, isCounted: true, attributedTo: "telemetry",
        providerIncidentID: "INC-1047")
    ]
    let index = try #require(pages(report, .en)["index.html"])
    #expect(index.contains("<code>INC-1047</code><small>its provider&#39;s</small>"))
    #expect(!index.contains("no incident recorded</span>"))
  }
}

// MARK: - Restated periods say so first

extension SilentGreenTests {
  private func change(_ figure: String, _ before: Int, _ after: Int, of period: String)
    -> RestatementFigure
  {
    RestatementFigure(
      period: period, subject: "tier:critical", table: "tier_availability", figure: figure,
      before: before, after: after, closedAt: SampleReport.at(5, 10, 0), cause: "late files",
      sources: "late.csv")
  }

  @Test func `A restated period says so on its first screen, in the mail and in the index`() throws
  {
    var report = report([try figure()])
    report.restatements = [
      change("services_met", 3, 2, of: "2026-10"), change("services_met", 2, 1, of: "2026-10"),
    ]
    let japanese = pages(report, .ja), english = pages(report, .en)
    #expect(
      japanese["index.html"]?.contains(
        "この期間の数値は、2026年10月5日の公表後に訂正されています（原因: 遅れて届いたログ）。目標を達成したサービスは 1 / 1（公表時 3 / 1）です。")
        == true)
    let index = try #require(english["index.html"])
    let notice = try #require(index.firstRange(of: "class=\"notice\""))
    let card = try #require(index.firstRange(of: "class=\"card "))
    #expect(notice.lowerBound < card.lowerBound)
    let overview = ReportRenderer.overview(
      of: [OverviewEntry(report)], tables: [], languages: [.en])
    #expect(
      overview.contains {
        String(decoding: $0.bytes, as: UTF8.self).contains("Published as 3 / 1")
      })
    // The beginning of the subject.
    let title = base64(Array("SLA report October 2026 (restated)".utf8)).prefix(44)
    #expect(english["mail.eml"]?.contains(title) == true)
  }

  @Test func `The period after it says so, too`() throws {
    var report = report([try figure()])
    let september = SampleReport.month(2026, 9)
    report.tierMonths = [SampleReport.tier(SampleReport.catalog.tiers[0], september, [])]
    report.otherRestatements = [
      change("services_met", 1, 0, of: "2026-09"), change("services_met", 9, 2, of: "2026-08"),
    ]
    #expect(
      pages(report, .en)["index.html"]?.contains(
        "Last month, September 2026, was restated after it was published on 5 Oct 2026 (cause: late files): services on target are now 0 / 0 (published as 1 / 0)."
      ) == true)
  }
}
