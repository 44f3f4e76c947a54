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

  /// Roughly the bytes to read, and of memory for what comes of them; of a file that was not looked at, what a small one
  /// mostly has.
  var weight: Int {
    switch self {
    case .unseen(let paths): paths.count * (2 << 10)
    case .seen(let files): bytes + files.count * 512
    }
  }
}

extension PathList {
  /// The paths in their order, in portions.
  var portions: [Portion] {
    stride(from: 0, to: count, by: Portion.mostFiles).map {
      .unseen(self[$0..<Swift.min($0 + Portion.mostFiles, count)])
    }
  }
}

extension [Candidate] {
  /// The files in their order, in portions.
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
