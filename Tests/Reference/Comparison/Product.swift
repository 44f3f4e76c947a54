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
      if key.hasPrefix("FY") { return ["--fiscal-year", String(key.dropFirst(2))] }
      if key.contains("Q") { return ["--quarter", key] }
      return [key.contains("-") ? "--month" : "--year", key]
    }
  }

  func asOf(_ world: World) -> [String] {
    guard let asOf = world.givenAsOf else { return [] }
    let day = Day(number: asOf / 86_400_000)
    let rest = asOf % 86_400_000
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    return ["--as-of", "\(day.text)T\(clock.joined(separator: ":")).\(padded(rest % 1000, 3))Z"]
  }
}
