import ServiceLevels

/// Every probe that was met, in whatever file, under a number of its own.
final class ProbeDirectory {
  private(set) var keys: [ProbeKey] = []
  private var numbers: [ProbeKey: Int] = [:]
  /// For each of the first probes its place in the order of all of them.
  private var ranks: [Int] = []
  /// How many probes were put in order without ranks since these were made.
  private var sorted = 0

  /// The number of a probe.
  func number(of key: ProbeKey) -> Int {
    if let number = numbers[key] { return number }
    let number = keys.count
    numbers[key] = number
    keys.append(key)
    return number
  }

  /// Numbers in the order of their keys.
  ///
  /// Keys are slow to compare, so their order is kept. It is made anew only when enough was sorted without it, so that
  /// many files that each bring a new probe do not sort all of them each time.
  func inOrder(_ numbers: [Int]) -> [Int] {
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
