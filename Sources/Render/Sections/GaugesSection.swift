import ServiceLevels

/// Gauges against their limits: replication lag, bandwidth and the like.
enum GaugesSection: ReportSection {
  static let id = "gauges"

  static func title(_ texts: Texts) -> String { texts.gaugesTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.gaugesLead }

  static func body(_ edition: Edition) -> HTML {
    table(edition.report.gauges, edition)
  }

  static func table(_ gauges: [GaugeFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.gaugesTitle,
      [
        .text(texts.subject), .text(texts.gauge), .text(texts.zones), .number(texts.greatest),
        .number(texts.least), .number(texts.limit), .number(texts.outside), .text(texts.verdict),
        .text(texts.requirement), .number(texts.samples),
      ])
    table.rows = gauges.map { gauge in
      [
        edition.link(gauge.service.isEmpty ? gauge.account : gauge.service),
        edition.code(gauge.name), edition.text(gauge.zone.isEmpty ? nil : gauge.zone),
        .text(edition.show.decimal(millionths: gauge.greatestMillionths)),
        .text(edition.show.decimal(millionths: gauge.leastMillionths)),
        edition.text(gauge.limitMillionths.map { edition.show.decimal(millionths: $0) }),
        edition.duration(gauge.outsideMilliseconds),
        gauge.outsideMilliseconds.map { Badge.html(isKept: $0 == 0, texts) } ?? edition.absent,
        edition.code(gauge.requirementID), edition.number(gauge.samples),
      ]
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
