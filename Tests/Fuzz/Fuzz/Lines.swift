@testable import Ingest

let scope = IngestScope(
  services: ["order", "auth"], accounts: ["acct-a"],
  serviceGaps: ["order": .init(general: 30_000), "auth": .init(general: .max)],
  accountGaps: .init(general: 30_000))

/// A log, read quickly and strictly: what is known by heart means what it says. The second quick reading knows the lines
/// of the first. So does what is scanned.
@Sendable func fuzzLines(_ bytes: [UInt8]) {
  let expected = yield(of: bytes, LogReader(scope: scope, isPredicting: false))
  for (name, quick) in [
    ("quick", LogReader(scope: scope)),
    ("scanning", LogReader(scope: scope, isPredicting: true, learningCredit: 0)),
  ] {
    for reading in 1...2 {
      let actual = yield(of: bytes, quick)
      demand(
        actual == expected,
        "\(name) reading \(reading): \(actual as Any), strict: \(expected as Any)")
    }
  }
  guard let expected else { return }
  demand(
    expected.rejects.count + expected.unlistedRejects <= expected.lines, "more rejects than lines")
  demand((expected.firstAt == nil) == (expected.lastAt == nil), "only one end")
  for checks in expected.probes {
    demand(!checks.runs.isEmpty, "a probe without checks")
    for (one, next) in zip(checks.runs, checks.runs.dropFirst()) {
      demand(one.first <= one.last && one.last < next.first, "runs out of order: \(checks)")
    }
  }
}

/// What a reader makes of bytes; nil where it refuses them as a whole.
func yield(of bytes: [UInt8], _ reader: LogReader) -> FileYield? {
  do throws(IngestError) { return try reader.read(bytes: bytes) } catch { return nil }
}
