import ServiceLevels
import Testing

@testable import Render

/// What makes figures less sure is said by name, in words that mend it.
struct QualityTests {
  private static func probe(_ check: String = "http") -> ProbeFigure {
    ProbeFigure(
      probe: ProbeKey(
        account: "technova-sales-prod-app", service: "order", zone: "ap-northeast-1a", check: check),
      first: SampleReport.at(3, 9, 0), last: SampleReport.at(20, 9, 0), isEnded: false,
      liveUntil: SampleReport.at(20, 10, 0), checks: 1_000, medianDistanceMilliseconds: 60_012,
      holdMilliseconds: 30_000, flaps: 40, silentMilliseconds: 500, liveMilliseconds: 1_000,
      unconfirmedChecks: 120)
  }

  private func section(_ findings: [QualityFinding], _ language: Language, page: String = "index")
    throws -> String
  {
    var report = SampleReport.report
    report.quality = findings
    let pages = ReportRenderer.pages(for: report, languages: [language], formats: [.html])
    let body = try #require(pages.first { $0.path == "\(page).html" }).bytes
    let parts = String(decoding: body, as: UTF8.self).split(separator: "<section id=\"quality\"")
    return String(try #require(parts.last).split(separator: "</section>")[0])
  }

  @Test(arguments: [
    (
      QualityFinding.slowChecks(probe()),
      "チェックは1分ごとですが、hold は30秒です。時間の50%が不明です。失敗した120回のチェックは停止と確認できませんでした。カタログに checks: {interval: 60s} を設定してください。",
      "Checks come every 1m, but hold is 30s: 50% of the time is unknown and 120 failed checks could not be confirmed. Set checks: {interval: 60s}."
    ),
    (
      .goneSilent(probe()), "10月20日 09:00:00 を最後に記録がなく",
      "Last heard 20 Oct 09:00:00; it has not counted as a probe since."
    ),
    (.newProbe(probe()), "10月3日 09:00:00 からの計測点です", "It began 3 Oct 09:00:00"),
    (.unheard(probe()), "この期間に記録がありません（最後の記録は2026年10月20日）", "last on 20 Oct 2026"),
    (.flapping(probe()), "チェック1,000回のうち40回が瞬断です", "40 flaps in 1,000 checks"),
    (
      .churningNames(.service("order"), began: 40, ended: 38), "40個の名前が現れ、38個が途絶えました",
      "40 names appeared and 38 fell silent"
    ),
    (
      .darkZone(service: "order", zone: "ap-northeast-1c", unknownMilliseconds: 5_400_000),
      "そのためだけに不明となった時間は1時間30分です", "1h 30m are unknown only because of it"
    ),
    (
      .neverSeen(.service("order"), check: "deep"), "チェック deep は一度も記録されていません",
      "names a check deep that never occurs"
    ),
    (
      .undatedVersion(operationID: "OP-1"), "いつ書かれたか (updated_at) のない版",
      "does not say when it was written"
    ),
    (
      .unknownOriginal(incidentID: "INC-1", duplicateOf: "INC-0"), "INC-0 と重複とされていますが",
      "said to duplicate INC-0"
    ),
  ])
  func `Each finding is said in both languages`(
    finding: QualityFinding, japanese: String, english: String
  ) throws {
    #expect(try section([finding], .ja).contains(japanese))
    #expect(try section([finding], .en).contains(english))
  }

  @Test func `Files of which too little was used are named with the commonest reason`() throws {
    var report = SampleReport.report
    report.sources = [("poor.csv", 6), ("good.csv", 5)].map { path, rejected in
      SourceFileFigure(
        path: path, sha256: SampleReport.digest("abab"), bytes: 1, lines: 100, rejected: rejected,
        ingestedAt: SampleReport.at(3, 0, 0))
    }
    report.rejects = [(2, "missing time"), (3, "unknown status"), (4, "missing time")].map {
      RejectFigure(
        file: "poor.csv", line: RejectedLine(lineNumber: $0.0, reason: $0.1, excerpt: "x"))
    }
    report.unusedFields = [
      UnusedFieldFigure(
        file: "good.csv", field: UnusedField(name: "statuss", nearest: "status", lines: 7))
    ]
    let japanese = try index(report, .ja)
    #expect(japanese.contains("多くの行を使えなかったファイル"))
    let english = try index(report, .en)
    #expect(
      english.contains(
        "<code>poor.csv</code></th><td class=\"n\">100</td><td class=\"n\">6</td><td>missing time</td>"
      ))
    #expect(
      !english.contains(
        "<code>good.csv</code></th><td class=\"n\">100</td><td class=\"n\">5</td><td>"))
    #expect(english.contains("<td><code>statuss</code></td><td><code>status</code></td>"))
  }

  @Test func `Where nothing is to mend nothing is said`() throws {
    #expect(try !section([], .en).contains("What to mend"))
  }

  @Test func `Probes of one cadence are told once, the gravest first, and on the service's page`()
    throws
  {
    let findings: [QualityFinding] = [
      .newProbe(QualityTests.probe()), .slowChecks(QualityTests.probe()),
      .slowChecks(QualityTests.probe("tcp")),
      .darkZone(service: "auth", zone: "ap-northeast-1c", unknownMilliseconds: 1_000),
    ]
    let all = try section(findings, .en)
    #expect(all.split(separator: "Checks come every").count == 2)
    #expect(all.contains("ap-northeast-1a http, ap-northeast-1a tcp"))
    let zone = try #require(all.firstRange(of: "Zone without a probe"))
    let new = try #require(all.firstRange(of: "It began"))
    #expect(zone.lowerBound < new.lowerBound)
    let page = try section(findings, .en, page: "service-order")
    #expect(page.contains("Checks come every") && !page.contains("Zone without a probe"))
  }
}

