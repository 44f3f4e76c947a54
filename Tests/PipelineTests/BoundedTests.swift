import Glibc
import ServiceLevels
import Store
import Tables
import TestSupport
import Testing

@testable import Pipeline

/// What has no end, or grows without measure.
struct BoundedTests {
  @Test(arguments: ["/dev/zero", "/dev/null", "fifo", "link"])
  func `A catalog that is no file is refused at once`(name: String) throws {
    let folder = try TemporaryFolder()
    let path = name.hasPrefix("/") ? name : "\(folder.path)/\(name)"
    if name == "fifo" { mkfifo(path, 0o600) }
    if name == "link" { symlink("/dev/zero", path) }
    #expect(throws: PipelineError.notRegularFile(path: path)) { try LoadedCatalog(path: path) }
  }

  @Test func `A catalog without end is refused before it is read to it`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/catalog.yaml"
    let descriptor = open(path, O_RDWR | O_CREAT, 0o600)
    // Of nothing but holes, as large as a file system allows.
    ftruncate(descriptor, 1 << 40)
    close(descriptor)
    #expect(throws: PipelineError.tooLarge(path: path, mostBytes: 32 << 20)) {
      try LoadedCatalog(path: path)
    }
  }

  @Test func `A folder in the place of a catalog is told as one`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: PipelineError.unreadable(path: folder.path, errno: EISDIR)) {
      try LoadedCatalog(path: folder.path)
    }
  }

  @Test func `A file that is silent around an outage is none of its sources`() async throws {
    let desk = try Desk()
    try desk.logChecks(
      "around.ndjson", of: "s",
      [
        ("2026-10-04T23:50:00Z", "up"), ("2026-10-05T00:00:00Z", "down"),
        ("2026-10-05T00:10:00Z", "up"), ("2026-10-05T00:20:00Z", "up"),
      ])
    // From before the outage until after it, but with no check near it.
    try desk.logChecks(
      "edges.ndjson", of: "s",
      [("2026-10-01T00:00:00Z", "up"), ("2026-10-30T00:00:00Z", "degraded")])
    try desk.logChecks(
      "other.ndjson", of: "other",
      [("2026-10-01T00:00:00Z", "up"), ("2026-11-02T00:00:00Z", "up")])
    try await desk.report()
    let store = try desk.store()
    #expect(try store.figures(.outages).count == 1)
    let files = try store.figures(.outageSources).map {
      String($0.source.file.split(separator: "/").last ?? "")
    }
    #expect(files == ["around.ndjson"])
  }

  @Test func `Figures are read by their time, each once, with those that reach into it`()
    async throws
  {
    let desk = try Desk()
    try desk.logOctober()
    try desk.logLateFile()
    try await desk.report()
    let store = try desk.store()
    let outages = try store.figures(.outages)
    func read(_ interval: Interval) throws -> [OutageFigure] {
      try store.figures(.outages, in: interval, from: "start_ms", to: "end_ms")
    }
    #expect(outages.count == 2)
    for outage in outages {
      let (start, end) = (outage.interval.start, outage.interval.end)
      let last = end.advanced(byMilliseconds: -1)
      #expect(try read(Interval(start: last, end: end)) == [outage])
      #expect(try read(Interval(start: end, end: end.advanced(byMilliseconds: 1))).isEmpty)
      #expect(try read(Interval(start: start.advanced(byMilliseconds: -1), end: start)).isEmpty)
      #expect(try read(outage.interval) == [outage])
    }
    #expect(try read(Interval(start: .distantPast, end: .distantFuture)) == outages)
  }
}
