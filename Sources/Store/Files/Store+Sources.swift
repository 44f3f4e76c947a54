import SQLite
public import ServiceLevels

// The way from checks back to the files that hold them.
extension Store {
  /// The files that are not among the given digests and hold checks, with the probes checked: probe after probe, each
  /// by first check.
  public func probeSources(besides known: Set<ContentDigest>) throws(StoreError)
    -> [ProbeSourceFigure]
  {
    try probeSources(where: ProbeChecksTable.everyProbe, among: filesByID()) { file, _ in
      !known.contains(file.sha256)
    }
  }

  /// The files that hold checks of a subject's probes in one of the intervals, their ends included.
  public func probeSources(
    of subject: Subject, in intervals: [Interval]
  ) throws(StoreError) -> [ProbeSourceFigure] {
    try probeSources(of: [(subject, intervals)])[0]
  }

  /// The same for several subjects, in their order.
  public func probeSources(
    of wanted: [(subject: Subject, intervals: [Interval])]
  ) throws(StoreError) -> [[ProbeSourceFigure]] {
    let isAnyWanted = wanted.contains { !$0.intervals.isEmpty }
    let files = isAnyWanted ? try filesByID() : [:]
    var sources: [[ProbeSourceFigure]] = []
    for (subject, intervals) in wanted {
      let condition = ProbeChecksTable.probes(of: subject)
      sources.append(
        intervals.isEmpty
          ? []
          : try probeSources(where: condition, among: files) { _, header in
            intervals.contains {
              header.first <= $0.end.milliseconds && $0.start.milliseconds <= header.last
            }
          })
    }
    return sources
  }

  /// The files that hold what a subject's probes found around each of several intervals: a check in it, its ends included,
  /// the last before or the first after it.
  ///
  /// - Parameter wanted: subjects with their intervals.
  /// - Returns: for each subject, for each of its intervals, in their order: probe after probe, each by first check.
  public func probeSources(
    aroundEach wanted: [(subject: Subject, intervals: [Interval])]
  ) throws(StoreError) -> [[[ProbeSourceFigure]]] {
    let files = wanted.isEmpty ? [:] : try filesByID()
    var sources: [[[ProbeSourceFigure]]] = []
    for (subject, intervals) in wanted {
      var own = [[ProbeSourceFigure]](repeating: [], count: intervals.count)
      let index = IntervalIndex(intervals)
      try forEachProbe(where: ProbeChecksTable.probes(of: subject)) { probe throws(StoreError) in
        var found: [Int: [(source: ProbeSourceFigure, checks: NearChecks)]] = [:]
        for part in probe.parts {
          guard let file = files[part.file] else { continue }
          let source = ProbeSourceFigure(file, part.header, of: probe.probe)
          let near = index.touching(Interval(start: source.first, end: source.last))
          if near.isEmpty { continue }
          // A file may be silent around an interval that its checks lie on both sides of.
          let runs = try checks(part, of: probe).runs
          for place in near {
            found[place, default: []].append((source, NearChecks(runs, intervals[place])))
          }
        }
        for (place, files) in found {
          let before = files.compactMap(\.checks.before).max()
          let after = files.compactMap(\.checks.after).min()
          own[place] += files.filter { _, checks in
            checks.isInside || checks.before.map { $0 == before } ?? false
              || checks.after.map { $0 == after } ?? false
          }.map(\.source)
        }
      }
      sources.append(own)
    }
    return sources
  }

  private func filesByID() throws(StoreError) -> [Int: StoredFile] {
    Dictionary(try files().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func probeSources(
    where condition: (sql: String, values: [SQLiteValue]), among files: [Int: StoredFile],
    isWanted: (StoredFile, PartHeader) -> Bool
  ) throws(StoreError) -> [ProbeSourceFigure] {
    var sources: [ProbeSourceFigure] = []
    try forEachProbe(where: condition) { probe throws(StoreError) in
      for part in probe.parts {
        guard let file = files[part.file], isWanted(file, part.header) else { continue }
        sources.append(ProbeSourceFigure(file, part.header, of: probe.probe))
      }
    }
    return sources
  }
}

/// What one file says of a probe around an interval.
private struct NearChecks {
  /// Whether it has a check inside, or a run of checks that reaches over it.
  let isInside: Bool
  /// Its last check before, and its first after.
  let before: Instant?
  let after: Instant?

  init(_ runs: [CheckRun], _ interval: Interval) {
    let next = runs.partitioningIndex { interval.start <= $0.last }
    isInside = next < runs.count && runs[next].first <= interval.end
    before = next > 0 ? runs[next - 1].last : nil
    let later = runs.partitioningIndex { interval.end < $0.first }
    after = later < runs.count ? runs[later].first : nil
  }
}

extension ProbeSourceFigure {
  fileprivate init(_ file: StoredFile, _ part: PartHeader, of probe: ProbeKey) {
    self.init(
      probe: probe, file: file.path, sha256: file.sha256,
      first: Instant(milliseconds: part.first), last: Instant(milliseconds: part.last))
  }
}
