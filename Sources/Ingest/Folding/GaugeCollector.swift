import ServiceLevels

/// Collects the samples of gauges while a file is read.
struct GaugeCollector {
  private var series: [(probe: Int, name: String)] = []
  private var samples: [[GaugeSample]] = []
  private var places: [Int: [String: Int]] = [:]

  var isEmpty: Bool { series.isEmpty }

  mutating func take(probe: Int, name: String, at time: Instant, millionths: Int) {
    let sample = GaugeSample(time: time, millionths: millionths)
    if let place = places[probe]?[name] {
      samples[place].append(sample)
    } else {
      places[probe, default: [:]][name] = samples.count
      series.append((probe, name))
      samples.append([sample])
    }
  }

  /// Every series, ordered by probe and name; of several samples at one instant the greatest value.
  func finish(_ key: (Int) -> ProbeKey) -> [GaugeSeries] {
    series.indices.map { place in
      let (probe, name) = series[place]
      return GaugeSeries(probe: key(probe), name: name, samples: inOrder(samples[place]))
    }.sorted { ($0.probe, $0.name) < ($1.probe, $1.name) }
  }

  private func inOrder(_ samples: [GaugeSample]) -> [GaugeSample] {
    let sorted = samples.sorted { ($0.time, $0.millionths) < ($1.time, $1.millionths) }
    return sorted.indices.filter {
      $0 + 1 == sorted.count || sorted[$0 + 1].time != sorted[$0].time
    }.map { sorted[$0] }
  }
}
