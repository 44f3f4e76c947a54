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

/// What a worker takes in one go: a large file, or many small ones, which would cost more to hand about than to read.
enum Portion: Sendable {
  /// Files that nobody has looked at.
  case unseen(Slice<PathList>)
  case seen(ArraySlice<Candidate>)

  static let mostFiles = 256
  static let mostBytes = 512 << 10

  var count: Int {
    switch self {
    case .unseen(let paths): paths.count
    case .seen(let files): files.count
    }
  }

  /// The bytes to read, as far as they are known.
  var bytes: Int {
    switch self {
    case .unseen: 0
    case .seen(let files): files.reduce(0) { $0 + $1.bytes }
    }
  }

  /// Roughly the bytes to read; of a file that was not looked at, what a small one mostly has.
  var weight: Int {
    switch self {
    case .unseen(let paths): paths.count * (2 << 10)
    case .seen: bytes
    }
  }
}

extension PathList {
  var portions: [Portion] {
    stride(from: 0, to: count, by: Portion.mostFiles).map {
      .unseen(self[$0..<Swift.min($0 + Portion.mostFiles, count)])
    }
  }
}

extension [Candidate] {
  /// The largest first, those of one size in the order in which they are.
  var largestFirst: [Candidate] {
    indices.map { (bytes: self[$0].bytes, index: $0) }
      .sorted { ($1.bytes, $0.index) < ($0.bytes, $1.index) }
      .map { self[$0.index] }
  }

  var portions: [Portion] {
    var portions: [Portion] = []
    var (start, bytes) = (0, 0)
    for (index, file) in enumerated() {
      if index > start, bytes + file.bytes > Portion.mostBytes || index - start == Portion.mostFiles
      {
        portions.append(.seen(self[start..<index]))
        (start, bytes) = (index, 0)
      }
      bytes += file.bytes
    }
    if start < count { portions.append(.seen(self[start...])) }
    return portions
  }
}
