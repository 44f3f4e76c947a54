/// A small file that was read at once, and inflated where it is gzip, without the machinery of a `ByteStream`.
public struct WholeFile: Hashable, Sendable {
  public let status: FileStatus
  public let fingerprint: Fingerprint
  /// How many bytes of content there are.
  public let count: Int

  /// A file of more bytes is not small.
  static let mostBytes = 64 << 10
}

/// What became of reading a file at once.
public enum WholeReading: Hashable, Sendable {
  case read(WholeFile)
  /// It has more bytes than it may have, and was only opened.
  case tooLarge(FileStatus)
  /// It is neither gzip nor plain, does not fit, or is damaged: `ByteStream` reads it, or says what is wrong.
  case unfit
}

extension StreamWorkspace {
  /// Reads a small file, gzip or plain, into a range of `buffer`.
  ///
  /// - Parameter limit: the most bytes that the file may have.
  public func readWhole(
    path: String, limit: Int = .max, into buffer: inout [UInt8], range: Range<Int>
  ) throws(DecompressError) -> WholeReading {
    precondition(range.upperBound <= buffer.count, "no room to read into")
    let file = try RegularFile(path: path, startDigest())
    let bytes = file.status.bytes
    if bytes > limit { return .tooLarge(file.status) }
    if bytes > WholeFile.mostBytes { return .unfit }
    let raw = window.storage
    var filled = 0
    while filled < raw.count {
      let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[filled...]))
      if count == 0 { break }
      filled += count
    }
    let input = UnsafeRawBufferPointer(rebasing: raw[..<filled])
    let format = Format(of: UnsafeRawBufferPointer(rebasing: input.prefix(Format.length)))
    let members = format == .gzip ? try memberInflater() : nil
    let count: Int? = buffer.withUnsafeMutableBytes { buffer in
      let output = UnsafeMutableRawBufferPointer(rebasing: buffer[range])
      switch format {
      case .gzip: return members?.inflateAll(input, into: output)
      case .zstd: return nil
      case .plain:
        guard input.count <= output.count else { return nil }
        output.copyMemory(from: input)
        return input.count
      }
    }
    guard let count else { return .unfit }
    return .read(WholeFile(status: file.status, fingerprint: try file.finish(), count: count))
  }
}
