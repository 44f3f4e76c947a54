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
