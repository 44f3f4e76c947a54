import Foundation

@testable import Reference

/// A directory that is gone when the work is done, unless `SLA_KEEP` is set: then it stays, to be looked into.
func withWorkplace<Value>(_ body: (Product) throws -> Value) throws -> Value {
  let directory = FileManager.default.temporaryDirectory
    .appendingPathComponent("sla-\(UUID().uuidString)").path
  defer {
    if ProcessInfo.processInfo.environment["SLA_KEEP"] == nil {
      try? FileManager.default.removeItem(atPath: directory)
    }
  }
  return try body(try Product(directory: directory))
}

extension ExpectedStore {
  /// How the published tables differ from those of the rules.
  func differences(from product: Product) throws -> [String] {
    let store = try PublishedStore(path: product.snapshot)
    // A report may show other periods beside the asked ones, to compare them.
    let asked = Set(world.periods + availability.rows.compactMap { $0["period"]?.text })
    var found: [String] = []
    for table in tables + furtherTables {
      let rows = try store.table(table.name)
        .filter { row in row["period"].map { asked.contains($0.text ?? "") } ?? true }
      found += Reference.differences(table, rows)
    }
    let verdicts = Reference.objectiveVerdicts(of: try store.table("objective_result"))
    for (objective, verdict) in objectiveVerdicts.sorted(by: { $0.key < $1.key })
    where verdicts[objective] != verdict {
      found.append(
        "objective_result[\(objective)]: expected \(verdict), got \(verdicts[objective] ?? "none")")
    }
    return found
  }
}
