/// Something that bytes are pulled from: a file, memory, or a decompressor on top of another source.
protocol ByteSource: AnyObject {
  /// Reads at least one byte into `target`, which is not empty; 0 is the end.
  func read(into target: UnsafeMutableRawBufferPointer) throws(DecompressError) -> Int
}

/// A file's bytes, hashed as they pass.
protocol RawSource: ByteSource {
  /// The fingerprint of all bytes, once the end was reached.
  func finish() throws(DecompressError) -> Fingerprint
}

/// Bytes in memory that are read like a file.
final class MemorySource: RawSource {
  private let bytes: [UInt8]
  private var position = 0
  private let digest: Digest

  /// - Parameter digest: of nothing so far.
  init(_ bytes: [UInt8], _ digest: Digest) {
    self.bytes = bytes
    self.digest = digest
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(DecompressError) -> Int {
    let count = min(target.count, bytes.count - position)
    let part = bytes[position..<position + count]
    target.copyBytes(from: part)
    position += count
    digest.update(UnsafeRawBufferPointer(rebasing: target[..<count]))
    return count
  }

  func finish() throws(DecompressError) -> Fingerprint {
    Fingerprint(sha256: digest.finish(), bytes: position)
  }
}

/// Bytes that were pulled already, and then what is left of the source that they came from.
final class ResumedSource: ByteSource {
  private var first: ArraySlice<UInt8>
  private let rest: any ByteSource

  init(_ first: some Sequence<UInt8>, then rest: any ByteSource) {
    self.first = Array(first)[...]
    self.rest = rest
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(DecompressError) -> Int {
    if first.isEmpty { return try rest.read(into: target) }
    let part = first.prefix(target.count)
    target.copyBytes(from: part)
    first.removeFirst(part.count)
    return part.count
  }
}
