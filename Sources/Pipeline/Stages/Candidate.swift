internal import Decompress

/// A file that may be worth reading.
struct Candidate: Sendable {
  let path: String
  /// Nil where it was not looked at so far.
  let bytes: Int?
  /// A file of its size is in the store, so that it is worth looking at its digest before it is read.
  let isPerhapsKnown: Bool

  init(_ path: String, bytes: Int, isPerhapsKnown: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isPerhapsKnown = isPerhapsKnown
  }

  init(unseen path: String) {
    self.path = path
    (bytes, isPerhapsKnown) = (nil, false)
  }
}

extension Candidate {
  /// The same, looked at; one that is gone is left for its reader to miss.
  var seen: Candidate {
    bytes == nil ? Candidate(path, bytes: FileStatus(path: path)?.bytes ?? 0) : self
  }
}

extension [Candidate] {
  /// The largest first, those of one size in the order in which they are; all have been looked at.
  var largestFirst: [Candidate] {
    indices.map { (bytes: self[$0].bytes ?? 0, index: $0) }
      .sorted { ($1.bytes, $0.index) < ($0.bytes, $1.index) }
      .map { self[$0.index] }
  }

  /// What a worker takes in one go: a large file, or many small ones, which would cost more to hand about than to read.
  var portions: [ArraySlice<Candidate>] {
    var portions: [ArraySlice<Candidate>] = []
    var (start, bytes) = (0, 0)
    for (index, file) in enumerated() {
      if index > start, bytes + file.weight > 512 << 10 || index - start == 256 {
        portions.append(self[start..<index])
        (start, bytes) = (index, 0)
      }
      bytes += file.weight
    }
    if start < count { portions.append(self[start...]) }
    return portions
  }
}

extension Candidate {
  /// Roughly the bytes to read; of one that was not looked at, what a small file mostly has.
  var weight: Int { bytes ?? 2 << 10 }
}
