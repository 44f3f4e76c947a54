import Decompress
import Glibc
import ServiceLevels
import Testing

@testable import Render

struct ScriptTests {
  @Test func `The page's policy allows the script that it holds`() throws {
    var path = Array("/tmp/sla-script-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    #expect(descriptor >= 0)
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(name) }
    let script = Array(String(describing: Script.tables).utf8)
    #expect(write(descriptor, script, script.count) == script.count)
    close(descriptor)
    let digest = try Fingerprint.read(path: name).fingerprint.sha256.hexadecimal
    #expect(digest == hexadecimal(base64: Script.digest), "put in the digest \(digest) in base 64")
  }

  private func hexadecimal(base64 text: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var (bits, count, bytes): (Int, Int, [Int]) = (0, 0, [])
    for character in text {
      guard let value = digits.firstIndex(of: character) else { break }
      (bits, count) = (bits << 6 | value, count + 6)
      if count >= 8 {
        count -= 8
        bytes.append(bits >> count & 255)
        bits &= (1 << count) - 1
      }
    }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(arguments: [(7, false), (8, true)])
  func `Only long tables are offered for filtering`(rows: Int, isLong: Bool) {
    let texts = Texts(language: .en)
    let table = DataTable(
      "names", of: Array(repeating: "a", count: rows), [.text("name") { .text($0) }])
    #expect(
      table.html(texts, isFiltered: true).source.contains("data-filter=\"\(texts.filter)\"")
        == isLong)
    #expect(!table.html(texts).source.contains("data-filter"))
  }
}
