public import ServiceLevels
import SQLite
import Tables

// What the store holds is put right without the files that it came from: they may be gone.
extension Store {
  /// Puts what files said of subjects by former names under the names that they have now.
  ///
  /// - Returns: whether there was anything.
  public func rename(
    probe present: (ProbeKey) -> ProbeKey, service: (String) -> String,
    account: (String) -> String
  ) throws(StoreError) -> Bool {
    try atomically { () throws(StoreError) in
      let probes = try rows("SELECT id, service, account, zone, \"check\" FROM probe ORDER BY id") {
        (id: $0.integer("id"), key: ProbeTable.key($0))
      }
      var isChanged = false
      for (id, key) in probes where present(key) != key {
        try rename(probe: id, key, to: present(key))
        isChanged = true
      }
      for table in ["incident_record", "operation_record"] {
        if try rename("services", of: table, service) { isChanged = true }
        if try rename("accounts", of: table, account) { isChanged = true }
      }
      return isChanged
    }
  }

  /// Keeps each check of some probes of a file, as near as the runs tell, so that they can be joined with another's.
  public func unfold(_ probes: Set<ProbeKey>, ofFile id: Int) throws(StoreError) {
    try atomically { () throws(StoreError) in
      let place = try firstRow("SELECT pack_id, part FROM file WHERE id = ?", [.integer(id)]) {
        (pack: $0.integer(0), part: $0.integer(1))
      }
      guard let place else { return }
      for probe in probes.sorted() {
        var parts = try checksByPack(of: probe)[place.pack] ?? [:]
        guard let folded = parts[place.part] else { continue }
        parts[place.part] = folded.unfolded()
        try replace(parts, of: probe, pack: place.pack)
      }
    }
  }
}

// MARK: - Probes

extension Store {
  private func rename(
    probe id: Int, _ former: ProbeKey, to present: ProbeKey
  ) throws(StoreError) {
    let known = try firstRow(
      "SELECT id FROM probe WHERE service = ? AND account = ? AND zone = ? AND \"check\" = ?",
      ProbeTable.values(present)
    ) { $0.integer(0) }
    guard let known else {
      return try run(
        "UPDATE probe SET service = ?, account = ? WHERE id = ?",
        [.text(present.service), .text(present.account), .integer(id)])
    }
    let theirs = try checksByPack(of: present)
    for (pack, parts) in try checksByPack(of: former).sorted(by: { $0.key < $1.key }) {
      let mine = parts.mapValues { $0.renamed(to: present) }
      try replace(
        mine.merging(theirs[pack] ?? [:]) { $0.joined(with: $1) }, of: present, pack: pack)
    }
    try run(
      "UPDATE gauge_series SET probe_id = ? WHERE probe_id = ?", [.integer(known), .integer(id)])
    try run("DELETE FROM probe_checks WHERE probe_id = ?", [.integer(id)])
    try run("DELETE FROM probe WHERE id = ?", [.integer(id)])
    probeIDs.removeAll()
  }

  /// What the files in force say of a probe, by pack and part.
  private func checksByPack(of key: ProbeKey) throws(StoreError) -> [Int: [Int: ProbeChecks]] {
    var found: [(file: Int, part: Int, checks: ProbeChecks)] = []
    try forEachProbe(
      where: ProbeChecksTable.probe(key)
    ) { probe throws(StoreError) in
      for part in probe.parts {
        found.append((part.file, part.header.part, try checks(part, of: probe)))
      }
    }
    var result: [Int: [Int: ProbeChecks]] = [:]
    for (file, part, checks) in found {
      guard let pack = try pack(ofFile: file) else { continue }
      result[pack, default: [:]][part] = checks
    }
    return result
  }

  private func replace(
    _ parts: [Int: ProbeChecks], of probe: ProbeKey, pack: Int
  ) throws(StoreError) {
    var packed = PackedParts()
    for (part, checks) in parts.sorted(by: { $0.key < $1.key }) {
      let single = PackedChecks([checks])
      for entry in single.entries { packed.append(entry, of: single, part: part) }
    }
    try run(
      "DELETE FROM probe_checks WHERE probe_id = ? AND pack_id = ?",
      [.integer(try probeID(probe)), .integer(pack)])
    try insert(packed, of: probe, pack: pack)
  }
}

extension ProbeTable {
  fileprivate static func values(_ key: ProbeKey) -> [SQLiteValue] {
    [.text(key.service), .text(key.account), .text(key.zone), .text(key.check)]
  }
}

// MARK: - Records

extension Store {
  private func rename(
    _ column: String, of table: String, _ present: (String) -> String
  ) throws(StoreError) -> Bool {
    let lists = try rows("SELECT DISTINCT \(column) FROM \(table)") { $0.text(0) }
    var isChanged = false
    for list in lists {
      var names: [String] = []
      for name in NameList.names(in: list).map(present) where !names.contains(name) {
        names.append(name)
      }
      let renamed = NameList.joined(names)
      if renamed.isSameBytes(as: list) { continue }
      try run(
        "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?", [.text(renamed), .text(list)])
      isChanged = true
    }
    return isChanged
  }
}
