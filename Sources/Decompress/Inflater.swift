/// A library that inflates raw deflate data, one member after another.
protocol Inflater: AnyObject {
  /// Prepares for the next member.
  func reset() throws(DecompressError)
  /// Inflates as much as input and output allow; nil where the data make no sense.
  func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> InflateStep?
  /// CRC-32 of the member's content so far.
  var checksum: UInt32 { get }
}

struct InflateStep {
  /// Negative where bytes of an earlier call are given back; at most 8 of them.
  let consumed: Int
  let produced: Int
  let isFinished: Bool
}

/// Which library inflates gzip members. Both give the same bytes.
public enum InflateEngine: Hashable, Sendable, CaseIterable {
  /// Intel's igzip, the faster one, with libdeflate for what is small.
  case isal
  case zlib

  func makeInflater() throws(DecompressError) -> any Inflater {
    switch self {
    case .isal: IsalInflater()
    case .zlib: try ZlibInflater()
    }
  }
}
