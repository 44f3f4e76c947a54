import ServiceLevels
import Tables

/// Network and data platform: gauges against their limits, switches, backups.
enum GaugesSection: ReportSection {
  static let id = "gauges"

  static func title(_ texts: Texts) -> String { texts.gaugesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.gaugesLead }

  static func isEmpty(_ edition: Edition) -> Bool {
    edition.catalog.requirements.isEmpty && PlatformTables.isEmpty(edition)
  }

  static func body(_ edition: Edition) -> HTML {
    .heading(edition.texts.gaugesCaption)
      + table(edition.report.gauges, edition) + PlatformTables.html(edition)
  }

  static func table(_ gauges: [GaugeFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    let shared = Dictionary(gauges.map { ($0.place, 1) }, uniquingKeysWith: +)
    return DataTable(
      texts.gaugesCaption, of: gauges, in: FigureTable<GaugeFigure>.gauges.name,
      [
        .text(texts.subject) { edition.link($0.service.isEmpty ? $0.account : $0.service) },
        .text(texts.gauge) {
          texts.gauge($0.name).map { .text($0) } ?? edition.code($0.name)
        },
        .text(texts.zones) {
          // The check tells rows of one zone apart.
          let parts = [$0.zone, shared[$0.place, default: 0] > 1 ? $0.check : ""]
            .filter { !$0.isEmpty }
          return edition.text(parts.isEmpty ? nil : parts.joined(separator: texts.dot))
        },
        .number(texts.greatest) { .text(value($0.greatestMillionths, $0, edition)) },
        .number(texts.least) { .text(value($0.leastMillionths, $0, edition)) },
        .number(texts.limit) { gauge in
          edition.text(gauge.limitMillionths.map { value($0, gauge, edition) })
        },
        .number(texts.outside) { edition.duration($0.outsideMilliseconds) },
        .text(texts.verdict) {
          $0.outsideMilliseconds.map { Badge.html(isKept: $0 == 0, texts) } ?? edition.absent
        },
        .text(texts.requirement) { edition.code($0.requirementID) },
        .number(texts.samples) { edition.number($0.samples) },
      ], trace: { edition.trace($0.name) }
    ).html(texts, isFiltered: true)
  }

  /// A value in the unit that the gauge's name ends with.
  private static func value(_ millionths: Int, _ gauge: GaugeFigure, _ edition: Edition) -> String {
    if gauge.name.hasSuffix("_ms") { return edition.measured(millionthsOfMilliseconds: millionths) }
    let digits = edition.show.decimal(millionths: millionths)
    if gauge.name.hasSuffix("_pct") { return "\(digits)%" }
    if gauge.name.hasSuffix("_s") { return edition.texts.seconds(digits) }
    return digits
  }
}

extension GaugeFigure {
  /// What rows of one gauge share that only their checks tell apart.
  fileprivate var place: [String] { [account, service, zone, name] }
}

extension Edition {
  /// A measured time, from a second on in seconds: `910 ms`, `9.6 s`.
  func measured(millionthsOfMilliseconds millionths: Int) -> String {
    millionths.magnitude < 1_000_000_000
      ? texts.milliseconds(show.decimal(millionths: millionths))
      : texts.seconds(show.decimal(millionths: millionths / 1000))
  }
}
