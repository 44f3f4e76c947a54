@testable import Decompress

/// A compressed file: both libraries give the same, in small pieces as in large ones.
@Sendable func fuzzStreams(_ bytes: [UInt8]) {
  let whole = content(of: bytes, .isal, piece: 1 << 16)
  let pieces = content(of: bytes, .isal, piece: 7)
  let other = content(of: bytes, .zlib, piece: 1 << 16)
  demand(whole == pieces, "in pieces of 7 bytes it is another")
  demand(whole == other, "the libraries differ: \(whole?.count as Any), \(other?.count as Any)")
}

/// The content, up to 256 KiB of it; nil where the bytes are refused.
private func content(of bytes: [UInt8], _ engine: InflateEngine, piece: Int) -> [UInt8]? {
  do throws(DecompressError) {
    let stream = try ByteStream(bytes: bytes, engine: engine)
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: piece)
    while true {
      let count = try stream.read(into: &buffer, range: 0..<piece)
      if count == 0 { break }
      content += buffer[..<count]
      // Bombs are not what is looked for here; both readings stop at the same place.
      if content.count >= 1 << 18 { return Array(content[..<(1 << 18)]) }
    }
    let fingerprint = try stream.finish()
    demand(fingerprint.bytes == bytes.count, "bytes were left over")
    return content
  } catch {
    return nil
  }
}
