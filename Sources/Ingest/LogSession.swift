public import Decompress
public import ServiceLevels

/// Reads one file after another on one thread, each with what the one before left. Made by `LogReader.withSession`.
public struct LogSession {
  let workspace: Workspace
  let isPredicting: Bool
}

// What a session refers to is lent to it alone.
@available(*, unavailable)
extension LogSession: Sendable {}

extension LogSession {
  /// A file that was read, or one that is too large and was only looked at.
  public enum Outcome: Hashable, Sendable {
    case read(LogFile)
    case tooLarge(FileStatus)
  }

  /// Reads a file, as `LogReader` does.
  ///
  /// - Parameter limit: the most bytes that it may have.
  public func read(
    path: String, verbatim: Set<ProbeKey> = [], limit: Int
  ) throws(IngestError) -> Outcome {
    do throws(DecompressError) {
      let room = LineBuffer.makeRoom(in: &workspace.bytes)
      let reading = try workspace.streams.readWhole(
        path: path, limit: limit, into: &workspace.bytes, range: room)
      switch reading {
      case .read(let whole): return .read(try read(whole, path, verbatim))
      case .tooLarge(let status): return .tooLarge(status)
      case .unfit: return .read(try readStream(path, verbatim))
      }
    } catch { throw IngestError(path: path, cause: error) }
  }

  /// Reads a small file that lies in memory.
  private func read(
    _ whole: WholeFile, _ path: String, _ verbatim: Set<ProbeKey>
  ) throws(DecompressError) -> LogFile {
    func buffer() -> LineBuffer { LineBuffer(whole: workspace.takeBytes(), count: whole.count) }
    var (yield, disordered) = try pass(buffer(), .all(verbatim: verbatim))
    // A pass over a whole file writes nothing, and gives the memory back.
    if !disordered.isEmpty { try add(disordered, from: buffer(), to: &yield) }
    return LogFile(
      path: path, status: whole.status, sha256: whole.fingerprint.sha256, yield: yield)
  }

  private func readStream(
    _ path: String, _ verbatim: Set<ProbeKey>
  ) throws(DecompressError) -> LogFile {
    func open() throws(DecompressError) -> ByteStream {
      try ByteStream(path: path, reusing: workspace.streams)
    }
    let stream = try open()
    guard let status = stream.status else { preconditionFailure("a file without a status") }
    let (yield, fingerprint) = try read(stream, verbatim, again: open)
    return LogFile(path: path, status: status, sha256: fingerprint.sha256, yield: yield)
  }

  /// Reads a stream, and again for probes whose checks are not in order of time.
  func read(
    _ stream: ByteStream, _ verbatim: Set<ProbeKey>,
    again: () throws(DecompressError) -> ByteStream
  ) throws(DecompressError) -> (FileYield, Fingerprint) {
    func buffer(_ stream: ByteStream) -> LineBuffer {
      LineBuffer(stream, reusing: workspace.takeBytes())
    }
    var (yield, disordered) = try pass(buffer(stream), .all(verbatim: verbatim))
    let fingerprint = try stream.finish()
    guard !disordered.isEmpty else { return (yield, fingerprint) }

    let again = try again()
    try add(disordered, from: buffer(again), to: &yield)
    guard try again.finish() == fingerprint else { throw DecompressError(.changedWhileRead) }
    return (yield, fingerprint)
  }

  /// Adds the checks of probes that came out of order, from the same lines.
  private func add(
    _ probes: Set<ProbeKey>, from buffer: LineBuffer, to yield: inout FileYield
  ) throws(DecompressError) {
    yield.probes += try pass(buffer, .only(probes)).yield.probes
    yield.probes.sort { $0.probe < $1.probe }
  }

  private func pass(
    _ buffer: LineBuffer, _ selection: ProbeFolder.Selection
  ) throws(DecompressError) -> (yield: FileYield, disordered: Set<ProbeKey>) {
    var pass = LogPass(buffer, selection, workspace, isPredicting: isPredicting)
    return try pass.run()
  }
}
