public import ServiceLevels

/// A log file in the ledger.
public struct StoredFile: Hashable, Sendable {
  /// The store's own number for it.
  public let id: Int
  public let identity: FileIdentity
  /// Of the file as it lies there, compressed.
  public let sha256: ContentDigest
  public let lines: Int
  public let rejected: Int
  /// The first and last instant in it.
  public let first: Instant?
  public let last: Instant?
  public let ingestedAt: Instant

  public var path: String { identity.path }
}

/// What the file system says of a file: where it is all the same, the file is taken to be unchanged, unread.
public struct FileIdentity: Hashable, Sendable {
  public let path: String
  public let bytes: Int
  public let modifiedNanoseconds: Int
  /// The change of the inode itself, which no program sets at will.
  public let changedNanoseconds: Int
  public let inode: Int

  public init(
    path: String, bytes: Int, modifiedNanoseconds: Int, changedNanoseconds: Int, inode: Int
  ) {
    self.path = path
    self.bytes = bytes
    self.modifiedNanoseconds = modifiedNanoseconds
    self.changedNanoseconds = changedNanoseconds
    self.inode = inode
  }
}

/// Everything that one log file yields.
public struct FileContent: Hashable, Sendable {
  public var lines = 0
  public var first: Instant?
  public var last: Instant?
  public var checks = PackedChecks([])
  /// One for each probe and gauge.
  public var gauges: [GaugeSeries] = []
  /// Where several have one id, only the one that stands is kept.
  public var incidents: [IncidentRecord] = []
  public var operations: [OperationRecord] = []
  public var rejects: [RejectedLine] = []
  /// Rejected lines that are not among `rejects`, because there are too many of them.
  public var unlistedRejects = 0
  /// Columns and members that are not used, and were probably meant to be; by name.
  public var unusedFields: [UnusedField] = []
  /// Names of services and accounts that the catalog did not know.
  public var unknownNames: [String] = []

  public init() {}

  public var rejected: Int { rejects.count + unlistedRejects }
}
