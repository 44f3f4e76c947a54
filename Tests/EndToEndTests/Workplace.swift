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
    found += try store.loose()
    let verdicts = Reference.objectiveVerdicts(of: try store.table("objective_result"))
    for (objective, verdict) in objectiveVerdicts.sorted(by: { $0.key < $1.key })
    where verdicts[objective] != verdict {
      found.append(
        "objective_result[\(objective)]: expected \(verdict), got \(verdicts[objective] ?? "none")")
    }
    return found
  }
}

extension PublishedStore {
  /// What of a snapshot does not hold together: a key that nothing has, a figure that contradicts another, down time of a
  /// service that is not the sum of its outages.
  func loose() throws -> [String] {
    try rows("PRAGMA foreign_key_check").map { "a row refers to nothing: \($0)" }
      + rows("SELECT * FROM violation").map { "violation: \($0)" }
      + rows(
        """
        SELECT service, (
          SELECT coalesce(sum(duration_ms), 0) FROM interval
          WHERE interval.service = service.service AND zone IS NULL AND state = 'down'
        ) AS down_ms, (
          SELECT coalesce(sum(down_ms), 0) FROM outage
          WHERE outage.service = service.service AND is_counted
        ) AS outages_ms
        FROM service WHERE down_ms <> outages_ms
        """
      ).map { "interval and outage differ: \($0)" }
  }
}
