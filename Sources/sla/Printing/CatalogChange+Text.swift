import Notation
import ServiceLevels

extension CatalogChange {
  /// `2026-10-01  tier critical: availability 99.99 → 99.95`, with the day in a time zone where it begins then.
  func text(in zone: TimeZoneTable) -> String {
    let day = zone.date(at: at)
    let time = zone.instant(of: day) == at ? day.description : at.iso8601
    let values = "\(before ?? "–") → \(after ?? "–")"
    return "\(time)  \(entry.text): \("\(key) \(values)".printable())"
  }
}

/// All that an entry of the catalog says, on one line.
func text(of entry: CatalogEntry, _ said: [CatalogStatement]) -> String {
  let statements = said.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  return entry.text + (statements.isEmpty ? "" : ": \(statements.printable())")
}

extension CatalogEntry {
  fileprivate var text: String {
    switch self {
    case .tier(let name): "tier \(name.printable())"
    case .account(let name): "account \(name.printable())"
    case .service(let name): "service \(name.printable())"
    case .maintenance(let id): "maintenance \(id.printable())"
    }
  }
}
