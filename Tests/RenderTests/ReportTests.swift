import ServiceLevels
import Tables
import TestSupport
import Testing

@testable import Render

struct ReportTests {
  private static let pages = ReportRenderer.pages(
    for: SampleReport.report, languages: [.ja, .en], formats: [.html, .csv])

  private func text(_ path: String) throws -> String {
    let page = try #require(ReportTests.pages.first { $0.path == path })
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test func `The first language has the plain names`() throws {
    #expect(try text("index.html").contains("<html lang=\"ja\">"))
    #expect(try text("index.en.html").contains("<html lang=\"en\">"))
    #expect(try text("service-order.html").contains("受注管理API"))
    #expect(try text("service-order.en.html").contains("Order management API"))
  }

  @Test func `The lag when an outage began stands beside the recovery point`() throws {
    var report = SampleReport.report
    let start = report.interval.start
    report.outageLags = [
      OutageLagFigure(
        service: "order", outageStart: start, source: "aurora-sales-order", sampledAt: start,
        lagMillionths: 9_600_000_000, rpoMilliseconds: 300_000)
    ]
    let pages = ReportRenderer.pages(for: report, languages: [.en], formats: [.html])
    let page = try #require(pages.first { $0.path == "index.html" })
    let section = String(decoding: page.bytes, as: UTF8.self)
      .components(after: "Replication lag when outages began</h3>")
    #expect(section.contains("9.6 s"))
    #expect(section.contains("5m"))
  }

  @Test func `Recovery is shown as the store has it`() throws {
    var report = SampleReport.report
    report.recoveries = [
      RecoveryFigure(
        period: report.period.key, scope: .region, kind: .time, limitMilliseconds: 14_400_000,
        count: 3, worstMilliseconds: 15_000_000, medianMilliseconds: 60_000, kept: 2,
        withoutRecord: 1)
    ]
    let pages = ReportRenderer.pages(for: report, languages: [.en], formats: [.html])
    let page = try #require(pages.first { $0.path == "index.html" })
    let section = String(decoding: page.bytes, as: UTF8.self)
      .components(after: "RTO, measured</h3>")
    #expect(section.contains("4h 10m"))
    #expect(section.contains("66%"))
    #expect(section.contains("Missed"))
  }

  @Test func `The same report gives the same bytes`() {
    let again = ReportRenderer.pages(
      for: SampleReport.report, languages: [.ja, .en], formats: [.html, .csv])
    #expect(again == ReportTests.pages)
  }

  @Test func `No two pages share a path, and the manifest names them all`() throws {
    let paths = ReportTests.pages.map(\.path)
    #expect(Set(paths).count == paths.count)
    let manifest = try text("manifest.json")
    for path in paths { #expect(manifest.contains("\"\(path)\"")) }
  }

  @Test func `Formats are written only where asked for`() {
    let onlyTables = ReportRenderer.pages(
      for: SampleReport.report, languages: [.ja], formats: [.csv])
    #expect(onlyTables.allSatisfy { !$0.path.hasSuffix(".html") })
    let onlyPages = ReportRenderer.pages(
      for: SampleReport.report, languages: [.ja], formats: [.html])
    #expect(onlyPages.allSatisfy { !$0.path.hasSuffix(".csv") })
  }

  @Test func `The English pages hold no Japanese but names from records and the language's own`()
    throws
  {
    var report = SampleReport.report
    report.incidents = []
    report.corrections = []
    report.operations = []
    let pages = ReportRenderer.pages(for: report, languages: [.ja, .en], formats: [.html])
    for page in pages where page.path.hasSuffix(".en.html") {
      let body =
        String(decoding: page.bytes, as: UTF8.self)
        .split(separator: "</style>").last?.split(separator: "<script>").first?
        .replacing("日本語", with: "") ?? ""
      let japanese = body.unicodeScalars.filter { (0x3040...0x30FF).contains($0.value) }
      #expect(japanese.isEmpty, "\(page.path): \(String(String.UnicodeScalarView(japanese)))")
    }
  }

  @Test func `A name full of markup stays text`() throws {
    let body = try text("index.html")
    #expect(body.split(separator: "<script").count == 2, "more than the page's own script")
    #expect(!body.contains("<b>監視"))
    #expect(body.contains("&lt;b&gt;監視の誤検知&lt;/b&gt;"))
    #expect(body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `Nothing is fetched from anywhere`() throws {
    for page in ReportTests.pages where page.path.hasSuffix(".html") {
      let body = String(decoding: page.bytes, as: UTF8.self)
      #expect(
        body.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src"))
      #expect(!body.contains(" src="))
      #expect(!body.contains("href=\"http"))
      #expect(!body.contains("url("))
    }
  }

  @Test func `Every link leads to a page of the report or an anchor of its own`() throws {
    let paths = Set(ReportTests.pages.map(\.path)).union([
      "../index.html", "../index.en.html", "../sla.sqlite",
    ])
    for page in ReportTests.pages where page.path.hasSuffix(".html") {
      let body = String(decoding: page.bytes, as: UTF8.self)
      for part in body.split(separator: "href=\"").dropFirst() {
        let target = String(part.prefix { $0 != "\"" })
        if target.hasPrefix("#") {
          #expect(body.contains("id=\"\(target.dropFirst())\""), "\(page.path) \(target)")
        } else {
          let path = String(target.prefix { $0 != "#" })
          #expect(paths.contains(path), "\(page.path) \(target)")
        }
      }
    }
  }

  @Test func `No id is given twice in a page`() {
    for page in ReportTests.pages where page.path.hasSuffix(".html") {
      let ids = String(decoding: page.bytes, as: UTF8.self).split(separator: " id=\"")
        .dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count, "\(page.path)")
    }
  }

  @Test func `The verdict of each tier is one sentence`() throws {
    #expect(
      try text("index.html").contains(
        "Critical（重要業務）は 6\u{A0}サービス中 4\u{A0}サービスで目標を達成しました。"))
    #expect(try text("index.en.html").contains("Critical: 4 of 6 services met their target."))
  }

