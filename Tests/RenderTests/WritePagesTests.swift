import Glibc
import Render
import ServiceLevels
import Testing

/// Writes the fixture's pages where `SLA_WRITE_PAGES` says, to be looked at in a browser.
struct WritePagesTests {
  @Test(.enabled(if: getenv("SLA_WRITE_PAGES") != nil))
  func `The pages of the fixture are written to be looked at`() throws {
    guard let folder = getenv("SLA_WRITE_PAGES").map({ String(cString: $0) }) else { return }
    let pages = ReportRenderer.pages(
      for: SampleReport.report, languages: [.ja, .en], formats: [.html, .csv])
    for page in pages {
      let file = try #require(fopen("\(folder)/\(page.path)", "w"))
      #expect(fwrite(page.bytes, 1, page.bytes.count, file) == page.bytes.count)
      fclose(file)
    }
  }
}
