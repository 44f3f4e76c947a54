public import ServiceLevels
import SQLite

/// What one file says of one probe, its runs packed.
enum ProbeChecksTable {
  static let sql = """
    CREATE TABLE probe_checks (
      file_id INTEGER NOT NULL REFERENCES file (id),
      probe_id INTEGER NOT NULL REFERENCES probe (id),
      first_ms INTEGER NOT NULL,
      last_ms INTEGER NOT NULL,
      is_verbatim INTEGER NOT NULL,
      longest_gap_ms INTEGER NOT NULL,
      runs BLOB NOT NULL
    ) STRICT;
    CREATE INDEX probe_checks_by_probe ON probe_checks (probe_id, first_ms, last_ms, is_verbatim);
    CREATE INDEX probe_checks_by_file ON probe_checks (file_id);
    """
}

/// A file whose checks must be read again, each kept, before they can be joined with another's.
public struct ContestedFile: Hashable, Sendable {
  public let fileID: Int
  public let path: String
  /// The probes whose runs must be kept check by check, in order.
  public let probes: [ProbeKey]
}

// MARK: - Reading

extension Store {
  /// What every file says of the probes of a service, or of an account itself: probe after probe, each by first check.
  public func checks(of subject: Subject) throws(StoreError) -> [ProbeChecks] {
    let condition: String
    switch subject {
    case .service: condition = "service = ?"
    case .account: condition = "account = ? AND service = ''"
    }
    return try rows(
      """
      SELECT service, account, zone, "check", is_verbatim, longest_gap_ms, runs
      FROM probe JOIN probe_checks ON probe_id = probe.id
      WHERE \(condition)
      ORDER BY service, account, zone, "check", first_ms, last_ms, file_id
      """, [.text(subject.name)]
    ) { row throws(StoreError) in
      ProbeChecks(
        probe: ProbeTable.key(row),
        runs: try unpacked(table: "probe_checks") { () throws(PackedError) in
          try PackedRuns.unpack(row.blob("runs"))
        },
        isVerbatim: row.flag("is_verbatim"),
        longestGapMilliseconds: row.integer("longest_gap_ms"))
    }
  }

  /// The folded files that share time with another file of the same probe, so that neither can be joined to the other.
  /// Touching at one instant counts as sharing.
  public func contestedFiles() throws(StoreError) -> [ContestedFile] {
    // Probe after probe in order of time, so that one look back is enough, however many files there are.
    var contested: [Int: Set<ProbeKey>] = [:]
    var open: (probe: Int, last: Int, key: ProbeKey, file: Int, isVerbatim: Bool)?
    try forEachRow(
      """
      SELECT probe_id, file_id, first_ms, last_ms, is_verbatim, service, account, zone, "check"
      FROM probe_checks JOIN probe ON probe.id = probe_id
      ORDER BY probe_id, first_ms, last_ms, file_id
      """
    ) { row throws(StoreError) in
      let (probe, file, last) = (
        row.integer("probe_id"), row.integer("file_id"), row.integer("last_ms")
      )
      let isVerbatim = row.flag("is_verbatim")
      let key = open?.probe == probe ? open?.key ?? ProbeTable.key(row) : ProbeTable.key(row)
      if let open, open.probe == probe, row.integer("first_ms") <= open.last {
        if !isVerbatim { contested[file, default: []].insert(key) }
        if !open.isVerbatim { contested[open.file, default: []].insert(key) }
      }
      // The part that reaches furthest is the one that a later part can run into.
      if let before = open, before.probe == probe, before.last >= last { return }
      open = (probe, last, key, file, isVerbatim)
    }
    return try files().filter { contested[$0.id] != nil }.map { file in
      ContestedFile(
        fileID: file.id, path: file.path, probes: (contested[file.id] ?? []).sorted())
    }
  }

  /// The files whose runs hide a longer time between two checks than `hold` allows to be spoken for, for a probe of the
  /// subject.
  public func files(
    foldedOver holdMilliseconds: Int, of subject: Subject
  ) throws(StoreError) -> [ContestedFile] {
    let condition: String
    switch subject {
    case .service: condition = "service = ?"
    case .account: condition = "account = ? AND service = ''"
    }
    return try contestedFiles(
      """
      SELECT file.id, file.path, service, account, zone, "check"
      FROM probe JOIN probe_checks ON probe_id = probe.id JOIN file ON file.id = file_id
      WHERE \(condition) AND longest_gap_ms > ?
      ORDER BY file.path, file.id, service, account, zone, "check"
      """, [.text(subject.name), .integer(holdMilliseconds)])
  }

  private func contestedFiles(
    _ sql: String, _ values: [SQLiteValue]
  ) throws(StoreError) -> [ContestedFile] {
    var files: [ContestedFile] = []
    try forEachRow(sql, values) { row throws(StoreError) in
      let id = row.integer("id")
      var probes: [ProbeKey] = []
      if let last = files.last, last.fileID == id {
        probes = last.probes
        files.removeLast()
      }
      probes.append(ProbeTable.key(row))
      files.append(ContestedFile(fileID: id, path: row.text("path"), probes: probes))
    }
    return files
  }

  /// The instants of the first and the last check of each probe, for the default as-of.
  public func spans() throws(StoreError) -> [(probe: ProbeKey, first: Instant, last: Instant)] {
    try rows(
      """
      SELECT service, account, zone, "check", min(first_ms) AS first_ms, max(last_ms) AS last_ms
      FROM probe JOIN probe_checks ON probe_id = probe.id
      GROUP BY probe.id
      ORDER BY service, account, zone, "check"
      """
    ) { row in (ProbeTable.key(row), row.instant("first_ms"), row.instant("last_ms")) }
  }
}

// MARK: - Writing

extension Store {
  func insert(_ checks: ProbeChecks, file: Int) throws(StoreError) {
    try run(
      """
      INSERT INTO probe_checks (file_id, probe_id, first_ms, last_ms, is_verbatim, longest_gap_ms, runs)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(file), .integer(try probeID(checks.probe)), SQLiteValue(checks.first),
        SQLiteValue(checks.last), SQLiteValue(checks.isVerbatim),
        .integer(checks.longestGapMilliseconds), .blob(PackedRuns.pack(checks.runs)),
      ])
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
}
