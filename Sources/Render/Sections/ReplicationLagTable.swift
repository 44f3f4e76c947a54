import ServiceLevels

/// How far replication was behind when an outage began: the data that would have been lost, had the region been given up
/// at that instant (requirements R-LAG, R-RPO).
enum ReplicationLagTable {
  static func html(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.lagCaption,
      [
        .text(texts.lagOutage), .text(texts.service), .text(texts.lagSource),
        .text(texts.lagSampledAt), .number(texts.lagMeasured),
        .number("\(texts.rpo) \(texts.target)"),
        .text(texts.verdict),
      ])
    let lags = edition.report.outageLags.sorted {
      ($0.outageStart, $0.service) < ($1.outageStart, $1.service)
    }
    table.rows = lags.map { lag in
      [
        edition.time(lag.outageStart), edition.link(lag.service), edition.link(lag.source),
        edition.time(lag.sampledAt),
        .text(texts.milliseconds(edition.show.decimal(millionths: lag.lagMillionths))),
        edition.text(lag.rpoMilliseconds.map { edition.show.duration($0) }),
        Badge.html(isKept: lag.isWithinRPO, texts),
      ]
    }
    table.traces = lags.map {
      edition.trace(outageOf: $0.service, at: $0.outageStart)
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
