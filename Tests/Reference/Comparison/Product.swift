import Foundation

/// The product, driven through its command line.
struct Product {
  /// A directory of its own: `catalog.yaml`, `logs`, `store.sqlite`, `reports`.
  let directory: String
  let executable: String
  var store: String
  var reports: String

  init(directory: String) throws {
    self.directory = directory
    store = directory + "/store.sqlite"
    reports = directory + "/reports"
    // The test run builds the executable beside the test bundle; `SLA_EXECUTABLE` names another.
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates =
      [ProcessInfo.processInfo.environment["SLA_EXECUTABLE"]].compactMap(\.self)
      + [bundle, bundle.deletingLastPathComponent()].map { $0.appendingPathComponent("sla").path }
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { throw ReferenceError("no executable sla beside \(CommandLine.arguments[0])") }
    executable = found
    try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
  }

  var catalog: String { directory + "/catalog.yaml" }
  var logs: String { directory + "/logs" }
  var snapshot: String { reports + "/sla.sqlite" }

  func write(_ catalog: CatalogModel) throws {
    try Data(catalog.yaml.utf8).write(to: URL(fileURLWithPath: self.catalog))
  }

  /// All four stages over the whole log directory.
  func runAll(_ world: World, format: String = "html,csv") throws -> Program.Result {
    try Program.run(
      executable,
      [
        "run", "--catalog", catalog, "--logs", logs, "--store", store, "--reports", reports,
        "--quiet", "--format", format,
      ]
        + arguments(world))
  }

  /// Runs a command that must end well, or say that it rejected lines.
  func run(_ arguments: [String]) throws {
    let result = try Program.run(executable, arguments + ["--quiet"])
    if result.status != 0, result.status != 65 {
      throw ReferenceError("sla \(arguments) ended with \(result.status): \(result.errors)")
    }
  }

  /// What a world asks for.
  func arguments(_ world: World) -> [String] { periods(world) + asOf(world) }

  func periods(_ world: World) -> [String] {
    world.periods.flatMap { key in
      [option(key), key.hasPrefix("FY") && key.count == 6 ? String(key.dropFirst(2)) : key]
    }
  }

  private func option(_ key: String) -> String {
    if key.hasPrefix("FY") {
      return key.contains("Q")
        ? "--fiscal-quarter" : key.contains("H") ? "--fiscal-half" : "--fiscal-year"
    }
    if key.contains("W") { return "--week" }
    if key.contains("Q") { return "--quarter" }
    return key.contains("-") ? "--month" : "--year"
  }

  /// What a world says of the time: as-of and the clock of the run.
  func asOf(_ world: World) -> [String] {
    (world.givenAsOf.map { ["--as-of", utcText($0)] } ?? [])
      + (world.now.map { ["--now", utcText($0)] } ?? [])
  }
}
