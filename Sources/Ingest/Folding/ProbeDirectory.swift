import ServiceLevels

/// Every probe that was met, in whatever file, under a number of its own.
final class ProbeDirectory {
  private let scope: IngestScope
  private(set) var keys: [ProbeKey] = []
  /// The longest gap that a run of each probe's checks may have, in milliseconds.
  private(set) var longestGaps: [Int] = []
  private var numbers: [ProbeKey: Int] = [:]
  /// For each of the first probes its place in the order of all of them.
  private var ranks: [Int] = []
  /// How many probes were put in order without ranks since these were made.
  private var sorted = 0

  init(_ scope: IngestScope) {
    self.scope = scope
  }

  /// The number of a probe.
  func number(of key: ProbeKey) -> Int {
    if let number = numbers[key] { return number }
    let number = keys.count
    numbers[key] = number
    keys.append(key)
    longestGaps.append(scope.longestGap(of: key))
    return number
  }

  /// Numbers in the order of their keys.
  ///
  /// Keys are slow to compare, so their order is kept. It is made anew only when enough was sorted without it, so that
  /// many files that each bring a new probe do not sort all of them each time.
  func inOrder(_ numbers: [Int]) -> [Int] {
    if numbers.count < 2 { return numbers }
    if !numbers.allSatisfy({ $0 < ranks.count }) {
      sorted += numbers.count
      guard sorted >= keys.count else { return numbers.sorted { keys[$0] < keys[$1] } }
      sorted = 0
      ranks = Array(repeating: 0, count: keys.count)
      for (rank, number) in keys.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() {
        ranks[number] = rank
      }
    }
    return numbers.sorted { ranks[$0] < ranks[$1] }
  }
}
