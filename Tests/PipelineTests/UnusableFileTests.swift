import Glibc
import Notation
import Render
import ServiceLevels
import Store
import Testing

@testable import Pipeline
@testable import sla

struct UnusableFileTests {
  private let desk: Desk
  private let log: String

  init() throws {
    desk = try Desk()
    desk.hasDamage = true
    try desk.logOctober()
    log = try desk.write("broken.ndjson.gz", "\u{1f}\u{8b}")
    // The start of a gzip member, and no more.
    let bytes: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1]
    let stream = fopen(log, "w")
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }

  private var status: StoreStatus {
    get throws { try StoreStatus(store: "\(desk.path)/store.db", clock: RunClock()) }
  }

  private func page(_ name: String) throws -> String {
    String(decoding: try readFile("\(desk.path)/reports/2026-10/\(name)"), as: UTF8.self)
  }

  @Test func `A damaged log is named in the report, its manifest and the status`() async throws {
    try await desk.report()
    #expect(
      try status.unusableFiles == [UnusableFileFigure(path: log, reason: .truncated)])
    #expect(try status.table.hasSuffix("ends too early            \(log)"))
    #expect(
      try status.json.line.contains(#""unusable_files":[{"path":"\#(log)","reason":"truncated"}]"#))
    for (name, words) in [("index.html", "途中で切れている"), ("index.en.html", "ends too early")] {
      #expect(try page(name).contains("<code>\(log)</code></th><td>\(words)</td>"))
    }
    #expect(try page("manifest.json").contains(#""reason": "truncated""#))
  }

  @Test func `Names that only look alike are two files, whatever letter they begin with`()
    async throws
  {
    let names = ["\u{301}.gz", "\u{e9}.gz", "e\u{301}.gz", "\u{600}.gz"]
    for name in names { try desk.write(name, "\u{1f}") }
    for name in names {
      let stream = fopen("\(desk.path)/\(name)", "w")
      fwrite([0x1f, 0x8b, 8, 0] as [UInt8], 1, 4, stream)
      fclose(stream)
    }
    for _ in 0..<2 {
      try await desk.ingest()
      #expect(
        Set(try status.unusableFiles.map { ExactText($0.path) })
          == Set((names.map { "\(desk.path)/\($0)" } + [log]).map(ExactText.init)))
    }
    for name in names { desk.delete(name) }
    try await desk.ingest()
    #expect(try status.unusableFiles.map(\.path) == [log])
  }

  @Test func `Once it is whole it is forgotten, and the report made anew`() async throws {
    try await desk.report()
    try desk.logChecks("broken.ndjson.gz", of: "s", [("2026-10-02T00:00:00Z", "up")])
    try await desk.report()
    #expect(try status.unusableFiles == [])
    #expect(try !page("index.en.html").contains("ends too early"))
  }

  @Test func `Once it is gone, too`() async throws {
    try await desk.report()
    desk.delete("broken.ndjson.gz")
    try await desk.report()
    #expect(try status.unusableFiles == [])
    #expect(try !status.table.contains("left out"))
    #expect(try !page("index.en.html").contains("ends too early"))
  }
}
