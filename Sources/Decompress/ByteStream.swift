/// The content of a log file, decompressed as it is read: gzip, zstd or plain, told from the content.
///
/// What was compressed twice is decompressed twice, as some log shippers compress records that are gzip members already.
/// Memory does not depend on the file's size. Not to be shared between threads.
public final class ByteStream {
  /// How many layers of compression are taken off at the most.
  private static let maximumDepth = 3

  /// What the file system said of the file when it was opened; nil where there is no file.
  public let status: FileStatus?
  private let raw: any RawSource
  private let engine: InflateEngine
  private var content: any ByteSource
  /// How many layers were taken off so far.
  private var depth = 0
  /// Whether the content at hand may be compressed once more: its first bytes tell, when they are pulled.
  private var mayBeCompressed: Bool

  /// Opens a regular file; symbolic links are followed.
  ///
  /// - Parameter workspace: serves this stream from now on, and no other.
  public convenience init(
    path: String, engine: InflateEngine = .isal, reusing workspace: StreamWorkspace? = nil
  ) throws(DecompressError) {
    let workspace = workspace ?? StreamWorkspace()
    let file = try RegularFile(path: path, workspace.startDigest())
    try self.init(raw: file, status: file.status, engine: engine, workspace)
  }

  /// Reads bytes in memory as if they were a file.
  public convenience init(
    bytes: [UInt8], engine: InflateEngine = .isal, reusing workspace: StreamWorkspace? = nil
  ) throws(DecompressError) {
    let workspace = workspace ?? StreamWorkspace()
    let memory = MemorySource(bytes, try workspace.startDigest())
    try self.init(raw: memory, status: nil, engine: engine, workspace)
  }

  private init(
    raw: any RawSource, status: FileStatus?, engine: InflateEngine, _ workspace: StreamWorkspace
  ) throws(DecompressError) {
    self.raw = raw
    self.status = status
    self.engine = engine
    let window = InputWindow(raw, workspace.window)
    let format = try Format(of: window)
    switch format {
    case .gzip:
      content = GzipSource(window, try workspace.inflater(engine))
    case .zstd: content = try ZstdSource(window)
    case .plain: content = window
    }
    mayBeCompressed = format != .plain
    depth = 1
  }

  /// Fills a range of `buffer`, if the content lasts. Returns how many bytes were written; 0 is the end.
  ///
  /// Content that was handed out before an error is not to be trusted.
  public func read(
    into buffer: inout [UInt8], range: Range<Int>
  ) throws(DecompressError) -> Int {
    precondition(!range.isEmpty && range.upperBound <= buffer.count, "no room to read into")
    var written = 0
    var failure: DecompressError?
    buffer.withUnsafeMutableBytes { bytes in
      let target = UnsafeMutableRawBufferPointer(rebasing: bytes[range])
      do throws(DecompressError) {
        written = mayBeCompressed ? try readFirst(into: target) : try fill(target)
      } catch { failure = error }
    }
    if let failure { throw failure }
    return written
  }

  /// Fills `target`, if the content lasts, with the first bytes of what is left when every layer is taken off.
  private func readFirst(
    into target: UnsafeMutableRawBufferPointer
  ) throws(DecompressError) -> Int {
    guard target.count >= Format.length else {
      // Too small to tell anything from it: more is pulled, and kept.
      let first = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)
      defer { first.deallocate() }
      let count = try readFirst(into: first)
      content = ResumedSource(first[..<count], then: content)
      return try fill(target)
    }
    // What is decompressed is mostly plain, so it goes where it is wanted, and is looked at there.
    while true {
      let count = try fill(target)
      let first = UnsafeRawBufferPointer(rebasing: target[..<count])
      let format = depth < Self.maximumDepth ? Format(of: first) : .plain
      guard format != .plain else {
        mayBeCompressed = false
        return count
      }
      let window = InputWindow(
        ResumedSource(first, then: content), WindowMemory(capacity: 16 * 1024))
      content =
        format == .gzip
        ? GzipSource(window, try engine.makeInflater()) : try ZstdSource(window)
      depth += 1
    }
  }

  /// Fills `target`, if the content lasts.
  private func fill(_ target: UnsafeMutableRawBufferPointer) throws(DecompressError) -> Int {
    var written = 0
    while written < target.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[written...])
      let count = try content.read(into: rest)
      if count == 0 { break }
      written += count
    }
    return written
  }

  /// The fingerprint of the raw bytes. Only after the end was reached.
  public func finish() throws(DecompressError) -> Fingerprint {
    try raw.finish()
  }
}
