import Notation
import ServiceLevels

/// `manifest.json`: what a report's figures come from, and its files.
enum Manifest {
  static func page(of report: PeriodReport, languages: [Language], files: [String]) -> Page {
    let period = report.period
    var members: [(String, JSON)] = [
      ("period", .text(period.key)),
      ("period_kind", .text(period.kind.rawValue)),
      ("start", .text(period.interval.start.iso8601)),
      ("end", .text(period.interval.end.iso8601)),
      ("as_of", .text(report.asOf.iso8601)),
      ("is_provisional", .flag(report.isProvisional)),
      ("time_zone", .text(report.catalog.zone.identifier)),
      ("languages", .list(languages.map { .text($0.rawValue) })),
      ("rejected_lines", .integer(report.rejectedLines)),
      (
        "unusable_files",
        .list(
          report.unusableFiles.map {
            .object([("path", .text($0.path)), ("reason", .text($0.reason.rawValue))])
          })
      ),
      ("sources", .list(report.sources.map(source))),
      ("files", .list((files + ["manifest.json"]).sorted().map { .text($0) })),
    ]
    if !report.keptFiles.isEmpty {
      members.append(
        ("files_read_with_earlier_catalog", .list(report.keptFiles.map { .text($0) })))
    }
    return Page(path: "manifest.json", bytes: JSON.object(members).bytes)
  }

  private static func source(_ file: SourceFileFigure) -> JSON {
    .object([
      ("path", .text(file.path)), ("sha256", .text(file.sha256.hexadecimal)),
      ("bytes", .integer(file.bytes)),
      ("lines", .integer(file.lines)), ("rejected", .integer(file.rejected)),
      ("first_at", file.firstAt.map { .text($0.iso8601) } ?? .null),
      ("last_at", file.lastAt.map { .text($0.iso8601) } ?? .null),
    ])
  }
}
