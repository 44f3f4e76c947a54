import Decompress
public import ServiceLevels

/// Reads log files: one file in, one value out. Several threads may read at once.
public struct LogReader: Sendable {
  let scope: IngestScope
  private let isPredicting: Bool
  private let workspaces: WorkspacePool

  public init(scope: IngestScope) {
    self.init(scope: scope, isPredicting: true)
  }

  /// Makes a reader that may do without prediction, which only costs time.
  init(scope: IngestScope, isPredicting: Bool) {
    self.scope = scope
    self.isPredicting = isPredicting
    workspaces = WorkspacePool(scope)
  }

  /// Reads a file whose format and compression its content tells.
  ///
  /// Checks are folded into runs, except of the probes in `verbatim`, and of those whose checks are not in order of time:
  /// for these the file is read a second time.
  public func read(
    path: String, verbatim: Set<ProbeKey> = []
  ) throws(IngestError) -> LogFile {
    guard let log = try read(path: path, verbatim: verbatim, limit: .max) else {
      preconditionFailure("a file larger than any")
    }
    return log
  }

  /// The same for a file of at most `limit` bytes; nil where there are more, and nothing is read.
  public func read(
    path: String, verbatim: Set<ProbeKey> = [], limit: Int
  ) throws(IngestError) -> LogFile? {
    do throws(DecompressError) {
      return try workspaces.withWorkspace { workspace throws(DecompressError) in
        func open() throws(DecompressError) -> ByteStream? {
          try ByteStream(path: path, limit: limit, reusing: workspace.streams)
        }
        guard let stream = try open(), let status = stream.status else { return nil }
        let (yield, fingerprint) = try read(stream, again: open, workspace, verbatim)
        return LogFile(path: path, status: status, sha256: fingerprint.sha256, yield: yield)
      }
    } catch { throw IngestError(path: path, cause: error) }
  }

  /// Reads bytes in memory as if they were a file.
  public func read(
    bytes: [UInt8], verbatim: Set<ProbeKey> = []
  ) throws(IngestError) -> FileYield {
    do throws(DecompressError) {
      return try workspaces.withWorkspace { workspace throws(DecompressError) in
        func open() throws(DecompressError) -> ByteStream {
          try ByteStream(bytes: bytes, reusing: workspace.streams)
        }
        return try read(open(), again: open, workspace, verbatim).0
      }
    } catch { throw IngestError(path: "", cause: error) }
  }

  /// The digest and the size of a file's raw bytes, which are not parsed.
  public func fingerprint(path: String) throws(IngestError) -> (sha256: ContentDigest, bytes: Int) {
    do throws(DecompressError) {
      let fingerprint = try Fingerprint(path: path)
      return (fingerprint.sha256, fingerprint.bytes)
    } catch { throw IngestError(path: path, cause: error) }
  }

  private func read(
    _ stream: ByteStream, again: () throws(DecompressError) -> ByteStream?,
    _ workspace: Workspace, _ verbatim: Set<ProbeKey>
  ) throws(DecompressError) -> (FileYield, Fingerprint) {
    var pass = LogPass(
      stream, .all(verbatim: verbatim), workspace, isPredicting: isPredicting)
    var (yield, disordered) = try pass.run()
    let fingerprint = try stream.finish()
    guard !disordered.isEmpty else { return (yield, fingerprint) }

    guard let again = try again() else { throw DecompressError(.changedWhileRead) }
    var secondPass = LogPass(
      again, .only(disordered), workspace, isPredicting: isPredicting)
    yield.probes += try secondPass.run().yield.probes
    yield.probes.sort { $0.probe < $1.probe }
    guard try again.finish() == fingerprint else { throw DecompressError(.changedWhileRead) }
    return (yield, fingerprint)
  }
}
