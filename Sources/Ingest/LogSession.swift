import Decompress
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
  /// Reads a file, as `LogReader` does.
  ///
  /// - Parameter limit: the most bytes that it may have; nil comes back where there are more, and nothing is read.
  public func read(
    path: String, verbatim: Set<ProbeKey> = [], limit: Int = .max
  ) throws(IngestError) -> LogFile? {
    do throws(DecompressError) {
      if let log = try readWhole(path, verbatim, limit: limit) { return log }
      return try readStream(path, verbatim, limit: limit)
    } catch { throw IngestError(path: path, cause: error) }
  }

  /// Reads a small file at once; nil where it is not to be had that way.
  private func readWhole(
    _ path: String, _ verbatim: Set<ProbeKey>, limit: Int
  ) throws(DecompressError) -> LogFile? {
    let room = LineBuffer.makeRoom(in: &workspace.bytes)
    guard
      let whole = try workspace.streams.readWhole(
        path: path, limit: limit, into: &workspace.bytes, range: room)
    else { return nil }
    var pass = LogPass(
      LineBuffer(whole: workspace.takeBytes(), count: whole.count), .all(verbatim: verbatim),
      workspace, isPredicting: isPredicting)
    let (yield, disordered) = try pass.run()
    // What came out of order is left to a stream, which knows how to read it again.
    guard disordered.isEmpty else { return nil }
    return LogFile(
      path: path, status: whole.status, sha256: whole.fingerprint.sha256, yield: yield)
  }

  private func readStream(
    _ path: String, _ verbatim: Set<ProbeKey>, limit: Int
  ) throws(DecompressError) -> LogFile? {
    func open() throws(DecompressError) -> ByteStream {
      try ByteStream(path: path, reusing: workspace.streams)
    }
    let stream = try open()
    guard let status = stream.status, status.bytes <= limit else { return nil }
    let (yield, fingerprint) = try read(stream, verbatim, again: open)
    return LogFile(path: path, status: status, sha256: fingerprint.sha256, yield: yield)
  }

  /// Reads a stream, and again for probes whose checks are not in order of time.
  func read(
    _ stream: ByteStream, _ verbatim: Set<ProbeKey>,
    again: () throws(DecompressError) -> ByteStream
  ) throws(DecompressError) -> (FileYield, Fingerprint) {
    var pass = LogPass(stream, .all(verbatim: verbatim), workspace, isPredicting: isPredicting)
    var (yield, disordered) = try pass.run()
    let fingerprint = try stream.finish()
    guard !disordered.isEmpty else { return (yield, fingerprint) }

    let again = try again()
    var secondPass = LogPass(again, .only(disordered), workspace, isPredicting: isPredicting)
    yield.probes += try secondPass.run().yield.probes
    yield.probes.sort { $0.probe < $1.probe }
    guard try again.finish() == fingerprint else { throw DecompressError(.changedWhileRead) }
    return (yield, fingerprint)
  }
}
