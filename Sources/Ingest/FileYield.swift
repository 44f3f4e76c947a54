public import Decompress
public import ServiceLevels

/// All that one file holds.
public struct FileYield: Hashable, Sendable {
  /// The lines that were accepted or rejected. Blank lines and CSV headers are neither.
  public var lines = 0
  /// Ordered by key.
  public var probes: [ProbeChecks] = []
  /// Ordered by probe, then name.
  public var gauges: [GaugeSeries] = []
  /// As they came.
  public var incidents: [IncidentRecord] = []
  /// As they came.
  public var operations: [OperationRecord] = []
  /// As they came.
  public var rejects: [RejectedLine] = []
  /// Rejected lines that are counted only, because there are too many of them to keep.
  public var unlistedRejects = 0
  /// The rejected lines by reason, those that are not listed too; the file has no name in it.
  public var reasons = RejectTally()
  /// What is not used, but was probably meant to be; by name.
  public var unusedFields: [UnusedField] = []
  /// The services and accounts that lines were rejected for, because the catalog does not know them; sorted.
  public var unknownNames: [String] = []
  /// The least instant of an accepted check, or start of an accepted record.
  public var firstAt: Instant?
  /// The greatest instant of an accepted check, or start of an accepted record.
  public var lastAt: Instant?

  public init() {}

  public var rejected: Int { rejects.count + unlistedRejects }
}

/// One file, read to its end.
public struct LogFile: Hashable, Sendable {
  public let path: String
  /// What the file system said of it when it was opened.
  public let status: FileStatus
  /// Of the raw bytes.
  public let sha256: ContentDigest
  public let yield: FileYield

  public init(path: String, status: FileStatus, sha256: ContentDigest, yield: FileYield) {
    self.path = path
    self.status = status
    self.sha256 = sha256
    self.yield = yield
  }
}
