public import Decompress
public import ServiceLevels

/// Reads log files: one file in, one value out. Several threads may read at once.
public struct LogReader: Sendable {
  let scope: IngestScope
  private let isPredicting: Bool
  private let workspaces: WorkspacePool

  public init(scope: IngestScope) {
    self.init(scope: scope, isPredicting: true)
  }

  /// Makes a reader that may do without prediction, or with little credit for learning plans, which only costs time.
  init(
    scope: IngestScope, isPredicting: Bool,
    learningCredit: Int = LinePredictor.Attention.mostCredit
  ) {
    self.scope = scope
    self.isPredicting = isPredicting
    workspaces = WorkspacePool(scope, learningCredit)
  }

  /// Calls a function with a session that nobody else uses. Many small files are best read in one.
  public func withSession<Result: Sendable, Failure: Error>(
    _ body: @Sendable (LogSession) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try workspaces.withWorkspace { [isPredicting] workspace throws(Failure) in
      try body(LogSession(workspace: workspace, isPredicting: isPredicting))
    }
  }

  /// Reads a file whose format and compression its content tells.
  ///
  /// Checks are folded into runs, except of the probes in `verbatim`, and of those whose checks are not in order of time:
  /// for these the lines are read a second time.
  public func read(
    path: String, verbatim: Set<ProbeKey> = []
  ) throws(IngestError) -> LogFile {
    try withSession { session throws(IngestError) in
      switch try session.read(path: path, verbatim: verbatim, limit: .max) {
      case .read(let log): return log
      case .tooLarge: preconditionFailure("a file larger than any")
      }
    }
  }

  /// Reads bytes in memory as if they were a file.
  public func read(
    bytes: [UInt8], verbatim: Set<ProbeKey> = []
  ) throws(IngestError) -> FileYield {
    try withSession { session throws(IngestError) in
      func open() throws(DecompressError) -> ByteStream {
        try ByteStream(bytes: bytes, reusing: session.workspace.streams)
      }
      do throws(DecompressError) {
        return try session.read(open(), verbatim, again: open).0
      } catch { throw IngestError(path: "", cause: error) }
    }
  }

  /// The digest of a file's raw bytes, which are not parsed, and what the file system said of it when it was opened.
  public func fingerprint(
    path: String
  ) throws(IngestError) -> (sha256: ContentDigest, status: FileStatus) {
    do throws(DecompressError) {
      let (fingerprint, status) = try Fingerprint.read(path: path)
      return (fingerprint.sha256, status)
    } catch { throw IngestError(path: path, cause: error) }
  }
}
