import Foundation
import Testing

@testable import Reference

/// The tables do not depend on how the logs came in.
struct OrderTests {
  /// Seeds whose worlds are read several times over.
  static let seeds = Array(1001...1012)

  @Test(arguments: seeds)
  func `In one call, file by file, backwards and in two runs: the same tables`(seed: Int) throws {
    let world = try RandomWorld.world(seed: seed)
    try withWorkplace { product in
      try product.write(world.catalog)
      let paths = try Guise.random.write(world, below: product.logs, seed: seed).paths
        .map { product.logs + "/" + $0 }
      let atOnce = try published(product, world, "once", [paths])
      let oneByOne = try published(product, world, "single", paths.map { [$0] })
      let backwards = try published(product, world, "backwards", paths.reversed().map { [$0] })
      // Check logs come first; without any there is nothing to judge yet.
      let half = max(1, paths.count / 2)
      let late = try published(
        product, world, "late", [Array(paths[..<half]), Array(paths[half...])], reports: true)
      #expect(oneByOne == atOnce, "seed \(seed)")
      #expect(backwards == atOnce, "seed \(seed)")
      #expect(late == atOnce, "seed \(seed)")
      #expect(!atOnce.isEmpty)
    }
  }

  @Test(arguments: seeds.prefix(4))
  func `A second run changes nothing`(seed: Int) throws {
    let world = try RandomWorld.world(seed: seed)
    try withWorkplace { product in
      try product.write(world.catalog)
      _ = try Guise.random.write(world, below: product.logs, seed: seed)
      _ = try product.runAll(world)
      let first = try dump(product)
      let page = try Data(
        contentsOf: URL(fileURLWithPath: "\(product.reports)/\(world.periods[0])/index.html"))
      _ = try product.runAll(world)
      #expect(try dump(product) == first)
      #expect(
        try Data(
          contentsOf: URL(fileURLWithPath: "\(product.reports)/\(world.periods[0])/index.html"))
          == page)
    }
  }

  @Test(arguments: seeds.prefix(6))
  func `A changed catalog gives what it would have given from the start`(seed: Int) throws {
    let world = try RandomWorld.world(seed: seed)
    // The same names, promised and read otherwise.
    var other = world
    other.catalog.checks.hold = .milliseconds((world.catalog.checks.interval ?? 10_000) * 4)
    other.catalog.checks.confirm = 2
    other.catalog.minCoverage = 1000
    for index in other.catalog.services.indices {
      other.catalog.services[index].checks = CheckKeys()
      other.catalog.services[index].minOutage = nil
    }
    try withWorkplace { product in
      try product.write(world.catalog)
      _ = try Guise.random.write(world, below: product.logs, seed: seed)
      _ = try product.runAll(world)
      try product.write(other.catalog)
      _ = try product.runAll(other)
      let differences = try ExpectedStore(other).differences(from: product)
      #expect(
        differences.isEmpty, "seed \(seed)\n\(differences.prefix(12).joined(separator: "\n"))")
    }
  }

  /// Ingests group after group into a store of its own, then publishes; with `reports` after each group.
  private func published(
    _ product: Product, _ world: World, _ name: String, _ groups: [[String]], reports: Bool = false
  ) throws -> [String] {
    var copy = product
    copy.store = "\(product.directory)/\(name).sqlite"
    copy.reports = "\(product.directory)/\(name)"
    for (index, group) in groups.enumerated() {
      try copy.run(["ingest", "--catalog", copy.catalog, "--store", copy.store] + group)
      if reports || index == groups.count - 1 {
        try copy.run(
          ["aggregate", "--catalog", copy.catalog, "--store", copy.store] + copy.asOf(world))
        try copy.run(
          ["compute", "--catalog", copy.catalog, "--store", copy.store] + copy.periods(world))
        try copy.run(
          ["render", "--store", copy.store, "--reports", copy.reports] + copy.periods(world))
      }
    }
    return try dump(copy)
  }

  private func dump(_ product: Product) throws -> [String] {
    // Of a folded run only its ends are kept, so that a probe's habits are known as near as its files were kept.
    try PublishedStore(path: product.snapshot)
      .dump(without: ["ingested_at", "last_ms", "median_distance_ms", "checks"])
  }
}
