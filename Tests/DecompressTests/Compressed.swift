import CZlib
import CZstd
import Decompress
import TestSupport

/// A gzip member with the given content.
func gzip(_ content: [UInt8], level: Int32 = 6) -> [UInt8] {
  var stream = z_stream()
  let windowBits = MAX_WBITS + 16
  deflateInit2_(
    &stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = content
  var output: [UInt8] = Array(
    repeating: 0, count: Int(deflateBound(&stream, uLong(content.count))))
  let capacity = output.count
  input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
    }
  }
  return Array(output[..<(capacity - Int(stream.avail_out))])
}

/// A zstd frame with the given content.
func zstd(_ content: [UInt8]) -> [UInt8] {
  let context = ZSTD_createCCtx()
  defer { ZSTD_freeCCtx(context) }
  _ = ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
  var output: [UInt8] = Array(repeating: 0, count: ZSTD_compressBound(content.count))
  let count = ZSTD_compress2(context, &output, output.count, content, content.count)
  return Array(output[..<count])
}

/// Everything that a file with these bytes holds.
func content(
  _ bytes: [UInt8], _ engine: InflateEngine = .isal, block: Int = 4096
) throws -> [UInt8] {
  let stream = try ByteStream(bytes: bytes, engine: engine)
  var buffer: [UInt8] = Array(repeating: 0, count: block)
  var result: [UInt8] = []
  while true {
    let count = try stream.read(into: &buffer, range: 0..<block)
    if count == 0 { break }
    result += buffer[..<count]
  }
  let fingerprint = try stream.finish()
  precondition(fingerprint.bytes == bytes.count, "not every byte was read")
  return result
}

/// Text that compresses like a log.
func sampleLog(_ lines: Int) -> [UInt8] {
  var random = SeededRandom(seed: 7)
  var text = ""
  for line in 0..<lines {
    text += "{\"line\":\(line),\"value\":\(random.next() % 1000)}\n"
  }
  return Array(text.utf8)
}
