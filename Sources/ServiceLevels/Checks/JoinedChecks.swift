/// What several files say of one probe in the same stretch of time, put in order.
///
/// Of a run that was folded only its first and last check are known. That is enough where another file found the same
/// while it lasted, so that a log that grew, was compressed or copied needs no second look. Where another file found
/// something else meanwhile, it matters when exactly each check was, and the file has to be read again.
public struct JoinedChecks: Hashable, Sendable {
  /// In order of time; of several checks at one instant the worst stands (rules 2).
  public private(set) var runs: [CheckRun] = []
  /// The parts, by index, whose runs hide what is needed; where there are any, `runs` is not to be used.
  public private(set) var contested: Set<Int> = []

  /// Joins parts of one probe.
  public init(_ parts: [ProbeChecks]) {
    let all = parts.indices.flatMap { part in parts[part].runs.map { (run: $0, part: part) } }
      .sorted { ($0.run.first, $1.run.status) < ($1.run.first, $0.run.status) }
    runs.reserveCapacity(all.count)
    // The runs that reach to the one at hand: at most one a part.
    var open: [(run: CheckRun, part: Int)] = []
    for (run, part) in all {
      open.removeAll { $0.run.last < run.first }
      for other in open where other.run.status != run.status {
        if other.run.isLong { contested.insert(other.part) }
        if run.isLong { contested.insert(part) }
      }
      open.append((run, part))
      append(run)
    }
  }

  private mutating func append(_ run: CheckRun) {
    guard let last = runs.last, run.first <= last.last else {
      runs.append(run)
      return
    }
    // Of equal instants the worst came first, and stands.
    guard last.status == run.status, run.last > last.last else { return }
    runs[runs.count - 1] = CheckRun(status: run.status, first: last.first, last: run.last)
  }
}

extension CheckRun {
  fileprivate var isLong: Bool { first < last }
}
