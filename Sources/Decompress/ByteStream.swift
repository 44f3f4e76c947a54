/// The content of a log file, decompressed as it is read: gzip, zstd or plain, told from the content.
///
/// What was compressed twice is decompressed twice, as some log shippers compress records that are gzip members already.
/// Memory does not depend on the file's size. Not to be shared between threads.
public final class ByteStream {
  /// How many layers of compression are taken off at the most.
  private static let maximumDepth = 3

  private let raw: any RawSource
  private let content: any ByteSource

  /// Opens a regular file; symbolic links are followed.
  public convenience init(path: String, engine: InflateEngine = .isal) throws(DecompressError) {
    try self.init(raw: RegularFile(path: path), engine: engine)
  }

  /// Reads bytes in memory as if they were a file.
  public convenience init(bytes: [UInt8], engine: InflateEngine = .isal) throws(DecompressError) {
    try self.init(raw: MemorySource(bytes), engine: engine)
  }

  private init(raw: any RawSource, engine: InflateEngine) throws(DecompressError) {
    self.raw = raw
    var window = InputWindow(raw, capacity: min(raw.size + 64, 128 * 1024))
    var isPlain = false
    for _ in 0..<Self.maximumDepth where !isPlain {
      switch try Format(of: window) {
      case .gzip: window = Self.content(of: try GzipSource(window, engine: engine))
      case .zstd: window = Self.content(of: try ZstdSource(window))
      case .plain: isPlain = true
      }
    }
    content = window
  }

  /// What is decompressed is mostly plain, and then only looked at once: a small window will do.
  private static func content(of source: any ByteSource) -> InputWindow {
    InputWindow(source, capacity: 16 * 1024)
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
        while written < target.count {
          let rest = UnsafeMutableRawBufferPointer(rebasing: target[written...])
          let count = try content.read(into: rest)
          if count == 0 { break }
          written += count
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return written
  }

  /// The fingerprint of the raw bytes. Only after the end was reached.
  public func finish() throws(DecompressError) -> Fingerprint {
    try raw.finish()
  }
}
