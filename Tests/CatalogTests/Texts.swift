import Catalog
import ServiceLevels
import Testing

/// A small catalog without a fault, to which a test adds a line or two.
let smallCatalog = """
  tiers:
    - {name: high, availability: 99.95, rto: 30m}
  accounts:
    - name: technova-sales-prod-app
  services:
    - name: order
      account: technova-sales-prod-app
      tier: high

  """

/// Reads a catalog that must have no fault.
func catalog(_ text: String) throws -> ServiceCatalog {
  try CatalogReader.read(Array(text.utf8))
}

/// The faults of a text as `line:column: message`.
func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

func faults(_ bytes: [UInt8]) -> [String] {
  do {
    _ = try CatalogReader.read(bytes)
    return []
  } catch { return error.faults.map(\.description) }
}

/// The warnings of a text without a fault as `line:column: message`.
func warnings(_ text: String) throws -> [String] {
  try CatalogReader.readWithWarnings(Array(text.utf8)).warnings.map(\.description)
}
