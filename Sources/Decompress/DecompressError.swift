public import ServiceLevels

/// Why a file could not be read to its end. Holds no path: the caller knows which file it asked for.
public struct DecompressError: Error, Hashable, Sendable {
  public let kind: UnusableReason
  /// Where in the compressed bytes it was noticed.
  public let offset: Int
  /// Of a call to the system that failed; otherwise 0.
  public let errno: Int32

  public init(_ kind: UnusableReason, offset: Int = 0, errno: Int32 = 0) {
    self.kind = kind
    self.offset = offset
    self.errno = errno
  }
}
