internal import Ingest
public import ServiceLevels
internal import Store
internal import Tables

/// What makes figures of a store less sure than they look, for whoever runs it.
public struct StoreWarnings: Hashable, Sendable {
  /// Checks after the clock of the run, which end no period: a few lines of each file.
  public internal(set) var afterClock: [LateCheck] = []
  /// Probes whose checks come so seldom that they do not speak for all the time between them.
  public internal(set) var slow: [ProbeFigure] = []
}

/// A check that is dated after the clock.
public struct LateCheck: Hashable, Sendable {
  public let file: String
  /// From 1; nil where the log is gone, or changed since it was read.
  public let line: Int?
  public let probe: ProbeKey
  public let time: Instant
}

extension Pipeline {
  /// What there is to warn of once timelines were made with a catalog.
  public func warnings(catalog: LoadedCatalog) throws -> StoreWarnings {
    do {
      var warnings = StoreWarnings()
      warnings.afterClock = try lateChecks(catalog: catalog.catalog)
      warnings.slow = try store.figures(.probeHealth).filter(\.isTooSlow)
      return warnings
    } catch let error as StoreError {
      throw PipelineError(error, store: store.path)
    }
  }

  /// So many files are looked into, and so many lines of each are named.
  private static let mostFiles = 20
  private static let mostLines = 3

  private func lateChecks(catalog: ServiceCatalog) throws -> [LateCheck] {
    let now = clock.now
    let late = Set(try store.spans().filter { now < $0.last }.map(\.probe.judged))
    if late.isEmpty { return [] }
    let future = Interval(
      start: now.advanced(byMilliseconds: 1), end: max(now, .distantFuture))
    let subjects = late.sorted { $0.name < $1.name }
    let sources = try store.probeSources(of: subjects.map { ($0, [future]) }).flatMap(\.self)
    let byFile = Dictionary(grouping: sources, by: \.file).sorted { $0.key < $1.key }
    return byFile.prefix(Pipeline.mostFiles).flatMap { path, sources -> [LateCheck] in
      let probes = Set(sources.map(\.probe))
      var found: [LateCheck] = []
      let quest = LineQuest(
        wantsCheck: { now < $0.time && probes.contains($0.probe) }, recordNumbers: []
      ) {
        guard let check = $0.check, found.count < Pipeline.mostLines else { return }
        found.append(LateCheck(file: path, line: $0.number, probe: check.probe, time: check.time))
      }
      let digest = try? LogReader(scope: IngestScope(catalog)).seek(quest, inFile: path)
      if let digest, digest == sources[0].sha256, !found.isEmpty { return found }
      return [LateCheck(file: path, line: nil, probe: sources[0].probe, time: sources[0].last)]
    }
  }
}
