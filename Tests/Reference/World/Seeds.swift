import Foundation

/// Seeds to hold the product against: the first `count`, or what `SLA_SEEDS` says, as in `1-1000`.
func seeds(_ count: Int) -> [Int] {
  let words = ProcessInfo.processInfo.environment["SLA_SEEDS"]?.split(separator: "-") ?? []
  let numbers = words.compactMap { Int($0) }
  guard let first = numbers.first, let last = numbers.last, first <= last else {
    return Array(1...count)
  }
  return Array(first...last)
}
