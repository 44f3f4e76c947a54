import Glibc
import Testing

@testable import Pipeline

struct DiscoveryTests {
  @Test func `A name that is not UTF-8 is reported, with its bytes`() throws {
    let desk = try Desk()
    try desk.write("a.ndjson", "")
    for name in [[0xff, 0x2e, 0x6e] as [UInt8], Array("日".utf8).dropLast() + [0x2e]] {
      let path = Array(desk.path.utf8) + [UInt8(ascii: "/")] + name + [0]
      let descriptor = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o600) } ?? -1
      }
      #expect(descriptor >= 0)
      close(descriptor)
    }
    let found = try LogDiscovery([desk.path])
    #expect(found.paths.filter { $0.hasSuffix(".ndjson") } == ["\(desk.path)/a.ndjson"])
    #expect(
      Set(found.unusable.map(\.path)) == [
        "\(desk.path)/\\xff.n", "\(desk.path)/\\xe6\\x97.",
      ])
    #expect(found.unusable.allSatisfy { $0.reason == .nameIsNotUTF8 })
  }

  @Test func `Files come in the order of their names' bytes`() throws {
    let desk = try Desk()
    // Beginnings that are alike for longer than a machine word, a name that is the beginning of another, other scripts.
    let names = [
      "checks-2026-10-01-b", "checks-2026-10-01-a", "checks-2026-10-01", "checks-2026-10-01-aa",
      "checks-2026-10-01-aaaaaaaa-2", "checks-2026-10-01-aaaaaaaa-1", "checks-2026-10-01-\u{65e5}",
      "checks-2026-10-01-\u{7f}",
    ]
    for name in names { try desk.write("\(name).ndjson", name) }
    let sorted = names.map { "\(desk.path)/\($0).ndjson" }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let found = try LogDiscovery([desk.path]).paths
    #expect(found.filter { $0.hasSuffix(".ndjson") } == sorted)
  }

  @Test func `Names that only look alike are two files`() throws {
    let desk = try Desk()
    let paths = [
      try desk.write("\u{30ac}.ndjson", "a"), try desk.write("\u{30ab}\u{3099}.ndjson", "b"),
    ]
    #expect(try LogDiscovery([desk.path]).paths.filter { $0.hasSuffix(".ndjson") }.count == 2)
    #expect(try LogDiscovery(paths).paths.count == 2)
  }

  @Test func `A list gives back the paths that were put in, one by one and in portions`() {
    var list = PathList(["", "a", "logs/\u{65e5}\u{672c}.ndjson"])
    Array("b.csv".utf8).withUnsafeBytes { list.append(Array("logs/".utf8), $0) }
    let paths = ["", "a", "logs/\u{65e5}\u{672c}.ndjson", "logs/b.csv"]
    #expect(list.map(\.self) == paths)
  }

  @Test func `A list comes in portions`() {
    let many = (0..<600).map { "logs/\($0)" }
    let portions = PathList(many).portions
    #expect(portions.map(\.count) == [256, 256, 88])
    var found: [String] = []
    for case .unseen(let paths) in portions { found += paths }
    #expect(found == many)
  }

  @Test func `Folders are gone into, links to files followed, links to folders not`() throws {
    let desk = try Desk()
    let logs = "\(desk.path)/logs"
    mkdir(logs, 0o700)
    mkdir("\(logs)/b", 0o700)
    mkdir("\(logs)/b/\u{65e5}\u{672c}", 0o700)
    mkdir("\(logs)/empty", 0o700)
    for name in ["a.csv", "b/1.ndjson", "b/\u{65e5}\u{672c}/2.ndjson", "c.csv", ".hidden.csv"] {
      try desk.write("logs/\(name)", name)
    }
    symlink("\(desk.path)/catalog.yaml", "\(logs)/d.link")
    symlink(logs, "\(logs)/b/circle")
    symlink("nowhere", "\(logs)/e.link")
    let found = try LogDiscovery([logs])
    #expect(
      found.paths.map(\.self)
        == ["a.csv", "b/1.ndjson", "b/\u{65e5}\u{672c}/2.ndjson", "c.csv", "d.link"]
        .map { "\(logs)/\($0)" })
    #expect(found.unusable.isEmpty)
    #expect(try LogDiscovery(["\(logs)/empty"]).paths.isEmpty)
  }
}
