import ServiceLevels

/// Folds the checks of a file into runs as they are read.
///
/// Only the runs are kept, never the checks, except of probes whose every check is asked for.
struct ProbeFolder {
  private let scope: IngestScope
  private let selection: Selection
  private(set) var keys: [ProbeKey] = []
  private(set) var states: [ProbeState] = []
  private var runs: [PackedRuns] = []
  private var places: [ProbeKey: Int] = [:]

  /// Which checks a pass over a file is after.
  enum Selection {
    /// Those of every probe, folded, except of these.
    case all(verbatim: Set<ProbeKey>)
    /// Only those of these probes, each kept.
    case only(Set<ProbeKey>)
  }

  init(_ scope: IngestScope, _ selection: Selection) {
    self.scope = scope
    self.selection = selection
  }

  /// The place of a probe among all probes of the file.
  mutating func place(of key: ProbeKey) -> Int {
    if let place = places[key] { return place }
    let place = keys.count
    places[key] = place
    keys.append(key)
    let mode: ProbeState.Mode =
      switch selection {
      case .all(let verbatim): verbatim.contains(key) ? .collecting : .folding
      case .only(let wanted): wanted.contains(key) ? .collecting : .ignored
      }
    states.append(ProbeState(hold: scope.longestGap(service: key.service), mode: mode))
    runs.append(PackedRuns())
    return place
  }

  /// Takes a check of the probe at a place.
  mutating func take(_ place: Int, at instant: Int, status: UInt8) {
    states[place].take(instant, status: status, into: &runs[place])
  }

  /// Gives the states and the runs of all probes to a function that takes many checks at once.
  mutating func withStates<Result>(
    _ body: (UnsafeMutablePointer<ProbeState>, UnsafeMutablePointer<PackedRuns>) -> Result
  ) -> Result? {
    states.withUnsafeMutableBufferPointer { states in
      runs.withUnsafeMutableBufferPointer { runs in
        guard let states = states.baseAddress, let runs = runs.baseAddress else { return nil }
        return body(states, runs)
      }
    }
  }

  /// The probes whose checks came out of order.
  var disordered: Set<ProbeKey> {
    Set(keys.indices.filter { states[$0].mode == .disordered }.map { keys[$0] })
  }

  /// What was read of each probe, without those that came out of order; ordered by key.
  mutating func finish() -> [ProbeChecks] {
    var result: [ProbeChecks] = []
    for place in keys.indices {
      let mode = states[place].mode
      guard mode == .folding || mode == .collecting else { continue }
      states[place].closeRun(into: &runs[place])
      let packed = runs[place]
      runs[place].removeAll()
      result.append(
        ProbeChecks(
          probe: keys[place],
          runs: mode == .folding ? packed.runs() : packed.sortedChecks(),
          isVerbatim: mode == .collecting, longestGapMilliseconds: states[place].longestGap))
    }
    return result.sorted { $0.probe < $1.probe }
  }
}
