import ServiceLevels
import Spreadsheet
import Testing

@testable import Render

/// The first screen says first what matters most, and nothing that the figures do not.
struct StoryTests {
  private static let month = SampleReport.month(2026, 10)

  private func report(
    down: [String: Int] = [:], outages: [OutageFigure] = [], asOf: Instant = month.interval.end
  ) -> PeriodReport {
    var report = PeriodReport(period: Self.month, asOf: asOf, catalog: SampleReport.catalog)
    report.availability = ["order", "auth", "inventory", "report"].compactMap { name in
      SampleReport.catalog.service(named: name).map {
        SampleReport.figure($0, Self.month, down: down[name] ?? 0)
      }
    }
    report.outages = outages
    return report
  }

  private func edition(_ report: PeriodReport, _ language: Language = .en) -> Edition {
    Edition(ReportIndex(report), language: language, languages: [.ja, .en])
  }

  private func outage(
    _ service: String, day: Int, seconds: Int, change: String? = nil, from provider: String? = nil,
    incident: String? = nil, isOpen: Bool = false
  ) -> OutageFigure {
    let start = SampleReport.at(day, 9, 0)
    let known = SampleReport.catalog.service(named: service)
    let rto = known.flatMap { SampleReport.catalog.tier(named: $0.tier)?.rtoMilliseconds }
    return OutageFigure(
      service: service, account: known?.account ?? "", tier: known?.tier,
      interval: Interval(start: start, end: start.advanced(byMilliseconds: seconds * 1000)),
      isOpen: isOpen, endedBy: isOpen ? nil : .recovered, isCounted: true, rtoMilliseconds: rto,
      isWithinRTO: isOpen ? nil : rto.map { seconds * 1000 <= $0 }, incidentID: incident,
      attributedTo: provider, changeID: change)
  }

  // MARK: - The headline

  @Test func `Where all kept their promise, the headline says so and no more`() {
    #expect(Headline(edition(report())).words == "All 4 judged services met the target.")
    #expect(Headline(edition(report(), .ja)).words == "判定した4サービスすべてが目標を達成しました。")
  }

  @Test func `A period that is not over is spoken of as it stands so far`() {
    let report = report(asOf: SampleReport.at(20, 0, 0))
    #expect(Headline(edition(report)).words == "So far all 4 judged services are on target.")
  }

  @Test func `Where nothing was judged, no promise is called kept`() {
    var report = report()
    report.availability = []
    #expect(Headline(edition(report)).words == "No service could be judged.")
  }

