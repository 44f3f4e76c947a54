extension RandomAccessCollection {
  /// The first index whose element, and those of all after it, fulfil a condition; the end where none does. A binary
  /// search: what fulfils the condition must come after all that does not.
  @inlinable
  public func partitioningIndex(where isSecond: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if isSecond(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
