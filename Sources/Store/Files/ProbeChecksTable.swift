import ServiceLevels
import SQLite

/// What the files of a pack say of one probe, packed.
enum ProbeChecksTable {
  static let everyProbe = (sql: "TRUE", values: [SQLiteValue]())

  static func probe(_ probe: ProbeKey) -> (sql: String, values: [SQLiteValue]) {
    (
      "service = ? AND account = ? AND zone = ? AND \"check\" = ?",
      [.text(probe.service), .text(probe.account), .text(probe.zone), .text(probe.check)]
    )
  }

  /// The condition for the probes of a service, or of an account itself.
  static func probes(of subject: Subject) -> (sql: String, values: [SQLiteValue]) {
    switch subject {
    case .service(let name): ("service = ?", [.text(name)])
    case .account(let name): ("account = ? AND service = ''", [.text(name)])
    }
  }
}

/// What all files say of one probe, its runs still packed.
struct ProbeParts {
  let probe: ProbeKey
  /// By first check, then last, then file.
  fileprivate(set) var parts: [Part] = []
  fileprivate var packed: [[UInt8]] = []
  fileprivate let limit: RunLimit

  /// Puts the parts in order, which they mostly are already.
  fileprivate mutating func sort() {
    let isInOrder = parts.indices.dropFirst().allSatisfy { !(parts[$0] < parts[$0 - 1]) }
    if !isInOrder { parts.sort(by: <) }
  }

  struct Part {
    let file: Int
    let header: PartHeader
    fileprivate let packed: Int

    fileprivate static func < (left: Part, right: Part) -> Bool {
      (left.header.first, left.header.last, left.file)
        < (right.header.first, right.header.last, right.file)
    }
  }
}

/// How many runs a part can have, asked for when the first of many parts is unpacked: to find the longest file takes a look
/// at all of them.
private final class RunLimit {
  var value: Int?
}

// MARK: - Reading

extension Store {
  /// Unpacks a part of what files say of a probe.
  func checks(_ part: ProbeParts.Part, of probe: ProbeParts) throws(StoreError) -> ProbeChecks {
    let header = part.header
    let most: Int
    if let known = probe.limit.value { most = known } else { most = try mostRuns() }
    probe.limit.value = most
    let (runs, inside) = try unpacked(table: "probe_checks") { () throws(PackedError) in
      let checks = try PackedRuns.unpack(
        PackedReader(probe.packed[part.packed], in: header.runs), since: header.first,
        until: header.last, atMost: most)
      if checks.runs.isEmpty { throw PackedError("a part without runs") }
      return checks
    }
    return ProbeChecks(
      probe: probe.probe, runs: runs, isVerbatim: header.isVerbatim,
      longestGapMilliseconds: header.longestGapMilliseconds, countInside: inside ?? 0)
  }

  /// Goes through the probes that a condition on `probe` holds for, in order, with what the files in force say of each.
  func forEachProbe(
    where condition: (sql: String, values: [SQLiteValue]),
    _ body: (ProbeParts) throws(StoreError) -> Void
  ) throws(StoreError) {
    let live = try liveParts()
    let limit = RunLimit()
    var current: (id: Int, parts: ProbeParts)?
    func finish() throws(StoreError) {
      guard var parts = current?.parts, !parts.parts.isEmpty else { return }
      parts.sort()
      try body(parts)
    }
    try forEachRow(
      """
      SELECT id, service, account, zone, "check", pack_id, parts
      FROM probe JOIN probe_checks ON probe_id = probe.id
      WHERE \(condition.sql)
      ORDER BY service, account, zone, "check", pack_id
      """, condition.values
    ) { row throws(StoreError) in
      let id = row.integer(0)
      if current?.id != id {
        try finish()
        current = (id, ProbeParts(probe: ProbeTable.key(row), limit: limit))
      }
      let packed = row.blob(6)
      let files = live.files(ofPack: row.integer(5))
      let index = current?.parts.packed.count ?? 0
      try unpacked(table: "probe_checks") { () throws(PackedError) in
        var reader = PartReader(packed)
        while let header = try reader.next() {
          let file = header.part < files.count ? files[header.part] : 0
          if file == 0 { continue }
          current?.parts.parts.append(
            ProbeParts.Part(file: file, header: header, packed: index))
        }
      }
      current?.parts.packed.append(packed)
    }
    try finish()
  }
}

/// Unpacks a value of a table.
func unpacked<Value>(
  table: String, _ body: () throws(PackedError) -> Value
) throws(StoreError) -> Value {
  do {
    return try body()
  } catch {
    throw .unreadable(table: table, detail: error.detail)
  }
}

// MARK: - Writing

extension Store {
  /// Keeps what the files of a pack say of one probe.
  func insert(_ parts: PackedParts, of probe: ProbeKey, pack: Int) throws(StoreError) {
    try run(
      "INSERT INTO probe_checks (probe_id, pack_id, parts) VALUES (?, ?, ?)",
      [.integer(try probeID(probe)), .integer(pack), .blob(parts.bytes)])
  }
}
