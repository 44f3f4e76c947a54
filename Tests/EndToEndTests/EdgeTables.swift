@testable import Reference

/// Published tables, each row as one line: instants as `10-01 00:00:31`, durations as `1h30m`, nothing as `-`.
struct EdgeTables {
  let tables: [String: [Row]]

  init(_ expected: ExpectedStore) {
    tables = Dictionary(uniqueKeysWithValues: expected.tables.map { ($0.name, $0.rows) })
  }

  init(_ published: PublishedStore) throws {
    let names = [
      "availability", "tier_availability", "outage", "incident_time", "incident_mean", "burn_alert",
    ]
    tables = Dictionary(uniqueKeysWithValues: try names.map { ($0, try published.table($0)) })
  }
}

extension EdgeTables {
  func lines(_ name: String, _ columns: String, where values: [String: String]) -> [String] {
    (tables[name] ?? []).filter { row in
      values.allSatisfy { row[$0.key]?.text == $0.value }
    }.map { line($0, columns) }.sorted()
  }

  func outages(_ columns: String, service: String = "s") -> [String] {
    lines("outage", columns, where: ["service": service])
  }

  /// Of a service in a month, or another period or day.
  func availability(_ columns: String, in period: String = "2026-10") -> String {
    lines("availability", columns, where: ["service": "s", "period": period])
      .joined(separator: "; ")
  }

  func incidents(_ columns: String) -> [String] {
    lines("incident_time", columns, where: [:])
  }

  /// How many incidents, and their mean.
  func mean(_ metric: String, of scope: String) -> String {
    let values = ["period": "2026-10", "scope": scope, "metric": metric]
    return lines("incident_mean", "count mean_ms", where: values).joined()
  }

  private func line(_ row: Row, _ columns: String) -> String {
    columns.split(separator: " ").map { column in
      let name = String(column)
      switch row[name] {
      case .null: return "-"
      case .integer(let number): return text(number, of: name)
      case .real(let real): return "\(real)"
      case .text(let text): return text
      case .instant(let instant): return dated(instant)
      case nil: return "no \(name)"
      }
    }.joined(separator: " ")
  }

  private func text(_ number: Int, of column: String) -> String {
    let instants = ["start_ms", "end_ms", "confirmed_ms", "restored_ms", "fires_ms"]
    if instants.contains(column) { return dated(number) }
    return column.hasSuffix("_ms") ? durationText(number) : "\(number)"
  }

  private func dated(_ instant: Int) -> String {
    let text = utcText(instant).dropFirst(5).dropLast(instant % 1000 == 0 ? 5 : 1)
    return text.split(separator: "T").joined(separator: " ")
  }
}
