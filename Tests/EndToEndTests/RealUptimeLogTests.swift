import Foundation
import Testing

@testable import Reference

/// Ten months of a public status monitor, and the minutes down that it published itself. Its log is no part of the
/// repository: `SLA_REAL_LOG` names its folder, and makes it a must.
struct RealUptimeLogTests {
  private static let required = ProcessInfo.processInfo.environment["SLA_REAL_LOG"]
  private static let folder =
    required
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/data/real-uptime-log").standardizedFileURL.path

  @Test(
    .enabled(
      if: required != nil || FileManager.default.fileExists(atPath: folder + "/catalog.yaml"),
      "NOT TESTED: the real uptime log is not at \(folder); SLA_REAL_LOG names another folder"))
  func `A real log gives the minutes that its own monitor published`() throws {
    let folder = Self.folder
    let json = try Data(contentsOf: URL(fileURLWithPath: folder + "/published-minutes-down.json"))
    let published = try JSONDecoder().decode([String: [String: Int]].self, from: json)

    try withWorkplace { product in
      let months = [10, 11, 12].map { "2025-\($0)" } + (1...8).map { "2026-0\($0)" }
      let result = try Program.run(
        product.executable,
        [
          "run", "--quiet", "--catalog", folder + "/catalog.yaml", "--logs", folder + "/logs",
          "--store", product.store, "--reports", product.reports,
          "--as-of", "2026-08-22T00:20:41Z",
        ] + months.flatMap { ["--month", $0] })
      try #require(result.status == 0, "\(result.errors)")

      let days = try PublishedStore(path: product.snapshot).rows(
        "SELECT period, service, down_ms FROM availability "
          + "WHERE period_kind = 'day' AND service IS NOT NULL")
      var seen = 0
      for row in days {
        guard case .text(let day)? = row["period"], case .text(let service)? = row["service"],
          case .integer(let down)? = row["down_ms"]
        else {
          Issue.record("no day's row: \(row)")
          continue
        }
        let minutes = published[service]?[day] ?? 0
        if published[service]?[day] != nil { seen += 1 }
        #expect(abs(down - minutes * 60_000) <= 60_000, "\(service) on \(day)")
      }
      #expect(seen == published.values.map(\.count).reduce(0, +))
    }
  }
}
