public import ServiceLevels
public import Spreadsheet
public import Tables

/// Draws reports: a pure function from figures to files.
public enum ReportRenderer {
  /// Every file of one period's report, for the folder `<reports>/<period>/`.
  ///
  /// The first language's pages have plain names; the others carry the language before `.html`. The same report gives
  /// the same bytes.
  public static func pages(
    for report: PeriodReport, languages: [Language], formats: Set<ReportFormat>
  ) -> [Page] {
    var pages: [Page] = []
    forEachPage(of: report, languages: languages, formats: formats) { pages.append($0) }
    return pages
  }

  /// The same, one file after the other: together they may be larger than memory is to be.
  public static func forEachPage<Failure: Error>(
    of report: PeriodReport, languages: [Language], formats: Set<ReportFormat>,
    _ body: (Page) throws(Failure) -> Void
  ) throws(Failure) {
    var files: [String] = []
    func add(_ page: Page) throws(Failure) {
      files.append(page.path)
      try body(page)
    }
    if formats.contains(.html) {
      let index = ReportIndex(report)
      let tables = formats.contains(.csv) ? report.tables.map(\.path) : []
      for language in languages {
        let edition = Edition(index, language: language, languages: languages)
        let workbook = formats.contains(.xlsx) ? workbookPath(language, of: languages) : nil
        try add(ReportPage(edition: edition, workbook: workbook, tables: tables).page)
        for service in report.catalog.services {
          try add(ServicePage(edition: edition, service: service).page)
        }
      }
    }
    if formats.contains(.csv) { for table in report.tables { try add(table.page) } }
    if formats.contains(.json) { for table in report.tables { try add(table.jsonPage) } }
    if formats.contains(.mail) {
      let index = ReportIndex(report)
      for language in languages {
        try add(ReportMail(Edition(index, language: language, languages: languages)).page)
      }
    }
    if formats.contains(.xlsx) { files += languages.map { workbookPath($0, of: languages) } }
    try body(Manifest.page(of: report, languages: languages, files: files))
  }

  /// The workbooks of one period's report with their paths, a language each: `sla.xlsx`, `sla.en.xlsx`.
  public static func workbooks(for report: PeriodReport, languages: [Language])
    -> [(path: String, workbook: Workbook)]
  {
    let index = ReportIndex(report)
    return languages.map { language in
      let edition = Edition(index, language: language, languages: languages)
      return (workbookPath(language, of: languages), ReportWorkbook(edition).workbook)
    }
  }

  private static func workbookPath(_ language: Language, of languages: [Language]) -> String {
    language == languages.first ? "sla.xlsx" : "sla.\(language.rawValue).xlsx"
  }

  /// The list of all reports, for the folder `<reports>/` itself, and what the tables of its snapshot mean.
  public static func overview(
    of reports: [OverviewEntry], tables: [PublicTable], languages: [Language]
  ) -> [Page] {
    languages.map { OverviewPage(entries: reports, language: $0, languages: languages).page }
      + languages.map { DictionaryPage(tables: tables, language: $0, languages: languages).page }
  }
}
