import Glibc
import ServiceLevels
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

  @Test func `Folders are gone into, links to files and to folders followed, each folder once`()
    throws
  {
    let desk = try Desk()
    let logs = "\(desk.path)/logs"
    for folder in ["logs", "logs/b", "logs/b/\u{65e5}\u{672c}", "logs/empty", "else", "else/where"]
    {
      mkdir("\(desk.path)/\(folder)", 0o700)
    }
    for name in ["a.csv", "b/1.ndjson", "b/\u{65e5}\u{672c}/2.ndjson", "c.csv", ".hidden.csv"] {
      try desk.write("logs/\(name)", name)
    }
    try desk.write("else/where/3.ndjson", "3")
    symlink("\(desk.path)/catalog.yaml", "\(logs)/d.link")
    symlink(logs, "\(logs)/b/circle")
    symlink("../else", "\(logs)/a.link")
    symlink("where/..", "\(desk.path)/else/circle")
    symlink("../logs/b", "\(desk.path)/else/back")
    let found = try LogDiscovery([logs])
    #expect(
      found.paths.map(\.self)
        == [
          "a.csv", "b/1.ndjson", "b/\u{65e5}\u{672c}/2.ndjson", "c.csv", "d.link",
          "a.link/where/3.ndjson",
        ].map { "\(logs)/\($0)" })
    #expect(found.unusable.isEmpty)
    #expect(try LogDiscovery(["\(logs)/empty"]).paths.isEmpty)
  }

  @Test func `What is no file is named, and keeps no other from being read`() throws {
    let desk = try Desk()
    let logs = "\(desk.path)/logs"
    mkdir(logs, 0o700)
    try desk.write("logs/a.csv", "a")
    symlink("nowhere", "\(logs)/dead")
    symlink("self", "\(logs)/self")
    symlink("/dev/null", "\(logs)/device")
    mkfifo("\(logs)/fifo", 0o600)
    try desk.write("logs/z.csv", "z")
    let found = try LogDiscovery([logs])
    #expect(found.paths.map(\.self) == ["\(logs)/a.csv", "\(logs)/z.csv"])
    #expect(
      Dictionary(found.unusable.map { ($0.path, $0.reason) }, uniquingKeysWith: { $1 }) == [
        "\(logs)/dead": .deadLink, "\(logs)/self": .deadLink, "\(logs)/device": .notRegularFile,
        "\(logs)/fifo": .notRegularFile,
      ])
  }

  @Test func `A path that is too long for the system is named`() throws {
    let desk = try Desk()
    let name = String(repeating: "d", count: 240)
    var here = open(desk.path, O_RDONLY)
    for _ in 0..<18 {
      mkdirat(here, name, 0o700)
      let below = openat(here, name, O_RDONLY)
      close(here)
      here = below
    }
    close(here)
    defer { removeDeep(desk.path, name) }
    let found = try LogDiscovery([desk.path])
    #expect(found.unusable.map(\.reason) == [.pathTooLong])
  }

  /// Removes folders of one name inside each other, whose path is too long to name them.
  private func removeDeep(_ path: String, _ name: String) {
    var folders = [open(path, O_RDONLY)]
    while let last = folders.last, case let below = openat(last, name, O_RDONLY), below >= 0 {
      folders.append(below)
    }
    while let last = folders.popLast() {
      close(last)
      if let above = folders.last { unlinkat(above, name, AT_REMOVEDIR) }
    }
  }
}
