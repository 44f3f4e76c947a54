public import ServiceLevels

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
    return pages + [Manifest.page(of: report, languages: languages, files: pages.map(\.path))]
  }

  /// The list of all reports, for the folder `<reports>/` itself.
  public static func overview(of reports: [OverviewEntry], languages: [Language]) -> [Page] {
    languages.map { OverviewPage(entries: reports, language: $0, languages: languages).page }
  }
}
