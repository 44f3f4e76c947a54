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
  /// The services and accounts that lines were rejected for, because the catalog does not know them; sorted.
  public var unknownNames: [String] = []
  /// The least instant of an accepted check, or start of an accepted record.
  public var firstAt: Instant?
  /// The greatest instant of an accepted check, or start of an accepted record.
  public var lastAt: Instant?

  public init() {}
}

/// One file, read to its end.
public struct LogFile: Hashable, Sendable {
  public let path: String
  /// Of the raw bytes.
  public let sha256: ContentDigest
  /// How many raw bytes there are.
  public let bytes: Int
  public let yield: FileYield

  public init(path: String, sha256: ContentDigest, bytes: Int, yield: FileYield) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.yield = yield
  }
}
