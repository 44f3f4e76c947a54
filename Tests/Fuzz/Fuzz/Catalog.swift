import Catalog

/// A catalog: read, or refused with places that are in the text.
@Sendable func fuzzCatalog(_ bytes: [UInt8]) {
  do throws(CatalogFaults) {
    let catalog = try CatalogReader.read(bytes)
    demand(try CatalogReader.read(bytes) == catalog, "the same text is another catalog")
  } catch {
    let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
    demand(!error.faults.isEmpty, "refused without a word")
    for fault in error.faults {
      demand((1...lines + 1).contains(fault.line) && fault.column >= 1, "no such place: \(fault)")
      demand(!fault.message.isEmpty, "no message")
    }
  }
}
