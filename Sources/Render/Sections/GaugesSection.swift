import ServiceLevels

/// Network and data platform: gauges against their limits, switches, backups.
enum GaugesSection: ReportSection {
  static let id = "gauges"

  static func title(_ texts: Texts) -> String { texts.gaugesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.gaugesLead }

  static func body(_ edition: Edition) -> HTML {
    .element("h3", [:], edition.texts.gaugesCaption)
      + table(edition.report.gauges, edition) + PlatformTables.html(edition)
  }

  static func table(_ gauges: [GaugeFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.gaugesCaption,
      [
        .text(texts.subject), .text(texts.gauge), .text(texts.zones), .number(texts.greatest),
        .number(texts.least), .number(texts.limit), .number(texts.outside), .text(texts.verdict),
        .text(texts.requirement), .number(texts.samples),
      ])
    table.rows = gauges.map { gauge in
      [
        edition.link(gauge.service.isEmpty ? gauge.account : gauge.service),
        edition.code(gauge.name), edition.text(gauge.zone.isEmpty ? nil : gauge.zone),
        .text(value(gauge.greatestMillionths, gauge, edition)),
        .text(value(gauge.leastMillionths, gauge, edition)),
        edition.text(gauge.limitMillionths.map { value($0, gauge, edition) }),
        edition.duration(gauge.outsideMilliseconds),
        gauge.outsideMilliseconds.map { Badge.html(isKept: $0 == 0, texts) } ?? edition.absent,
        edition.code(gauge.requirementID), edition.number(gauge.samples),
      ]
    }
    table.traces = gauges.map { edition.trace($0.name) }
    return table.html(isCaptionVisible: false, emptyText: texts.none, filter: texts.filter)
  }

  /// A value in the unit that the gauge's name ends with.
  private static func value(_ millionths: Int, _ gauge: GaugeFigure, _ edition: Edition) -> String {
    let digits = edition.show.decimal(millionths: millionths)
    if gauge.name.hasSuffix("_ms") { return edition.texts.milliseconds(digits) }
    if gauge.name.hasSuffix("_pct") { return "\(digits)%" }
    if gauge.name.hasSuffix("_s") { return edition.texts.seconds(digits) }
    return digits
  }
}
