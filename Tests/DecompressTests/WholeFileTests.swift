import Decompress
import Glibc
import ServiceLevels
import TestSupport
import Testing

struct WholeFileTests {
  static let log = sampleLog(200)

  @Test(arguments: [0, 1, 6, 9] as [Int32])
  func `A small gzip file is read at once`(level: Int32) throws {
    #expect(try whole(gzip(Self.log, level: level)) == Self.log)
  }

  @Test(arguments: [[], [0x1f], log] as [[UInt8]])
  func `A small plain file is read at once`(content: [UInt8]) throws {
    #expect(try whole(content) == content)
    if !content.isEmpty { #expect(try whole(content, room: content.count - 1) == nil) }
  }

  @Test func `Members are read one after another, empty ones too`() throws {
    let parts = [sampleLog(3), [], sampleLog(40), [65], []]
    #expect(try whole(parts.flatMap { gzip($0) }) == parts.flatMap(\.self))
  }

  static let headers: [[UInt8]] = [
    [1, 0, 0, 0, 0, 0, 3], [8, 1, 2, 3, 4, 0, 3] + Array("name\0".utf8),
    [16, 0, 0, 0, 0, 0, 3] + Array("comment\0".utf8),
    [28, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7] + Array("name\0comment\0".utf8),
  ]

  @Test(arguments: headers)
  func `What is in a header is passed over, the name of the file above all`(
    header: [UInt8]
  ) throws {
    let member = [0x1f, 0x8b, 8] + header + gzip(Self.log)[10...]
    #expect(try whole(member) == Self.log)
    #expect(try whole(gzip([65]) + member) == [65] + Self.log)
  }

  @Test func `What else there is to know is what a stream knows`() throws {
    let file = try SmallFile(gzip(Self.log))
    let workspace = StreamWorkspace()
    var buffer = [UInt8](repeating: 0, count: 100_000)
    let read = try workspace.readWhole(path: file.path, into: &buffer, range: 0..<buffer.count)
    let whole = try #require(read.file)
    let stream = try ByteStream(path: file.path)
    while try stream.read(into: &buffer, range: 0..<buffer.count) > 0 {}
    #expect(whole.status == stream.status)
    #expect(try whole.fingerprint == stream.finish())
  }

  static let others: [[UInt8]] = [
    [0x1f, 0x8b], zstd(log), gzip(log) + [0, 0, 0], gzip(log) + [1], gzip(gzip(log)),
    gzip(zstd(log)), Array(gzip(log).dropLast()), gzip(log) + [0x1f, 0x8b, 8, 0],
    [0x1f, 0x8b, 8, 2, 0, 0, 0, 0, 0, 3, 0, 0] + gzip(log)[10...],
    [0x1f, 0x8b, 8, 32, 0, 0, 0, 0, 0, 3] + gzip(log)[10...],
    [0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3] + Array("a name without an end".utf8),
    [0x1f, 0x8b, 8, 16, 0, 0, 0, 0, 0, 3] + Array("a comment without an end".utf8),
    [0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3] + Array("a name that ends late\0".utf8) + [3, 0, 0],
    [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 3], [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 3, 1],
    [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 3, 0xff, 0xff] + gzip(log)[10...],
  ]

  @Test(arguments: others)
  func `Anything else is left to a stream`(bytes: [UInt8]) throws {
    #expect(try whole(bytes) == nil)
  }

  @Test func `Content that does not fit is left to a stream`() throws {
    #expect(try whole(gzip(Self.log), room: Self.log.count - 1) == nil)
    #expect(try whole(gzip(Self.log), room: Self.log.count) == Self.log)
  }

  @Test func `A large file is left to a stream`() throws {
    var random = SeededRandom(seed: 3)
    let noise = (0..<70_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    #expect(try whole(gzip(noise), room: 100_000) == nil)
    #expect(try whole(gzip(Array(noise.prefix(60_000))), room: 100_000)?.count == 60_000)
  }

  @Test(arguments: [[], headers[3]])
  func `A flipped bit never gives other content`(header: [UInt8]) throws {
    let log = sampleLog(30)
    let bytes = header.isEmpty ? gzip(log) : [0x1f, 0x8b, 8] + header + gzip(log)[10...]
    let file = try SmallFile(bytes)
    let workspace = StreamWorkspace()
    var buffer = [UInt8](repeating: 0, count: 10_000)
    // Without its first two bytes it is no gzip file any more, but a plain one.
    for bit in 16..<bytes.count * 8 {
      var damaged = bytes
      damaged[bit / 8] ^= 1 << (bit % 8)
      try file.write(damaged)
      let read = try workspace.readWhole(path: file.path, into: &buffer, range: 0..<buffer.count)
      if let whole = read.file { #expect(buffer[..<whole.count].elementsEqual(log), "bit \(bit)") }
    }
    try file.write(bytes)
    let read = try workspace.readWhole(path: file.path, into: &buffer, range: 0..<buffer.count)
    #expect(read.file?.count == log.count, "what was refused must leave nothing behind")
  }

  @Test func `A file of more bytes than it may have is only looked at`() throws {
    let bytes = gzip(Self.log)
    let file = try SmallFile(bytes)
    var buffer = [UInt8](repeating: 0, count: 100_000)
    let workspace = StreamWorkspace()
    for limit in [0, bytes.count - 1] {
      let read = try workspace.readWhole(
        path: file.path, limit: limit, into: &buffer, range: 0..<buffer.count)
      guard case .tooLarge(let status) = read else { throw Unexpected(reading: read) }
      #expect(status.bytes == bytes.count)
    }
    let read = try workspace.readWhole(
      path: file.path, limit: bytes.count, into: &buffer, range: 0..<buffer.count)
    #expect(read.file?.count == Self.log.count)
  }

  @Test func `What cannot be opened says why`() {
    var buffer = [UInt8](repeating: 0, count: 100)
    for (path, kind) in [
      ("/nonexistent", UnusableReason.notFound), ("/tmp", .notRegularFile),
    ] {
      let error = #expect(throws: DecompressError.self) {
        try StreamWorkspace().readWhole(path: path, into: &buffer, range: 0..<100)
      }
      #expect(error?.kind == kind)
    }
  }
}

/// The content of a file with these bytes, read at once.
private func whole(_ bytes: [UInt8], room: Int = 20_000) throws -> [UInt8]? {
  let file = try SmallFile(bytes)
  // Not in front of the buffer, and not up to its end.
  var buffer = [UInt8](repeating: 0xee, count: room + 20)
  let read = try StreamWorkspace().readWhole(path: file.path, into: &buffer, range: 10..<room + 10)
  #expect(
    buffer[..<10].allSatisfy { $0 == 0xee } && buffer[(room + 10)...].allSatisfy { $0 == 0xee })
  return read.file.map { Array(buffer[10..<10 + $0.count]) }
}

extension WholeReading {
  fileprivate var file: WholeFile? {
    if case .read(let file) = self { file } else { nil }
  }
}

private struct Unexpected: Error {
  let reading: WholeReading
}

/// A file that is gone when nobody refers to it any more.
private final class SmallFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    var template = Array("/tmp/sla-test-whole-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    close(descriptor)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try write(bytes)
  }

  deinit { unlink(path) }

  func write(_ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_TRUNC)
    defer { close(descriptor) }
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }
}
