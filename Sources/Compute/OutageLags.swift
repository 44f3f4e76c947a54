public import ServiceLevels

/// The gauge of replication lag, as the check log names it (docs/logs.md).
private let replicationLag = "replication_lag_ms"

/// A sample older than an hour says nothing of the instant any more.
private let oldestSampleMilliseconds = 3_600_000

extension Evidence {
  /// The replication lag at the instant each counted outage began: the greatest of those that the service, or what it
  /// directly needs, last reported. Outages of services without such a gauge have none.
  public func outageLags() -> [OutageLagFigure] {
    let series = Dictionary(
      grouping: gauges.filter { $0.name == replicationLag }, by: \.probe.service)
    return outages.filter(\.isCounted).compactMap { outage -> OutageLagFigure? in
      guard let service = outage.service.flatMap({ catalog.service(named: $0) }) else { return nil }
      let start = outage.interval.start
      let samples = ([service.name] + service.terms.value(at: start).dependsOn).flatMap { source in
        (series[source] ?? []).compactMap { series -> (source: String, sample: GaugeSample)? in
          series.samples.last(atOrBefore: start).flatMap {
            start.milliseconds(since: $0.time) <= oldestSampleMilliseconds ? (source, $0) : nil
          }
        }
      }
      guard
        let worst = samples.max(by: {
          ($0.sample.millionths, $1.source) < ($1.sample.millionths, $0.source)
        })
      else { return nil }
      return OutageLagFigure(
        service: service.name, outageStart: start, source: worst.source,
        sampledAt: worst.sample.time, lagMillionths: worst.sample.millionths,
        rpoMilliseconds: isRegional(outage.incidentID)
          ? catalog.disasterRecovery?.rpoMilliseconds
          : outage.tier.flatMap { catalog.tier(named: $0) }?.terms.value(at: start)
            .rpoMilliseconds)
    }
  }
}

extension [GaugeSample] {
  /// The last sample of this ordered list that was taken at an instant or before it.
  fileprivate func last(atOrBefore instant: Instant) -> GaugeSample? {
    let next = partitioningIndex { instant < $0.time }
    return next > 0 ? self[next - 1] : nil
  }
}
