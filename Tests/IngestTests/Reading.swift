import Ingest
import ServiceLevels

/// What the tests read with: two services and two accounts, checks that hold for 30 s.
let scope = IngestScope(
  services: ["order", "auth", "認証"], accounts: ["acct-a", "acct-b"],
  serviceGaps: [
    "order": .init(general: 30_000), "auth": .init(general: 30_000), "認証": .init(general: 30_000),
  ], accountGaps: .init(general: 30_000))

func read(_ text: String, verbatim: Set<ProbeKey> = []) throws -> FileYield {
  try LogReader(scope: scope).read(bytes: Array(text.utf8), verbatim: verbatim)
}

/// The only rejected line's reason; nil where no line is rejected.
func rejection(_ text: String) throws -> String? {
  try read(text).rejects.map(\.reason).first
}

func probe(_ service: String = "order", zone: String = "", check: String = "") -> ProbeKey {
  ProbeKey(account: "", service: service, zone: zone, check: check)
}

/// A check line of the service `order`, some seconds after 1970 began.
func check(_ time: Int, _ status: String = "up", _ more: String = "") -> String {
  "{\"time\":\"\(Instant(milliseconds: time * 1000).iso8601)\",\"service\":\"order\","
    + "\"status\":\"\(status)\"\(more)}\n"
}

extension CheckRun {
  init(_ status: CheckStatus, _ first: Int, _ last: Int) {
    self.init(
      status: status, first: Instant(milliseconds: first), last: Instant(milliseconds: last))
  }

  init(_ status: CheckStatus, _ only: Int) {
    self.init(status, only, only)
  }
}

/// A generator of the same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
