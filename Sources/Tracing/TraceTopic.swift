internal import ServiceLevels

/// One row of the store, and the lines that it rests on.
struct TraceTopic {
  let row: String
  var notes: [String] = []
  var marks: [Mark] = []

  /// A line to be shown, and where it is to be looked for.
  struct Mark: Hashable {
    let role: String
    let target: Target
    /// As the store has it.
    let status: CheckStatus?
  }

  enum Target: Hashable {
    case check(ProbeKey, Instant)
    case record(FileKey, line: Int)
  }

  init(_ row: String, notes: [String] = []) {
    self.row = row
    self.notes = notes
  }
}

/// A content at a path: a file may have been replaced by another since.
struct FileKey: Hashable {
  let path: String
  let sha256: ContentDigest
}
