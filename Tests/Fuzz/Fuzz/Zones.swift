@testable import Catalog

/// A time zone's data: read, or refused.
@Sendable func fuzzZones(_ bytes: [UInt8]) {
  guard let zone = ZoneFile(bytes) else { return }
  _ = zone.table(named: "Fuzz/Zone")
}
