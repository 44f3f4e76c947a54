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
    if formats.contains(.html) {
      let index = ReportIndex(report)
      for language in languages {
        let edition = Edition(index, language: language, languages: languages)
        pages.append(ReportPage(edition: edition).page)
        pages += report.catalog.services.map { ServicePage(edition: edition, service: $0).page }
      }
    }
    if formats.contains(.csv) { pages += report.tables.map(\.page) }
    if formats.contains(.json) { pages += report.tables.map(\.jsonPage) }
    if formats.contains(.mail) {
      let index = ReportIndex(report)
      pages += languages.map {
        ReportMail(Edition(index, language: $0, languages: languages)).page
      }
    }
    var files = pages.map(\.path)
    if formats.contains(.xlsx) { files += languages.map { workbookPath($0, of: languages) } }
    return pages + [Manifest.page(of: report, languages: languages, files: files)]
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
