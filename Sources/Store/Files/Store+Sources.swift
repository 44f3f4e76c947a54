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
        sources.append(
          ProbeSourceFigure(
            probe: probe.probe, file: file.path, sha256: file.sha256,
            first: Instant(milliseconds: part.header.first),
            last: Instant(milliseconds: part.header.last)))
      }
    }
    return sources
  }
}
