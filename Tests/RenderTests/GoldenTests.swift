import Glibc
import Render
import ServiceLevels
import Testing

/// A small report against the files that were looked at and kept. `SLA_RECORD=1` writes them anew, and fails.
struct GoldenTests {
  private static let pages = ReportRenderer.pages(
    for: SmallReport.report, languages: [.ja, .en], formats: [.html, .csv])

  @Test(arguments: [
    "index.html", "index.en.html", "service-order.html", "availability.csv", "outage.csv",
    "manifest.json",
  ])
  func `The small report is as it was kept`(path: String) throws {
    let page = try #require(GoldenTests.pages.first { $0.path == path })
    let file = "\(#filePath.dropLast("GoldenTests.swift".count))Golden/\(path)"
    if getenv("SLA_RECORD") != nil {
      try write(page.bytes, to: file)
      Issue.record("\(path) was recorded")
      return
    }
    let kept = try read(file)
    // Only the place of the first difference is told: whole pages would bury it.
    let same = zip(kept, page.bytes).prefix { $0 == $1 }.count
    let around = String(
      decoding: page.bytes[max(0, same - 60)..<min(page.bytes.count, same + 60)], as: UTF8.self)
    #expect(
      kept.count == page.bytes.count && same == kept.count, "differs at byte \(same): \(around)")
  }

  private func read(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"), "no \(path): record it with SLA_RECORD=1")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}