// MARK: - Reconciliation and maintenance

extension QualityTests {
  private func index(_ report: PeriodReport, _ language: Language) throws -> String {
    let pages = ReportRenderer.pages(for: report, languages: [language], formats: [.html])
    return String(
      decoding: try #require(pages.first { $0.path == "index.html" }).bytes, as: UTF8.self)
  }

  @Test(arguments: UnseenReason.allCases)
  func `An incident without an outage of its own has its reason`(reason: UnseenReason) throws {
    var report = SampleReport.report
    let record = report.incidents[0].record
    report.incidents = [
      IncidentFigure(
        record: record, start: record.startedAt, isMeasured: false, downMilliseconds: 0,
        unseenBecause: reason, unseenIncident: reason == .otherIncident ? "INC-9" : nil)
    ]
    for language in [Language.ja, .en] {
      let words = Texts(language: language).name(
        reason, incident: reason == .otherIncident ? "INC-9" : nil)
      #expect(try index(report, language).contains("<td>\(HTML.escaped(words))</td>"))
    }
  }

  @Test func `A duplicate is listed with the one that counts`() throws {
    var report = SampleReport.report
    let record = report.incidents[0].record
    report.incidents.append(
      IncidentFigure(
        record: record, duplicateOf: "INC-7", start: record.startedAt, isMeasured: false,
        downMilliseconds: 0))
    #expect(try index(report, .ja).contains("INC-7 と重複"))
    #expect(try index(report, .en).contains("duplicate of INC-7"))
  }

  @Test func `A window that was called off excludes nothing, and one that recurs says so`() throws {
    var report = SampleReport.report
    let interval = Interval(start: SampleReport.at(5, 2, 0), end: SampleReport.at(5, 4, 0))
    report.maintenances = [
      MaintenanceFigure(
        operationID: "OP-OFF", service: "order", account: "a", announcedAt: interval.start,
        interval: interval, countsFrom: interval.end, countedMilliseconds: 0, isCancelled: true),
      MaintenanceFigure(
        operationID: "OP-PART", service: "order", account: "a", announcedAt: interval.start,
        interval: interval, countsFrom: interval.start, countedMilliseconds: 5_400_000),
    ]
    let body = try index(report, .en)
    #expect(body.contains("called off"))
    #expect(body.contains("1h 30m</td>"))
    #expect(body.contains("</svg>30m</span>"))
  }
}
