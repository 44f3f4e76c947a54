public import ServiceLevels
import SQLite

/// A file whose checks must be read again, each kept, before they can be joined with another's.
public struct ContestedFile: Hashable, Sendable {
  public let fileID: Int
  public let path: String
  /// The probes whose runs must be kept check by check, in order.
  public let probes: [ProbeKey]
}

// MARK: - What files say of probes

extension Store {
  /// Every probe with checks in the store, in order.
  public func probes() throws(StoreError) -> [ProbeKey] {
    var probes: [ProbeKey] = []
    try forEachProbe(where: ProbeChecksTable.everyProbe) { parts throws(StoreError) in
      probes.append(parts.probe)
    }
    return probes.sorted()
  }

  /// What every file says of the probes of a service, or of an account itself: probe after probe, each by first check.
  public func checks(of subject: Subject) throws(StoreError) -> [ProbeChecks] {
    var checks: [ProbeChecks] = []
    try forEachProbe(where: ProbeChecksTable.probes(of: subject)) { parts throws(StoreError) in
      for part in parts.parts { checks.append(try self.checks(part, of: parts)) }
    }
    return checks
  }

  /// What every file says of one probe, by first check.
  public func checks(of probe: ProbeKey) throws(StoreError) -> [ProbeChecks] {
    var checks: [ProbeChecks] = []
    try forEachProbe(where: ProbeChecksTable.probe(probe)) { parts throws(StoreError) in
      for part in parts.parts { checks.append(try self.checks(part, of: parts)) }
    }
    return checks
  }

  /// The instants of the first and the last check of each probe, for the default as-of.
  public func spans() throws(StoreError) -> [(probe: ProbeKey, first: Instant, last: Instant)] {
    var spans: [(probe: ProbeKey, first: Instant, last: Instant)] = []
    try forEachProbe(where: ProbeChecksTable.everyProbe) { parts throws(StoreError) in
      let first = parts.parts.reduce(Int.max) { min($0, $1.header.first) }
      let last = parts.parts.reduce(Int.min) { max($0, $1.header.last) }
      spans.append(
        (parts.probe, Instant(milliseconds: first), Instant(milliseconds: last)))
    }
    return spans
  }
}

// MARK: - What has to be read again

extension Store {
  /// The folded files that share time with another file of the same probe that found something else meanwhile, so that
  /// neither can be joined to the other. Touching at one instant counts as sharing. With them those whose runs hide which
  /// check was the first after an instant that matters.
  ///
  /// - Parameter seams: the instants of a probe before which its checks are ignored.
  public func contestedFiles(
    seams: (ProbeKey) -> [Instant] = { _ in [] }
  ) throws(StoreError) -> [ContestedFile] {
    var contested: [Int: Set<ProbeKey>] = [:]
    try forEachProbe(where: ProbeChecksTable.everyProbe) { probe throws(StoreError) in
      for seam in seams(probe.probe) {
        for part in probe.parts
        where !part.header.isVerbatim && part.header.first < seam.milliseconds
          && seam.milliseconds < part.header.last
        {
          let runs = try self.checks(part, of: probe).runs
          if runs.contains(where: { $0.first < seam && seam < $0.last }) {
            contested[part.file, default: []].insert(probe.probe)
          }
        }
      }
      var start = 0
      while start < probe.parts.count {
        // A group is a longest series of parts of which each reaches into the time of those before it.
        var (end, last) = (start + 1, probe.parts[start].header.last)
        while end < probe.parts.count, probe.parts[end].header.first <= last {
          last = max(last, probe.parts[end].header.last)
          end += 1
        }
        let group = probe.parts[start..<end]
        start = end
        if group.count == 1 || group.allSatisfy(\.header.isVerbatim) { continue }
        var checks: [ProbeChecks] = []
        for part in group { checks.append(try self.checks(part, of: probe)) }
        for index in JoinedChecks(checks).contested {
          contested[group[group.startIndex + index].file, default: []].insert(probe.probe)
        }
      }
    }
    return try contestedFiles(contested)
  }

  /// The files whose runs hide a longer time between two checks of a probe than is allowed.
  ///
  /// - Parameter longestGap: what is allowed of a probe, in milliseconds.
  public func files(
    foldedOver longestGap: (ProbeKey) -> Int
  ) throws(StoreError) -> [ContestedFile] {
    var folded: [Int: Set<ProbeKey>] = [:]
    try forEachProbe(where: ProbeChecksTable.everyProbe) { probe throws(StoreError) in
      let most = longestGap(probe.probe)
      for part in probe.parts where part.header.longestGapMilliseconds > most {
        folded[part.file, default: []].insert(probe.probe)
      }
    }
    return try contestedFiles(folded)
  }

  /// The probes of each of some files whose checks are all kept, none folded.
  public func verbatimProbes(
    ofFiles ids: some Sequence<Int>
  ) throws(StoreError) -> [Int: Set<ProbeKey>] {
    var probes = Dictionary(ids.map { ($0, Set<ProbeKey>()) }, uniquingKeysWith: { $1 })
    if probes.isEmpty { return [:] }
    try forEachProbe(where: ProbeChecksTable.everyProbe) { probe throws(StoreError) in
      for part in probe.parts where part.header.isVerbatim {
        probes[part.file]?.insert(probe.probe)
      }
    }
    return probes
  }

  /// The numbers of the files that hold checks of a probe.
  public func files(holding probe: ProbeKey) throws(StoreError) -> Set<Int> {
    var files: Set<Int> = []
    try forEachProbe(where: ProbeChecksTable.probe(probe)) { probe throws(StoreError) in
      files.formUnion(probe.parts.map(\.file))
    }
    return files
  }

  private func contestedFiles(
    _ probes: [Int: Set<ProbeKey>]
  ) throws(StoreError) -> [ContestedFile] {
    if probes.isEmpty { return [] }
    return try files().compactMap { file in
      probes[file.id].map {
        ContestedFile(fileID: file.id, path: file.path, probes: $0.sorted())
      }
    }
  }
}
