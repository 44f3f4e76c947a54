import Tables
import Glibc
import ServiceLevels
import Store
import TestSupport

@testable import Pipeline

/// A folder of its own for one test, with a catalog, logs, a store and reports; gone afterwards.
final class Desk {
  private let folder: TemporaryFolder
  private var files: Set<ExactText> = []
  /// Whether a log of this test is damaged on purpose.
  var hasDamage = false

  init() throws {
    folder = try TemporaryFolder()
    try write("catalog.yaml", Desk.catalog)
  }

  var path: String { folder.path }
  var storePath: String { "\(path)/store.db" }

  /// One service that logs transitions only, so that a month is a few lines.
  private static let catalog = """
    time_zone: UTC
    checks: {interval: 10s, hold: unlimited, confirm: 1}
    tiers:
      - name: critical
        title: {ja: 重要, en: Critical}
        availability: 99.9
    accounts:
      - name: a
    services:
      - name: s
        title: {ja: s, en: s}
        account: a
        tier: critical
      - name: other
        title: {ja: other, en: other}
        account: a
        tier: critical
    """

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = try folder.write(name, text.utf8)
    files.insert(ExactText(file))
    return file
  }

  func delete(_ name: String) {
    unlink("\(path)/\(name)")
    files.remove(ExactText("\(path)/\(name)"))
  }
}

// MARK: - Logs

extension Desk {
  /// Checks of a service, as `day-of-October hour:minute status`.
  func logChecks(_ name: String, of service: String, _ checks: [(String, String)]) throws {
    let lines = checks.map {
      #"{"time":"\#($0.0)","service":"\#(service)","status":"\#($0.1)"}"# + "\n"
    }
    try write(name, lines.joined())
  }

  func logCorrection(
    _ name: String, id: String, from start: String, to end: String, state: String
  ) throws {
    try write(
      name,
      #"{"id":"\#(id)","kind":"correction","service":"s","started_at":"\#(start)","#
        + #""ended_at":"\#(end)","updated_at":"2026-11-05T00:00:00Z","state":"\#(state)","#
        + #""author":"ops","reason":"checked by hand"}"# + "\n")
  }

  /// October as it is first known: `s` is down for ten minutes, and both are watched into November.
  func logOctober() throws {
    try logChecks(
      "october-s.ndjson", of: "s",
      [
        ("2026-10-01T00:00:00Z", "up"), ("2026-10-05T00:00:00Z", "down"),
        ("2026-10-05T00:10:00Z", "up"), ("2026-11-02T00:00:00Z", "up"),
      ])
    try logChecks(
      "october-other.ndjson", of: "other",
      [("2026-10-01T00:00:00Z", "up"), ("2026-11-02T00:00:00Z", "up")])
  }

  /// Five minutes more that nobody knew of.
  func logLateFile() throws {
    try logChecks(
      "late.ndjson", of: "s",
      [("2026-10-20T00:00:00Z", "down"), ("2026-10-20T00:05:00Z", "up")])
  }

  /// Four of the first ten minutes were none.
  func logCorrection() throws {
    try logCorrection(
      "correction.ndjson", id: "OP-1", from: "2026-10-05T00:00:00Z", to: "2026-10-05T00:04:00Z",
      state: "up")
  }
}

// MARK: - The program

extension Desk {
  private var loaded: LoadedCatalog {
    get throws { try LoadedCatalog(path: "\(path)/catalog.yaml") }
  }

  /// After all that is in the logs.
  static let now = "2026-12-15T00:00:00Z"

  private func pipeline(now: String = Desk.now) throws -> Pipeline {
    try Pipeline(
      store: "\(path)/store.db", mustExist: false, waits: false, isQuiet: true,
      clock: RunClock(standingAt: Instant(commandLine: now)))
  }

