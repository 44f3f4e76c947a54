import ServiceLevels
import Tables

/// How far replication was behind when an outage began: the data that would have been lost, had the region been given up
/// at that instant (requirements R-LAG, R-RPO).
enum ReplicationLagTable {
  static func html(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let lags = edition.report.outageLags.sorted {
      ($0.outageStart, $0.service) < ($1.outageStart, $1.service)
    }
    return DataTable(
      texts.lagCaption, of: lags, in: FigureTable<OutageLagFigure>.outageLags.name,
      [
        .text(texts.lagOutage) { edition.time($0.outageStart) },
        .text(texts.service) { edition.link($0.service) },
        .text(texts.lagSource) { edition.link($0.source) },
        .text(texts.lagSampledAt) { edition.time($0.sampledAt) },
        .number(texts.lagMeasured) {
          .text(edition.measured(millionthsOfMilliseconds: $0.lagMillionths))
        },
        .number("\(texts.rpo) \(texts.target)") { edition.duration($0.rpoMilliseconds) },
        .text(texts.verdict) { Badge.html(isKept: $0.isWithinRPO, texts) },
      ], trace: { edition.trace(outageOf: $0.service, at: $0.outageStart) }
    ).html(texts)
  }
}
