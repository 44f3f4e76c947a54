import Foundation
import ServiceLevels
import Store

@testable import Pipeline
@testable import Reference

/// A folder with a world's catalog and logs, and any number of stores; gone afterwards.
final class LawDesk {
  let world: World
  private let folder: URL
  /// The logs, in order of writing.
  let paths: [String]

  init(_ world: World, seed: Int) throws {
    self.world = world
    // In memory where there is such a place: nothing here is about disks.
    let memory = URL(fileURLWithPath: "/dev/shm")
    let isWritable = FileManager.default.isWritableFile(atPath: memory.path)
    folder = (isWritable ? memory : FileManager.default.temporaryDirectory)
      .appendingPathComponent("sla-law-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("logs"), withIntermediateDirectories: true)
    let logs = folder.appendingPathComponent("logs").path
    try Data(world.catalog.yaml.utf8).write(to: folder.appendingPathComponent("catalog.yaml"))
    var guise = Guise.random
    // Other programs would have to compress them, one after another.
    guise.compressedPercent = 0
    paths = try guise.write(world, below: logs, seed: seed).paths.map { "\(logs)/\($0)" }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var logs: String { folder.appendingPathComponent("logs").path }

  func store(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// After all that is in any world.
  private static let clock = RunClock(standingAt: Instant(milliseconds: 4_102_444_800_000))

  func pipeline(_ name: String) throws -> Pipeline {
    try Pipeline(
      store: store(name), mustExist: false, waits: false, isQuiet: true,
      clock: LawDesk.clock)
  }

  func catalog() throws -> LoadedCatalog {
    try LoadedCatalog(path: folder.appendingPathComponent("catalog.yaml").path)
  }

  /// Copies a log to where no other is.
  func copy(_ path: String) throws -> String {
    let copies = folder.appendingPathComponent("copies")
    try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true)
    let copy = copies.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    return copy
  }
}

extension Pipeline {
  /// The stages after reading, for all that a world asks for.
  func judge(_ world: World, catalog: LoadedCatalog) async throws {
    try await aggregate(
      catalog: catalog, asOf: world.givenAsOf.map { Instant(milliseconds: $0) })
    _ = try await compute(world.periods, catalog: catalog)
  }
}