  /// Reads whatever logs there are, and makes the report of a period.
  func report(on period: String = "2026-10", options: RenderOptions = .everything) async throws {
    let pipeline = try pipeline()
    try await ingest(with: pipeline)
    try await pipeline.aggregate(catalog: try loaded, asOf: nil)
    _ = try await pipeline.compute([period], catalog: try loaded)
    _ = try await pipeline.render(
      [period], into: "\(path)/reports",
      options: options)
  }

  func ingest() async throws { try await ingest(with: try pipeline()) }

  /// What a run over whatever logs there are did.
  func outcome() async throws -> IngestOutcome {
    try await pipeline().ingest(logs, catalog: try loaded)
  }

  private var logs: [String] {
    files.map(\.text).filter { path in
      [".ndjson", ".gz"].contains { path.utf8.reversed().starts(with: $0.utf8.reversed()) }
    }.sorted()
  }

  private func ingest(with pipeline: Pipeline) async throws {
    let outcome = try await pipeline.ingest(logs, catalog: try loaded)
    precondition(
      hasDamage || outcome.unusable.isEmpty && outcome.rejected == 0, "a log of a test is wrong")
  }

  @discardableResult
  func close(
    _ period: String = "2026-10", now: String = Desk.now, isTrial: Bool = false
  ) async throws -> [String] {
    try await pipeline(now: now).close([period], isTrial: isTrial)
      .map { $0.wasClosed ? "\($0.key) again" : $0.key }
  }

  /// What is decided by hand in these tests.
  var decision: Decision {
    Decision(
      author: "A. Sato", reason: "dated by a test",
      at: Instant(commandLine: Desk.now) ?? .distantPast)
  }

  @discardableResult
  func forget(_ names: [String], undo: Bool = false) throws -> [ForgottenFile] {
    let paths = names.map { "\(path)/\($0)" }
    return undo
      ? try pipeline().undoForgetting(paths, decision) : try pipeline().forget(paths, decision)
  }

  @discardableResult
  func acknowledge(
    _ days: [String], services: [String] = [], undo: Bool = false
  ) throws -> [AcknowledgedDay] {
    undo
      ? try pipeline().undoAcknowledging(days: days, services: services, decision)
      : try pipeline().acknowledge(days: days, services: services, decision)
  }

  /// Milliseconds of October that a service was down.
  func down(_ service: String = "s") throws -> Int {
    try store().figures(.availability, in: ["2026-10"]).first { $0.service == service }?
      .totals.down ?? -1
  }

  /// Puts another catalog in the place of the first, with words of it replaced.
  func changeCatalog(_ old: String, to new: String) throws {
    precondition(Desk.catalog.contains(old), "the catalog of the tests has other words")
    try write("catalog.yaml", Desk.catalog.replacing(old, with: new))
  }

  /// Every restatement of a subject, as `figure before after cause sources`.
  func everyRestatement(of subject: String) throws -> [String] {
    try store().figures(.restatements).filter { $0.subject == subject }.map { change in
      let files = change.sources.replacing("\(path)/", with: "")
      return "\(change.figure) \(change.beforeText ?? "none") \(change.afterText ?? "none") "
        + "\(change.cause): \(files)"
    }
  }

  /// What the store holds.
  func store() throws -> Store { try Store(path: "\(path)/store.db") }

  /// The restatements of `s`, as `figure before after cause sources`, those of time up left out.
  func restatements() throws -> [String] {
    try store().figures(.restatements).filter {
      $0.table == "availability" && ["down_ms", "outages"].contains($0.figure)
    }
    .map { change in
      let files = change.sources.replacing("\(path)/", with: "")
      return "\(change.subject): \(change.figure) \(change.beforeText ?? "none") "
        + "\(change.afterText ?? "none") "
        + "\(change.cause): \(files)"
    }
  }
}

extension RenderOptions {
  static let everything = RenderOptions(
    languages: RenderOptions.allLanguages, formats: Set(RenderOptions.allFormats))
}
