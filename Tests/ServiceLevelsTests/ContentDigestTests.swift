import ServiceLevels
import Testing

struct ContentDigestTests {
  static let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func `A digest is the same as text and as bytes`() throws {
    let digest = try #require(ContentDigest(hexadecimal: Self.text))
    #expect(digest.hexadecimal == Self.text)
    #expect(digest.bytes.first == 0xba && digest.bytes.last == 0xad && digest.bytes.count == 32)
    #expect(ContentDigest(bytes: digest.bytes) == digest)
    #expect(ContentDigest(hexadecimal: Self.text.uppercased()) == digest)
  }

  @Test(arguments: ["", "ba78", text + "00", text.dropLast(1) + "g", text.dropLast(1) + "é"])
  func `What is no digest is refused`(text: String) {
    #expect(ContentDigest(hexadecimal: text) == nil)
  }

  @Test(arguments: [0, 31, 33]) func `Other than 32 bytes are refused`(count: Int) {
    #expect(ContentDigest(bytes: [UInt8](repeating: 1, count: count)) == nil)
  }

  @Test(arguments: 0..<32) func `Digests are told apart, and put in order, by each byte`(
    place: Int
  ) throws {
    let zeros = [UInt8](repeating: 0, count: 32)
    var bytes = zeros
    bytes[place] = 1
    let (less, greater) = (
      try #require(ContentDigest(bytes: zeros)), try #require(ContentDigest(bytes: bytes))
    )
    #expect(less != greater && less < greater && !(greater < less))
    #expect(greater.bytes == bytes)
  }
}
