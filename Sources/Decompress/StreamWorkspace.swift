/// What one stream leaves for the next: states of libraries, which cost more to make than a small file to read.
///
/// Serves one stream at a time: the next one takes over from it. Not to be shared between threads.
public final class StreamWorkspace {
  private var digest: Digest?
  /// The memory for the bytes of the file.
  private(set) lazy var window = WindowMemory(capacity: 128 * 1024)
  private var members: MemberInflater?
  private var inflaters: [InflateEngine: any Inflater] = [:]

  public init() {}

  /// A digest of nothing so far.
  func startDigest() throws(DecompressError) -> Digest {
    if let digest {
      try digest.restart()
      return digest
    }
    let digest = try Digest()
    self.digest = digest
    return digest
  }

  func memberInflater() throws(DecompressError) -> MemberInflater {
    if let members { return members }
    let members = try MemberInflater()
    self.members = members
    return members
  }

  func inflater(_ engine: InflateEngine) throws(DecompressError) -> any Inflater {
    if let inflater = inflaters[engine] { return inflater }
    let inflater = try engine.makeInflater()
    inflaters[engine] = inflater
    return inflater
  }
}
