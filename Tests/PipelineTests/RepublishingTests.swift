import Glibc
import Testing

@testable import Pipeline

/// What becomes of reports that were published when the figures of their period change.
struct RepublishingTests {
  private func page(_ desk: Desk, _ period: String) throws -> String {
    String(decoding: try readFile("\(desk.path)/reports/\(period)/index.en.html"), as: UTF8.self)
  }

  /// October, published; then November.
  private func twoMonths() async throws -> Desk {
    let desk = try Desk()
    try desk.logOctober()
    try desk.logChecks("november.ndjson", of: "s", [("2026-12-02T00:00:00Z", "up")])
    try await desk.report()
    try await desk.report(on: "2026-11")
    return desk
  }

  @Test func `A published report whose figures changed is made anew with the next of another`()
    async throws
  {
    let desk = try await twoMonths()
    let before = try page(desk, "2026-10")
    try desk.logLateFile()
    try await desk.report(on: "2026-11")
    let after = try page(desk, "2026-10")
    #expect(after != before)
    // As if it had been asked for.
    try await desk.report(on: "2026-10")
    #expect(try page(desk, "2026-10") == after)
  }

  @Test func `So is one that shows the changed month beside its own`() async throws {
    let desk = try await twoMonths()
    let before = try page(desk, "2026-11")
    try desk.logLateFile()
    try await desk.report(on: "2026-10")
    #expect(try page(desk, "2026-11") != before)
  }

  @Test func `One whose figures are the same stays as it is`() async throws {
    let desk = try await twoMonths()
    let before = try page(desk, "2026-10")
    try desk.logChecks("december.ndjson", of: "s", [("2026-12-03T00:00:00Z", "up")])
    try await desk.report(on: "2026-11")
    #expect(try page(desk, "2026-10") == before)
  }

  @Test func `One that somebody took away is not made again`() async throws {
    let desk = try await twoMonths()
    let folder = "\(desk.path)/reports/2026-10"
    for name in try Folder.names(in: folder) { unlink("\(folder)/\(name)") }
    try desk.logLateFile()
    try await desk.report(on: "2026-11")
    #expect(try Folder.names(in: folder).isEmpty)
  }
}

private enum Folder {
  static func names(in folder: String) throws -> [String] {
    let stream = try #require(opendir(folder))
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
