/// A file that may be worth reading.
struct Candidate: Sendable {
  let path: String
  let bytes: Int
  /// A file of its size is in the store, so that it is worth looking at its digest before it is read.
  let isPerhapsKnown: Bool

  init(_ path: String, bytes: Int, isPerhapsKnown: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isPerhapsKnown = isPerhapsKnown
  }
}

extension [Candidate] {
  /// The largest first, those of one size in the order in which they are.
  var largestFirst: [Candidate] {
    indices.map { (bytes: self[$0].bytes, index: $0) }
      .sorted { ($1.bytes, $0.index) < ($0.bytes, $1.index) }
      .map { self[$0.index] }
  }
}
