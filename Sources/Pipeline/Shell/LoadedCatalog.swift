internal import Catalog
internal import Decompress
internal import Glibc
public import ServiceLevels

/// The catalog of a run, with the text it was read from.
public struct LoadedCatalog: Sendable {
  public let path: String
  public let text: [UInt8]
  /// Of the text: names this version of the catalog.
  public let sha256: String
  public let catalog: ServiceCatalog
  /// What is allowed, and probably not meant.
  public let warnings: [PipelineError.Fault]

  /// A catalog of more bytes is a mistake: that of 100,000 services has fewer.
  private static let mostBytes = 32 << 20

  public init(path: String) throws(PipelineError) {
    try self.init(path: path, text: try readFile(path, mostBytes: LoadedCatalog.mostBytes))
  }

  init(path: String, text: [UInt8]) throws(PipelineError) {
    self.path = path
    self.text = text
    do throws(DecompressError) {
      sha256 = try Fingerprint(of: text).sha256.hexadecimal
    } catch {
      throw .unreadable(path: path, errno: ENOMEM)
    }
    do throws(CatalogFaults) {
      let reading = try CatalogReader.readWithWarnings(text)
      catalog = reading.catalog
      warnings = reading.warnings.map(PipelineError.Fault.init)
    } catch {
      throw .catalogFaults(path: path, error.faults.map(PipelineError.Fault.init))
    }
  }
}

extension PipelineError.Fault {
  fileprivate init(_ fault: CatalogFault) {
    self.init(line: fault.line, column: fault.column, message: fault.message)
  }
}
