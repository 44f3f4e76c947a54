/// A message as text and as HTML, for a mail program that puts sender and recipients before it (RFC 2045, 2046, 2047).
struct MailMessage {
  let subject: String
  let text: String
  let html: [UInt8]
  /// Of letters and digits: what the parts are told apart by.
  let mark: String
}

extension MailMessage {
  var bytes: [UInt8] {
    // `=_` is never in Base64, so the boundary is never in a part.
    let boundary = "=_\(mark)"
    let lines =
      [
        "Subject: \(MailMessage.header(subject))", "MIME-Version: 1.0",
        "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
        "--\(boundary)",
      ] + part("text/plain", Array(text.utf8)) + ["--\(boundary)"] + part("text/html", html) + [
        "--\(boundary)--", "",
      ]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  private func part(_ type: String, _ content: [UInt8]) -> [String] {
    let encoded = Array(base64(content))
    let lines = stride(from: 0, to: encoded.count, by: 76).map {
      String(encoded[$0..<min($0 + 76, encoded.count)])
    }
    return ["Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: base64", ""]
      + lines
  }

  /// Encoded words so short that no line is longer than 76 characters, none of which cuts a character in two.
  private static func header(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > 39 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(base64($0))?=" }.joined(separator: "\r\n ")
  }
}

/// Bytes in Base64 (RFC 4648, section 4).
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var digits: [UInt8] = []
  digits.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for index in 0..<4 {
      digits.append(
        index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: digits, as: UTF8.self)
}
