public import ServiceLevels

extension Evidence {
  /// Every gauge of every probe over a period, against the requirement that limits it (R-LAG, N-TGW).
  ///
  /// A sample speaks until the next, but never longer than the hold of its service's checks.
  public func gaugeFigures(in period: Period) -> [GaugeFigure] {
    let interval = interval(of: period)
    let limits = Dictionary(
      catalog.requirements.compactMap { requirement -> (String, (String, GaugeLimit))? in
        guard case .gauge(let name, let limit) = requirement.kind else { return nil }
        return (name, (requirement.id, limit))
      }, uniquingKeysWith: { first, _ in first })
    return gauges.compactMap { series -> GaugeFigure? in
      let inside = series.samples.filter { interval.contains($0.time) }
      guard let greatest = inside.map(\.millionths).max(),
        let least = inside.map(\.millionths).min()
      else { return nil }
      let limit = limits[series.name]
      return GaugeFigure(
        period: period.key, account: series.probe.account, service: series.probe.service,
        zone: series.probe.zone, check: series.probe.check, name: series.name,
        samples: inside.count,
        greatestMillionths: greatest, leastMillionths: least, requirementID: limit?.0,
        limitMillionths: limit?.1.millionths,
        outsideMilliseconds: limit.map { outside($0.1, of: series, in: interval) })
    }
  }

  private func outside(_ limit: GaugeLimit, of series: GaugeSeries, in interval: Interval) -> Int {
    let broken = spans(of: series).compactMap { sample, span in
      limit.isKept(by: sample.millionths) ? nil : span.clamped(to: interval)
    }
    return IntervalSet(broken).milliseconds
  }

  /// The samples taken in an interval, and the one that still stands when it begins.
  func standing(_ series: GaugeSeries, in interval: Interval) -> [GaugeSample] {
    spans(of: series).filter { sample, span in
      interval.contains(sample.time) || span.clamped(to: interval) != nil
    }.map(\.sample)
  }

  /// How long each sample stands: until the next of its probe, but no longer than a check speaks (rules 12).
  private func spans(of series: GaugeSeries) -> [(sample: GaugeSample, span: Interval)] {
    let probe = series.probe
    let rules = catalog.service(named: probe.service)?.terms.map(\.checks)
    let policy = (rules ?? Dated(catalog.accountChecks)).map { $0.policy(ofCheck: probe.check) }
    return series.samples.enumerated().map { index, sample in
      var end = index + 1 < series.samples.count ? series.samples[index + 1].time : asOf
      if let hold = policy.value(at: sample.time).holdMilliseconds {
        end = min(end, sample.time.advanced(byMilliseconds: hold))
      }
      return (sample, Interval(start: sample.time, end: max(sample.time, min(end, asOf))))
    }
  }
}

extension [GaugeSeries] {
  /// The gauges of all files, one series a probe and name, one sample an instant: the greatest stands.
  func merged(before asOf: Instant) -> [GaugeSeries] {
    let groups = Dictionary(grouping: self) { GaugeKey(probe: $0.probe, name: $0.name) }
    return groups.sorted { ($0.key.probe, $0.key.name) < ($1.key.probe, $1.key.name) }
      .map { key, parts in
        let samples = parts.flatMap(\.samples).filter { $0.time < asOf }
          .sorted { ($0.time, $1.millionths) < ($1.time, $0.millionths) }
        var kept: [GaugeSample] = []
        kept.reserveCapacity(samples.count)
        // Of equal instants the greatest comes first, and stands.
        for sample in samples where kept.last?.time != sample.time { kept.append(sample) }
        return GaugeSeries(probe: key.probe, name: key.name, samples: kept)
      }
  }
}

private struct GaugeKey: Hashable {
  let probe: ProbeKey
  let name: String
}
