/// Why a file could not be read to its end. Holds no path: the caller knows which file it asked for.
public struct DecompressError: Error, Hashable, Sendable {
  public let kind: Kind
  /// Where in the compressed bytes it was noticed.
  public let offset: Int

  public init(_ kind: Kind, offset: Int = 0) {
    self.kind = kind
    self.offset = offset
  }

  public enum Kind: Hashable, Sendable {
    case notFound
    case permissionDenied
    /// A directory, a FIFO, a device.
    case notRegularFile
    /// A call to the system failed with this `errno`.
    case system(Int32)
    /// The compressed data ends too early.
    case truncated
    /// The compressed data makes no sense.
    case corrupt
    /// A member's checksum or length is not that of its content.
    case checksumMismatch
    /// Something follows the compressed data that is neither a further member nor zero padding.
    case trailingGarbage
    /// The file's size or time of change is not what it was when it was opened.
    case changedWhileRead
    case outOfMemory
  }
}
