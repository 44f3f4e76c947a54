import Decompress
import Glibc
import ServiceLevels
import Testing

struct ByteStreamTests {
  static let log = sampleLog(20_000)

  @Test(arguments: InflateEngine.allCases, [0, 1, 6, 9] as [Int32])
  func `A gzip member gives back its content`(engine: InflateEngine, level: Int32) throws {
    #expect(try content(gzip(Self.log, level: level), engine) == Self.log)
  }

  @Test(arguments: InflateEngine.allCases, [1, 7, 4096, 300_000])
  func `Blocks of any size give the same content`(engine: InflateEngine, block: Int) throws {
    let log = Array(Self.log.prefix(block < 100 ? 5_000 : Self.log.count))
    #expect(try content(gzip(log), engine, block: block) == log)
  }

  @Test(arguments: InflateEngine.allCases)
  func `Members are read one after another, empty ones too`(engine: InflateEngine) throws {
    let parts = [sampleLog(3), [], sampleLog(4_000), [65], []]
    let file = parts.flatMap { gzip($0) }
    #expect(try content(file, engine) == parts.flatMap(\.self))
    #expect(try content(file + Array(repeating: 0, count: 700), engine) == parts.flatMap(\.self))
  }

  @Test(arguments: InflateEngine.allCases)
  func `Many small members are read`(engine: InflateEngine) throws {
    let line = Array("{\"a\":1}\n".utf8)
    let file = Array(repeatElement(gzip(line), count: 20_000).joined())
    #expect(try content(file, engine) == Array(repeatElement(line, count: 20_000).joined()))
  }

  @Test func `zstd frames are read one after another`() throws {
    let skippable: [UInt8] = [0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]
    #expect(try content(zstd(Self.log)) == Self.log)
    #expect(try content(zstd(Self.log) + zstd([]) + zstd([66])) == Self.log + [66])
    #expect(try content(skippable + zstd(Self.log)) == Self.log)
  }

  @Test func `Plain content is given as it is`() throws {
    for plain in [[], [0x1f], [10], Self.log] {
      #expect(try content(plain) == plain)
    }
  }

  @Test(arguments: InflateEngine.allCases)
  func `What was compressed twice is decompressed twice`(engine: InflateEngine) throws {
    let inner = gzip(sampleLog(10)) + gzip(sampleLog(20))
    let plain = sampleLog(10) + sampleLog(20)
    #expect(try content(gzip(inner), engine) == plain)
    #expect(try content(zstd(inner), engine) == plain)
    #expect(try content(gzip(zstd(plain)), engine) == plain)
  }