  @Test func `The gravest miss is named with its causes, the greatest first, and what goes on`() {
    var report = report(
      down: ["order": 400_000],
      outages: [
        outage("order", day: 2, seconds: 100, change: "OP-1"),
        outage("order", day: 3, seconds: 150, change: "OP-2"),
        outage("order", day: 4, seconds: 50, from: "auth"),
        outage("inventory", day: 31, seconds: 60, isOpen: true),
      ])
    report.operations = ["OP-1", "OP-2"].map {
      OperationRecord(id: $0, kind: .deployment, startedAt: SampleReport.at(2, 9, 0))
    }
    let title = edition(report).title("order")
    let over = 400_000 - (edition(report).index.service("order")?.budgetMilliseconds ?? 0)
    let words = Headline(edition(report)).words
    #expect(
      words
        == "One service missed its target. \(title) (\(edition(report).title(tier: "critical"))) was down"
        + " through 2 failed deployments (4m 10s) and an outage of \(edition(report).title("auth"))"
        + " (50s): \(edition(report).show.duration(over)) beyond its target."
        + " \(edition(report).title("inventory")) is still down.")
    #expect(Headline(edition(report, .ja)).words.contains("リリース2回の不具合（4分10秒）と"))
  }

  // MARK: - What happened

  @Test func `What goes on comes first, then broken promises by tier, then RTO, then cost`() {
    var report = report(
      down: ["order": 400_000],
      outages: [
        outage("auth", day: 1, seconds: 60, incident: "CHEAP"),
        outage("auth", day: 2, seconds: 50, incident: "DEAR"),
        outage("inventory", day: 3, seconds: 9_000, incident: "LATE"),
        outage("order", day: 4, seconds: 10, incident: "BROKE"),
        outage("report", day: 31, seconds: 5, incident: "OPEN", isOpen: true),
      ])
    report.incidents = []
    report.impacts = [
      ImpactFigure(
        period: "2026-10", scope: .incident("DEAR"), revenueImpactYen: 5, isComputed: false)
    ]
    let (first, count) = Trouble.gravest(4, of: ReportIndex(report))
    #expect(first.map(\.incidentID) == ["OPEN", "BROKE", "LATE", "DEAR"])
    #expect(count == 5)
    #expect(first[1].missed.map(\.subject) == ["order"])
    #expect(first[2].outagesBeyondRTO == 1)
    #expect(first[2].broken(edition(report)) == ["RTO missed"])
  }

  @Test func `Lost data is called a missed RPO only beyond the tier's`() {
    var record = IncidentRecord(id: "LOSS", startedAt: SampleReport.at(2, 9, 0))
    record.services = ["order"]
    let limit = SampleReport.catalog.tier(named: "critical")?.rpoMilliseconds ?? 0
    for (seconds, loss) in [(limit / 1000, nil), (limit / 1000 + 1, limit + 1000)] {
      record.dataLossSeconds = seconds
      var report = report(outages: [outage("order", day: 2, seconds: 5, incident: "LOSS")])
      report.incidents = [
        IncidentFigure(
          record: record, start: record.startedAt, isMeasured: true, downMilliseconds: 5)
      ]
      #expect(Trouble.gravest(1, of: ReportIndex(report)).first.first?.lossBeyondRPO == loss)
    }
  }

  // MARK: - What is done about it

  private func action(_ id: String, due: Int?, doneDay: Int? = nil, of incident: String = "INC-1")
    -> ActionFigure
  {
    ActionFigure(
      source: .incident, sourceID: incident,
      item: ActionItem(
        id: id, what: "Fix \(id)", owner: "Team <A>",
        due: due.flatMap { CivilDate(year: 2026, month: 10, day: $0) },
        doneAt: doneDay.map { SampleReport.at($0, 12, 0) }))
  }

  @Test func `An action is overdue once the day that it was due is over, and never when done`() {
    var report = report(asOf: SampleReport.at(20, 0, 0))
    report.actions = [
      action("DONE", due: 1, doneDay: 3), action("LATER", due: 25), action("TODAY", due: 20),
      action("NEVER", due: nil), action("LATE", due: 19), action("NOT-YET", due: 9, doneDay: 21),
    ]
    let edition = edition(report)
    #expect(
      edition.actions.map(\.item.id) == ["NOT-YET", "LATE", "TODAY", "LATER", "NEVER", "DONE"])
    #expect(
      edition.actions.map(edition.progress) == [.overdue, .overdue, .open, .open, .open, .done])
    #expect(ActionsSection.counts(edition) == "5 open (2 overdue), 1 done")
  }

  @Test func `Actions stand on the first screen, in their section, in CSV, mail and workbook`()
    throws
  {
    var report = report()
    report.actions = [action("ACT-1", due: 9), action("ACT-2", due: 5, of: "OLD")]
    report.incidents = [
      IncidentFigure(
        record: IncidentRecord(id: "INC-1", startedAt: SampleReport.at(2, 9, 0)),
        start: SampleReport.at(2, 9, 0), isMeasured: false, downMilliseconds: 0)
    ]
    let pages = Dictionary(
      ReportRenderer.pages(
        for: report, languages: [.en], formats: [.html, .csv, .mail]
      ).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
    let page = try #require(pages["index.html"])
    #expect(page.components("Fix ACT-1") == 2 && page.components("Fix ACT-2") == 2)
    #expect(page.components("carried over") == 1)
    #expect(page.contains("Team &lt;A&gt;") && !page.contains("Team <A>"))
    #expect(pages["action.csv"]?.contains("ACT-1,incident,INC-1,Fix ACT-1") == true)
    #expect(ReportWorkbook(edition(report)).actions.rows.count == 2)
  }

  // MARK: - What is agreed, who signs, how final it is

  @Test func `How final a report is, is said in one way everywhere`() {
    let closed = SampleReport.at(5, 10, 0)
    let change = RestatementFigure(
      period: "2026-10", subject: "order", table: "availability", figure: "down_ms", before: 1,
      after: 2, closedAt: closed, cause: "late files", sources: "a.gz")
    var report = report()
    #expect(ReportStatus(report) == .notClosed)
    report.closedAt = closed
    #expect(ReportStatus(report) == .closed(closed))
    report.restatements = [change]
    #expect(ReportStatus(report) == .restated(closed))
    #expect(ReportStatus(self.report(asOf: closed)) == .provisional)
    let index = ReportRenderer.overview(
      of: [OverviewEntry(report)], tables: [], languages: [.en])
    let words = ReportStatus(report).words(Texts(language: .en), edition(report).show)
    #expect(words == "Restated (after publication on 5 Oct 2026)")
    for page in index + ReportRenderer.pages(for: report, languages: [.en], formats: [.html])
    where page.path == "index.html" {
      #expect(String(decoding: page.bytes, as: UTF8.self).contains(words))
    }
  }

  // MARK: - Budgets that run low

  private func year(_ service: String, used: Int, exhausted: Int? = nil) -> YearToDateFigure {
    YearToDateFigure(
      period: "2026-10", year: "FY2026", scope: .service(service), budgetMilliseconds: 1000,
      consumedMilliseconds: used, projectedMilliseconds: nil,
      exhaustedAt: exhausted.map { SampleReport.at($0, 0, 0) })
  }

  @Test
  func
    `A budget runs low below a quarter, or where it will be used up; the first to end comes first`()
  {
    var report = report()
    report.yearToDate = [
      year("order", used: 750), year("auth", used: 751), year("inventory", used: 10, exhausted: 30),
      year("report", used: 1001, exhausted: 3), year("planning", used: 0),
    ]
    #expect(BudgetRisk.rows(edition(report)).map(\.service) == ["report", "inventory", "auth"])
    report.yearToDate = [year("order", used: 750)]
    let page = BudgetRisk.html(edition(report), most: 3).source
    #expect(page.contains("Every service has a quarter of its budget left or more"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
