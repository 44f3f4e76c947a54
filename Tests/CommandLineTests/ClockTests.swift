import Pipeline
import ServiceLevels
import Synchronization
import Testing

@testable import sla

struct ClockTests {
  @Test func `The clock shows what it is told to, and else the time of day`() throws {
    let given = try Given<NoOptions>(["--now", "2026-11-30T00:00:00Z"])
    #expect(given.clock.now.iso8601 == "2026-11-30T00:00:00.000Z")
    #expect(try Given<NoOptions>([]).clock.now.iso8601 > "2026-11")
  }

  @Test(arguments: [
    ("2026-11-30T00:00:00Z", 0), ("2026-11-30T00:00:00.001Z", 1), ("2099-01-01T00:00:00Z", 1),
  ])
  func `An as-of that lies ahead of the clock is warned of`(asOf: String, warnings: Int) {
    let lines = Mutex<[String]>([])
    let console = Console(
      output: { _ in }, diagnostics: { text in lines.withLock { $0.append(text) } })
    console.warn(
      asOf: Instant(commandLine: asOf),
      clock: RunClock(standingAt: Instant(commandLine: "2026-11-30T00:00:00Z")))
    #expect(lines.withLock { $0.count } == warnings)
    #expect(lines.withLock { $0.allSatisfy { $0.contains("--as-of") } })
  }
}
