public import ServiceLevels
import SQLite

// What decides which files have to be read again.
extension Store {
  /// The probes of each of some files whose checks are all kept, none folded.
  public func verbatimProbes(ofFiles ids: some Sequence<Int>) throws(StoreError) -> [Int: Set<
    ProbeKey
  >] {
    var probes: [Int: Set<ProbeKey>] = [:]
    for id in ids {
      probes[id] = Set(
        try rows(
          """
          SELECT service, account, zone, "check"
          FROM probe_checks JOIN probe ON probe.id = probe_id
          WHERE file_id = ? AND is_verbatim
          """, [.integer(id)], ProbeTable.key))
    }
    return probes
  }

  /// The numbers of the files that hold checks of a probe.
  public func files(holding probe: ProbeKey) throws(StoreError) -> Set<Int> {
    Set(
      try rows(
        """
        SELECT DISTINCT file_id FROM probe_checks JOIN probe ON probe.id = probe_id
        WHERE service = ? AND account = ? AND zone = ? AND "check" = ?
        """,
        [.text(probe.service), .text(probe.account), .text(probe.zone), .text(probe.check)]
      ) { $0.integer(0) })
  }
}
