internal import ServiceLevels
internal import Store

/// Which files the ledger knows in every point, in as little memory as that takes: of a million files, 40 MB.
struct KnownFiles: Sendable {
  private var marks: Set<Mark> = []
  /// The sizes of the files that are known.
  private(set) var sizes: Set<Int> = []

  /// What a file is known by: its inode as it is, and the rest as a hash that nobody can foresee, so that nobody can make two
  /// files that are taken for one.
  private struct Mark: Hashable {
    let inode: Int
    let rest: Int

    init(_ identity: FileIdentity) {
      inode = identity.inode
      var hasher = Hasher()
      hasher.combine(identity)
      rest = hasher.finalize()
    }
  }

  init(_ store: Store) throws(StoreError) {
    marks.reserveCapacity(try store.fileCount())
    try store.forEachFileIdentity { identity in
      marks.insert(Mark(identity))
      sizes.insert(identity.bytes)
    }
  }

  var isEmpty: Bool { marks.isEmpty }

  func contains(_ identity: FileIdentity) -> Bool { marks.contains(Mark(identity)) }
}
