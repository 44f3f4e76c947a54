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
    do throws(DecompressError) {
      let (yield, fingerprint) = try read(.file(path), verbatim)
      return LogFile(
        path: path, sha256: fingerprint.sha256, bytes: fingerprint.bytes, yield: yield)
    } catch { throw IngestError(path: path, cause: error) }
  }

  /// Reads bytes in memory as if they were a file.
  public func read(
    bytes: [UInt8], verbatim: Set<ProbeKey> = []
  ) throws(IngestError) -> FileYield {
    do throws(DecompressError) {
      return try read(.memory(bytes), verbatim).0
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
    _ origin: Origin, _ verbatim: Set<ProbeKey>
  ) throws(DecompressError) -> (FileYield, Fingerprint) {
    try workspaces.withWorkspace { workspace throws(DecompressError) in
      let stream = try origin.open(workspace.streams)
      var pass = LogPass(
        stream, .all(verbatim: verbatim), workspace, isPredicting: isPredicting)
      var (yield, disordered) = try pass.run()
      let fingerprint = try stream.finish()
      guard !disordered.isEmpty else { return (yield, fingerprint) }

      let again = try origin.open(workspace.streams)
      var secondPass = LogPass(
        again, .only(disordered), workspace, isPredicting: isPredicting)
      yield.probes += try secondPass.run().yield.probes
      yield.probes.sort { $0.probe < $1.probe }
      guard try again.finish() == fingerprint else { throw DecompressError(.changedWhileRead) }
      return (yield, fingerprint)
    }
  }

  /// Where bytes come from.
  private enum Origin: Sendable {
    case file(String)
    case memory([UInt8])

    func open(_ workspace: StreamWorkspace) throws(DecompressError) -> ByteStream {
      switch self {
      case .file(let path): try ByteStream(path: path, reusing: workspace)
      case .memory(let bytes): try ByteStream(bytes: bytes, reusing: workspace)
      }
    }
  }
}
