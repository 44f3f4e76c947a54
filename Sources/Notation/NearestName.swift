/// The known name that takes the fewest edits to reach; of several, the first. Nil where none is near enough.
///
/// - Parameter limit: the most edits that are a slip of the finger; nil takes the nearest however far it is.
public func nearestName(
  to name: String, among known: some Collection<String>, within limit: Int? = nil
) -> String? {
  let word = Array(name.unicodeScalars.prefix(64))
  var best: (name: String, distance: Int)?
  for candidate in known {
    let other = Array(candidate.unicodeScalars.prefix(64))
    if let best, abs(other.count - word.count) >= best.distance { continue }
    let distance = editDistance(word, other)
    if best.map({ distance < $0.distance }) ?? (distance <= limit ?? .max) {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// How many insertions, removals, replacements and swaps of neighbours turn one word into the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    row.reserveCapacity(right.count + 1)
    for j in right.indices {
      let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
      var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
