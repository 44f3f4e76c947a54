import Testing

@testable import Reference

/// The product against the plain reference, over many small worlds.
struct RandomWorldsTests {
  @Test(arguments: seeds(200))
  func `The published tables are those of the rules, however the logs are written`(
    seed: Int
  ) throws {
    try compare(seed, features: .chosen(usually: .ordinary))
  }

  /// Each of these differed once, and the product or the plain rules were mended.
  @Test(arguments: [19, 98, 227, 255, 273, 338, 366, 487, 589, 624, 631, 993])
  func `So are those of fuller worlds that differed once`(seed: Int) throws {
    try compare(seed, features: .all)
  }

  private func compare(_ seed: Int, features: Features) throws {
    let world = try RandomWorld.world(seed: seed, features: features)
    let expected = try ExpectedStore(world)
    for (name, guise) in [("plain", Guise.plain), ("random", Guise.random)] {
      try withWorkplace { product in
        try product.write(world.catalog)
        let written = try guise.write(world, below: product.logs, seed: seed)
        let result = try product.runAll(world, format: name == "plain" ? "csv" : "html,csv")
        let outcome = "seed \(seed), \(name) guise: exit status \(result.status) \(result.errors)"
        try #require(result.status == (written.isTolerated ? 0 : 65), "\(outcome)")

        let differences = try expected.differences(from: product)
        let summary = differences.prefix(12).joined(separator: "\n")
        #expect(
          differences.isEmpty,
          "seed \(seed), \(name) guise: \(differences.count) differences\n\(summary)")

        let rejects = try rejectedLines(of: product)
        #expect(rejects == written.rejectedLines, "seed \(seed), \(name) guise")
      }
    }
  }

  /// The numbers of the rejected lines of each file.
  private func rejectedLines(of product: Product) throws -> [String: [Int]] {
    var lines: [String: [Int]] = [:]
    for row in try PublishedStore(path: product.snapshot).table("reject") {
      guard case .text(let file)? = row["file"], case .integer(let line)? = row["line"] else {
        throw ReferenceError("no reject: \(row)")
      }
      lines[fileName(file), default: []].append(line)
    }
    return lines.mapValues { $0.sorted() }
  }
}

extension WrittenLogs {
  /// By file name: no two files have the same.
  fileprivate var rejectedLines: [String: [Int]] {
    Dictionary(uniqueKeysWithValues: rejected.map { (fileName($0.key), $0.value) })
  }
}

private func fileName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
