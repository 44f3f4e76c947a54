import Decompress
import ServiceLevels
import Testing

struct ForeignContentTests {
  private func reason(_ bytes: [UInt8]) -> UnusableReason? {
    bytes.withUnsafeBytes { UnusableReason(ofForeign: $0) }
  }

  /// A header of a tar archive, of which only the name and the magic matter here.
  private static let tar =
    Array("hour.ndjson".utf8) + [UInt8](repeating: 0, count: 246) + Array("ustar\0".utf8)

  @Test(
    arguments: [
      (Array("PK\u{3}\u{4}\u{14}\0hour.ndjson".utf8), .zip),
      (Array("PK\u{3}\u{4}\u{14}\0[Content_Types].xml".utf8), .workbook),
      (Array("BZh91AY&SY".utf8), .bzip2), ([0xfd] + Array("7zXZ\0".utf8), .xz),
      ([4, 0x22, 0x4d, 0x18], .lz4), ([0xff, 6, 0, 0] + Array("sNaPpY".utf8), .snappy),
      (Array("7z".utf8) + [0xbc, 0xaf, 0x27, 0x1c], .sevenZip), (tar, .tar),
      (Array("SQLite format 3\0".utf8), .sqlite), (Array("PAR1{".utf8), .parquet),
      (Array("Obj\u{1}".utf8), .avro), (Array("%PDF-1.7".utf8), .pdf),
      ([0xff, 0xfe, 0x7b, 0], .utf16), ([0xfe, 0xff, 0, 0x7b], .utf16),
      (Array("time,a,b".utf16).flatMap { [UInt8($0), 0] }, .utf16),
      (Array("time,a,b".utf16).flatMap { [0, UInt8($0)] }, .utf16),
      ([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0], .utf32),
      (Array("tim".utf8).flatMap { [$0, 0, 0, 0] }, .utf32),
      (Array("<!DOCTYPE html>".utf8), .html), (Array("\n <HTML lang=ja>".utf8), .html),
      (Array("<?xml version='1.0'?>".utf8), .xml), (Array("<Error><Code>".utf8), .xml),
      (Array("[{\"time\":1}]".utf8), .jsonArray),
      (Array("\u{feff}[\n{\"time\":1}".utf8), .jsonArray),
      (Array("{\n  \"time\": 1\n}".utf8), .prettyJSON),
      (Array("{\r\n\t\"time\": 1".utf8), .prettyJSON),
      (Array("H4sIAA+CDWsC/8WaTWvbQBRF/4rROiF6M/NGUg==\n".utf8), .base64),
    ] as [([UInt8], UnusableReason)])
  func `A file is told from its first bytes`(bytes: [UInt8], expected: UnusableReason) {
    #expect(reason(bytes) == expected)
  }

  @Test(arguments: [
    "", "{", "{\"time\":1}", " { \"time\" : 1 }", "time,status,service", "\u{feff}time,status",
    "\n\n{\"time\":1}", "[1790812800] LOG VERSION: 2.0", "<134>Oct 15 10:00:00 web1 x", "garbage",
    "id,services,started_at\n", "0123456789abcdef0123456789abcdef", "{\n{\"time\":1}", "日時,状態",
    "PK", "BZh9", "\u{1}\u{2}",
  ])
  func `What may be a log is read as one`(text: String) {
    #expect(reason(Array(text.utf8)) == nil)
  }

  @Test func `A long log is looked at in its beginning only`() {
    let line = Array("time,status,service\n".utf8)
    #expect(reason(line + [UInt8](repeating: 0, count: 100_000)) == nil)
  }

  @Test(arguments: UnusableReason.allCases)
  func `Every reason has words in both languages`(reason: UnusableReason) {
    #expect(!reason.words.ja.isEmpty && !reason.words.en.isEmpty)
    #expect(UnusableReason(rawValue: reason.rawValue) == reason)
  }

  @Test(arguments: InflateEngine.allCases)
  func `Line breaks may stand between members, and after the last`(engine: InflateEngine) throws {
    let parts = [sampleLog(3), sampleLog(40), []]
    for separator in [[10], [13, 10], [10, 10]] as [[UInt8]] {
      let file = parts.flatMap { gzip($0) + separator }
      #expect(try content(file, engine) == parts.flatMap(\.self))
      #expect(try content(file + [0, 0, 0], engine) == parts.flatMap(\.self))
    }
    let error = #expect(throws: DecompressError.self) {
      try content(gzip(sampleLog(3)) + Array("\nmore".utf8), engine)
    }
    #expect(error?.kind == .trailingGarbage)
  }
}