  @Test func `Every table of the contract lies beside the page`() {
    let paths = Set(ReportTests.pages.map(\.path))
    for name in Contract.columns.keys where name != "data_dictionary" {
      #expect(paths.contains("\(name).csv"))
    }
  }

  @Test func `Services stand with the worst first`() {
    let names = ReportIndex(SampleReport.report).worstFirst.map(\.subject)
    #expect(names.prefix(4) == ["order", "telemetry", "auth", "batch"])
  }

  @Test func `An empty period says so in words, and never shows a zero for what is absent`() {
    let period = SampleReport.month(2024, 1)
    let empty = PeriodReport(
      period: period, asOf: period.interval.start, catalog: SampleReport.catalog)
    let pages = ReportRenderer.pages(for: empty, languages: [.ja, .en], formats: [.html, .csv])
    let index = pages.first { $0.path == "index.html" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(index?.contains("該当なし") == true)
    #expect(index?.contains("100.0000%") == false)
    #expect(index?.contains("速報値") == true)
  }

  @Test func `A year has a map of its months`() throws {
    let pages = ReportRenderer.pages(
      for: SampleReport.year, languages: [.ja], formats: [.html, .csv])
    let index = try #require(pages.first { $0.path == "index.html" })
    #expect(String(decoding: index.bytes, as: UTF8.self).contains("<table class=\"heat\">"))
    #expect(!pages.contains { $0.path == "availability_day.csv" })
  }

  @Test func `The overview lists every report, the latest first`() throws {
    let entries = [OverviewEntry(SampleReport.year), OverviewEntry(SampleReport.report)]
    let page = try #require(
      ReportRenderer.overview(of: entries, tables: [], languages: [.ja, .en]).first {
        $0.path == "index.html"
      })
    let body = String(decoding: page.bytes, as: UTF8.self)
    #expect(body.contains("href=\"2026-10/index.html\""))
    #expect(body.contains("href=\"2026/index.html\""))
  }

  @Test func `Outages of one incident are one trouble, the gravest first`() {
    let troubles = Trouble.gravest(.max, of: ReportIndex(SampleReport.report)).first
    #expect(troubles.map(\.incidentID) == ["INC-1042", "INC-1047", nil, "INC-1051"])
    #expect(troubles.first { $0.incidentID == "INC-1042" }?.services.first == "order")
  }
}

extension ReportTests {
  @Test func `The dictionary explains each table, and its names stay text`() throws {
    let table = PublicTable(
      "outage", "A time of <b>down</b>", "<b>停止</b>", order: "rowid",
      columns: [
        Column("start_ms", .integer, unit: .epoch, "When it began", "始まった時刻")
      ])
    let pages = ReportRenderer.overview(of: [], tables: [table], languages: [.ja, .en])
    #expect(
      pages.map(\.path) == ["index.html", "index.en.html", "dictionary.html", "dictionary.en.html"])
    let text = String(decoding: try #require(pages.last).bytes, as: UTF8.self)
    #expect(text.contains("<code>start_ms</code>"))
    #expect(text.contains("A time of &lt;b&gt;down&lt;/b&gt;."))
    #expect(text.contains("href=\"index.en.html\""))
    let japanese = String(decoding: pages[2].bytes, as: UTF8.self)
    for word in ["<html lang=\"ja\"", "&lt;b&gt;停止&lt;/b&gt;。", "始まった時刻", "からのミリ秒（UTC）"] {
      #expect(japanese.contains(word))
    }
    for (page, dictionary) in [(0, "dictionary.html"), (1, "dictionary.en.html")] {
      let text = String(decoding: pages[page].bytes, as: UTF8.self)
      #expect(text.contains("href=\"\(dictionary)\""))
    }
    #expect(RootPages.allPaths.isSuperset(of: pages.map(\.path)))
  }
}

extension String {
  /// What follows the first place where `text` stands, up to the next section; empty where it stands nowhere.
  fileprivate func components(after text: String) -> Substring {
    guard let place = firstRange(of: text) else { return "" }
    let rest = self[place.upperBound...]
    return rest.firstRange(of: "</section>").map { rest[..<$0.lowerBound] } ?? rest
  }
}