  @Test(arguments: InflateEngine.allCases)
  func `A file that is cut anywhere is truncated`(engine: InflateEngine) throws {
    let file = gzip(sampleLog(40)) + gzip(sampleLog(2))
    let firstMember = gzip(sampleLog(40)).count
    for length in 2..<file.count where length != firstMember {
      #expect(throws: DecompressError.self, "cut at \(length)") {
        try content(Array(file[..<length]), engine)
      }
    }
  }

  @Test func `A zstd file that is cut anywhere is truncated`() throws {
    let file = zstd(sampleLog(40))
    for length in 4..<file.count {
      #expect(throws: DecompressError.self, "cut at \(length)") {
        try content(Array(file[..<length]))
      }
    }
  }

  @Test(arguments: InflateEngine.allCases)
  func `A flipped bit never gives other content`(engine: InflateEngine) throws {
    let log = sampleLog(30)
    let file = gzip(log)
    for bit in 0..<file.count * 8 {
      var damaged = file
      damaged[bit / 8] ^= 1 << (bit % 8)
      // Bits of the header's time and system change nothing; a broken magic number is plain content.
      guard bit >= 16 else { continue }
      if let read = try? content(damaged, engine) {
        #expect(read == log, "bit \(bit)")
      }
    }
  }

  @Test(
    arguments: InflateEngine.allCases,
    [
      ([0x78], UnusableReason.trailingGarbage), ([0, 0, 1], .trailingGarbage),
      ([0x1f, 0x8c], .trailingGarbage), ([0x1f], .truncated), ([0x1f, 0x8b, 8, 0], .truncated),
      ([0x1f, 0x8b, 9, 0, 0], .corrupt), ([0x1f, 0x8b, 8, 0x80, 0], .corrupt),
    ])
  func `What follows the last member`(
    engine: InflateEngine, trailer: ([UInt8], UnusableReason)
  ) throws {
    let file = gzip(sampleLog(5)) + trailer.0
    let error = #expect(throws: DecompressError.self) { try content(file, engine) }
    #expect(error?.kind == trailer.1)
  }

  @Test(arguments: InflateEngine.allCases)
  func `A wrong checksum or length is noticed`(engine: InflateEngine) throws {
    let file = gzip(sampleLog(5))
    for index in file.count - 8..<file.count {
      var damaged = file
      damaged[index] ^= 0x40
      let error = #expect(throws: DecompressError.self) { try content(damaged, engine) }
      #expect(error?.kind == .checksumMismatch)
    }
  }

  @Test(arguments: InflateEngine.allCases)
  func `Header fields are passed over`(engine: InflateEngine) throws {
    let member = gzip(sampleLog(5))
    let fields: [UInt8] = [3, 0, 1, 2, 3] + Array("name.log\0".utf8) + Array("comment\0".utf8)
    let header: [UInt8] = [0x1f, 0x8b, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 3] + fields
    #expect(try content(header + member[10...], engine) == sampleLog(5))
  }

  @Test func `Garbage after a zstd frame is noticed`() throws {
    let error = #expect(throws: DecompressError.self) { try content(zstd(sampleLog(5)) + [1]) }
    #expect(error?.kind == .trailingGarbage)
  }

  @Test(arguments: [
    ("/nonexistent/file", UnusableReason.notFound), ("/tmp", .notRegularFile),
    ("/dev/zero", .notRegularFile),
  ])
  func `Only regular files are read`(path: String, kind: UnusableReason) {
    let error = #expect(throws: DecompressError.self) { try ByteStream(path: path) }
    #expect(error?.kind == kind)
  }

  @Test func `A FIFO is refused at once`() throws {
    let path = "/tmp/sla-test-fifo-\(getpid())"
    mkfifo(path, 0o600)
    defer { unlink(path) }
    let error = #expect(throws: DecompressError.self) { try ByteStream(path: path) }
    #expect(error?.kind == .notRegularFile)
  }
}

struct FingerprintTests {
  @Test func `A file has the digest of its raw bytes`() throws {
    let path = "/tmp/sla-test-fingerprint-\(getpid())"
    let file = try #require(fopen(path, "w"))
    fputs("abc", file)
    fclose(file)
    defer { unlink(path) }
    let expected = try #require(
      ContentDigest(
        hexadecimal: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
    #expect(try Fingerprint.read(path: path).fingerprint == Fingerprint(sha256: expected, bytes: 3))
    let stream = try ByteStream(path: path)
    var buffer: [UInt8] = Array(repeating: 0, count: 10)
    #expect(try stream.read(into: &buffer, range: 0..<10) == 3)
    #expect(try stream.read(into: &buffer, range: 0..<10) == 0)
    #expect(try stream.finish().sha256 == expected)
  }

  @Test func `A file that grows while it is read is noticed`() throws {
    let path = "/tmp/sla-test-growing-\(getpid())"
    let file = try #require(fopen(path, "w"))
    fputs("abc", file)
    fflush(file)
    defer { unlink(path) }
    let stream = try ByteStream(path: path)
    fputs("def", file)
    fclose(file)
    var buffer: [UInt8] = Array(repeating: 0, count: 10)
    while try stream.read(into: &buffer, range: 0..<10) > 0 {}
    let error = #expect(throws: DecompressError.self) { try stream.finish() }
    #expect(error?.kind == .changedWhileRead)
  }
}
