import Foundation

/// The product, driven through its command line.
struct Product {
  /// A directory of its own: `catalog.yaml`, `logs`, `store.sqlite`, `reports`.
  let directory: String
  let executable: String

  init(directory: String) throws {
    self.directory = directory
    // The test run builds the executable beside the test bundle.
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [bundle, bundle.deletingLastPathComponent()].map {
      $0.appendingPathComponent("sla").path
    }
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { throw ReferenceError("no executable sla beside \(CommandLine.arguments[0])") }
    executable = found
    try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
  }

  var catalog: String { directory + "/catalog.yaml" }
  var logs: String { directory + "/logs" }
  var store: String { directory + "/store.sqlite" }
  var reports: String { directory + "/reports" }
  var snapshot: String { reports + "/sla.sqlite" }

  func write(_ catalog: CatalogModel) throws {
    try Data(catalog.yaml.utf8).write(to: URL(fileURLWithPath: self.catalog))
  }

  /// All four stages over the whole log directory.
  func runAll(_ world: World) throws -> Program.Result {
    try Program.run(
      executable,
      ["run", "--catalog", catalog, "--logs", logs, "--store", store, "--reports", reports]
        + arguments(world))
  }

  /// What a world asks for.
  func arguments(_ world: World) -> [String] {
    var words: [String] = ["--quiet"]
    for key in world.periods {
      if key.hasPrefix("FY") {
        words += ["--fiscal-year", String(key.dropFirst(2))]
      } else if key.contains("Q") {
        words += ["--quarter", key]
      } else {
        words += [key.contains("-") ? "--month" : "--year", key]
      }
    }
    if let asOf = world.givenAsOf {
      let day = Day(number: asOf / 86_400_000)
      let rest = asOf % 86_400_000
      let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
      words += [
        "--as-of", "\(day.text)T\(clock.joined(separator: ":")).\(padded(rest % 1000, 3))Z",
      ]
    }
    return words
  }
}
