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

  public init(path: String) throws(PipelineError) {
    try self.init(path: path, text: try readFile(path))
  }

  init(path: String, text: [UInt8]) throws(PipelineError) {
    self.path = path
    self.text = text
    do throws(DecompressError) {
      sha256 = try Fingerprint(of: text).sha256
    } catch {
      throw .unreadable(path: path, errno: ENOMEM)
    }
    do throws(CatalogFaults) {
      catalog = try CatalogReader.read(text)
    } catch {
      throw .catalogFaults(
        path: path,
        error.faults.map {
          PipelineError.Fault(line: $0.line, column: $0.column, message: $0.message)
        })
    }
  }
}
