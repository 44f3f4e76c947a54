import ServiceLevels

/// Folds the checks of a file into runs as they are read.
///
/// Only the runs are kept, never the checks, except of probes whose every check is asked for.
///
/// Serves one file after another, as its memory costs more to make than a small file to fold.
struct ProbeFolder {
  private let directory: ProbeDirectory
  private var selection = Selection.only([])
  /// The probes of this file, by their numbers in the directory.
  private var numbers: [Int] = []
  private var states: [ProbeState] = []
  private var runs: [PackedRuns] = []
  /// For each probe of the directory its place in this file, or -1.
  private var places: [Int] = []

  /// Which checks a pass over a file is after.
  enum Selection {
    /// Those of every probe, folded, except of these.
    case all(verbatim: Set<ProbeKey>)
    /// Only those of these probes, each kept.
    case only(Set<ProbeKey>)
  }

  init(_ directory: ProbeDirectory) {
    self.directory = directory
    // With room for some, lines that are known can be taken before any probe is.
    states.reserveCapacity(64)
    runs.reserveCapacity(64)
  }

  /// Begins a file, or another pass over one; what is left of the one before is forgotten.
  mutating func start(_ selection: Selection) {
    self.selection = selection
    for number in numbers { places[number] = -1 }
    numbers.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }

  /// The place of a probe among all probes of the file, given its number in the directory.
  mutating func place(of number: Int) -> Int {
    if number < places.count, places[number] >= 0 { return places[number] }
    makePlaces()
    let place = numbers.count
    places[number] = place
    numbers.append(number)
    let mode: ProbeState.Mode =
      switch selection {
      case .all(let verbatim):
        !verbatim.isEmpty && verbatim.contains(directory.keys[number]) ? .collecting : .folding
      case .only(let wanted): wanted.contains(directory.keys[number]) ? .collecting : .ignored
      }
    states.append(ProbeState(hold: directory.longestGaps[number], mode: mode))
    runs.append(PackedRuns())
    return place
  }

  /// Takes a check of the probe at a place.
  mutating func take(_ place: Int, at instant: Int, status: UInt8) {
    states[place].take(instant, status: status, into: &runs[place])
  }

  /// Gives the states and the runs of all probes to a function that takes many checks at once.
  mutating func withStates<Result>(
    _ body: (UnsafeMutablePointer<ProbeState>, UnsafeMutablePointer<PackedRuns>, [Int]) -> Result
  ) -> Result? {
    makePlaces()
    return states.withUnsafeMutableBufferPointer { states in
      runs.withUnsafeMutableBufferPointer { runs in
        guard let states = states.baseAddress, let runs = runs.baseAddress else { return nil }
        return body(states, runs, places)
      }
    }
  }

  /// Makes room for probes that the directory has met since.
  private mutating func makePlaces() {
    let missing = directory.keys.count - places.count
    if missing > 0 { places.append(contentsOf: repeatElement(-1, count: missing)) }
  }

  /// The probes whose checks came out of order.
  var disordered: Set<ProbeKey> {
    var keys: Set<ProbeKey> = []
    for place in numbers.indices where states[place].mode == .disordered { keys.insert(key(place)) }
    return keys
  }

  /// The key of the probe at a place.
  func key(_ place: Int) -> ProbeKey { directory.keys[numbers[place]] }

  /// What was read of each probe, without those that came out of order; ordered by key.
  mutating func finish() -> [ProbeChecks] {
    var result: [ProbeChecks] = []
    result.reserveCapacity(numbers.count)
    for number in directory.inOrder(numbers) {
      let place = places[number]
      let mode = states[place].mode
      guard mode == .folding || mode == .collecting else { continue }
      let packed = runs[place]
      runs[place].removeAll()
      result.append(
        ProbeChecks(
          probe: directory.keys[number],
          runs: mode == .folding
            ? packed.runs(and: states[place].openRun) : packed.sortedChecks(),
          isVerbatim: mode == .collecting, longestGapMilliseconds: states[place].longestGap,
          countInside: mode == .folding ? states[place].countInside : 0))
    }
    return result
  }
}
