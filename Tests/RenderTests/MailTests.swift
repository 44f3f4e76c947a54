import Testing

@testable import Render

struct MailTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `Base64 is as in RFC 4648`(text: String, encoded: String) {
    #expect(base64(Array(text.utf8)) == encoded)
  }

  @Test func `No line of a mail is longer than its standards allow, or other than ASCII`() {
    let message = MailMessage(
      subject: String(repeating: "稼働率", count: 40), text: String(repeating: "停止\n", count: 99),
      html: Array("<p>\r\n.\r\n</p>".utf8), mark: "x")
    let text = String(decoding: message.bytes, as: UTF8.self)
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
      #expect(line.utf8.count <= 78)
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    }
  }

  @Test func `A subject cannot begin another header`() {
    let message = MailMessage(subject: "a\r\nBcc: x@y", text: "", html: [], mark: "x")
    #expect(!String(decoding: message.bytes, as: UTF8.self).contains("Bcc"))
  }
}
