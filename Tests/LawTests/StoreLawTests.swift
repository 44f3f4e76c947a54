import ServiceLevels
import Store
import Tables
import Testing

@testable import Pipeline
@testable import Reference

/// What is in a store depends on the set of logs only, and what was closed stays.
struct StoreLawTests {
  @Test(arguments: seeds(12))
  func `Order, portions, repetition and questions in between leave no trace`(
    seed: Int
  ) async throws {
    var random = RandomNumbers(seed: seed &* 113 &+ 5)
    let desk = try LawDesk(try RandomWorld.world(seed: seed), seed: seed)
    try await readAtOnce(desk, into: "once")
    try await readSomehow(desk, into: "somehow", using: &random) { _, _ in }
    expectNone(
      try Store(path: desk.store("once"), mode: .readOnly)
        .differences(fromStoreAt: desk.store("somehow")), seed)
  }

  @Test(arguments: seeds(12))
  func `What was closed stays, what differs is restated, and the logs give the store anew`(
    seed: Int
  ) async throws {
    var random = RandomNumbers(seed: seed &* 127 &+ 6)
    var world = try RandomWorld.world(seed: seed)
    // Asked for when all of it is over.
    world.givenAsOf = nil
    let desk = try LawDesk(world, seed: seed)
    var closings: [String: Closing] = [:]
    try await readSomehow(desk, into: "store", using: &random) { pipeline, isLast in
      guard !isLast, let asOf = try pipeline.store.asOf() else { return }
      let calendar = try desk.catalog().catalog.calendar
      for key in world.periods where closings[key] == nil {
        guard let period = calendar.period(key: key), period.interval.end <= asOf else { continue }
        do {
          _ = try await pipeline.close([key], at: asOf)
        } catch PipelineError.notCloseable {
          // Without any data, or its end not an hour ago.
          continue
        }
        closings[key] = try pipeline.store.closing(of: key)
        #expect(closings[key] != nil)
      }
    }

    let store = try Store(path: desk.store("store"))
    for (key, closing) in closings {
      #expect(try store.closing(of: key) == closing, "seed \(seed), \(key)")
      let isAsClosed = try store.isAsClosed(key)
      let restated = try store.figures(.restatements, in: [key])
      #expect(restated.isEmpty == isAsClosed, "seed \(seed), \(key)")
      // Each restatement of a figure begins with what was published.
      for figure in closing.availability {
        let change = restated.first {
          $0.table == "availability" && $0.figure == "down_ms"
            && $0.subject == figure.service ?? figure.account
        }
        if figure.service != nil, let change {
          #expect(change.before == figure.totals.down, "seed \(seed), \(key)")
        }
      }
    }
    expectNone(try store.violations(), seed)
    try await readAtOnce(desk, into: "once")
    expectNone(
      try Store(path: desk.store("once"), mode: .readOnly)
        .differences(fromStoreAt: desk.store("store"))
        .filter { !$0.hasPrefix("restatement:") }, seed)
    let verification = try await Verification(
      store: desk.store("store"), logs: desk.logs, clock: RunClock())
    expectNone(verification.faults, seed)
    #expect(verification.proven.count == 6)
  }

  private func readAtOnce(_ desk: LawDesk, into name: String) async throws {
    let pipeline = try desk.pipeline(name)
    _ = try await pipeline.ingest(desk.paths, catalog: try desk.catalog())
    try await pipeline.judge(desk.world, catalog: try desk.catalog())
  }

  /// Reads the logs in any order, in up to four portions, some twice or as copies, and sometimes judges in between.
  private func readSomehow(
    _ desk: LawDesk, into name: String, using random: inout RandomNumbers,
    after: (Pipeline, _ isLast: Bool) async throws -> Void
  ) async throws {
    let catalog = try desk.catalog()
    var rest = desk.paths.shuffled(using: &random)
    var read: [String] = []
    while !rest.isEmpty {
      let portion = Array(rest.prefix(random.number(1...max(1, rest.count / 2 + 1))))
      rest.removeFirst(portion.count)
      // A run is over before the next begins.
      let pipeline = try desk.pipeline(name)
      _ = try await pipeline.ingest(portion, catalog: catalog)
      read += portion
      if random.chance(40) {
        _ = try await pipeline.ingest([random.one(of: read)], catalog: catalog)
      }
      if random.chance(40) {
        let copy = try desk.copy(random.one(of: read))
        _ = try await pipeline.ingest([copy], catalog: catalog)
      }
      // Without checks there is no as-of that anybody could ask for.
      let hasChecks = try pipeline.store.spans().contains { _ in true }
      guard rest.isEmpty || hasChecks && random.chance(60) else { continue }
      do {
        try await pipeline.judge(desk.world, catalog: catalog)
      } catch PipelineError.noChecks where !rest.isEmpty {
        continue
      }
      try await after(pipeline, rest.isEmpty)
    }
  }

  private func expectNone(_ found: [String], _ seed: Int) {
    let summary = found.prefix(6).joined(separator: "\n")
    #expect(found.isEmpty, "seed \(seed):\n\(summary)")
  }
}
