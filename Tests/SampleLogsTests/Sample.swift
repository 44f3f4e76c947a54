import Catalog
import ServiceLevels
import TestSupport

@testable import SampleLogs

/// The story that SampleData tells, and the files that it is held against.
enum Sample {
  static func bytes(_ path: String) throws -> [UInt8] {
    try InputFile.bytes(at: "\(Repository.root)/\(path)")
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func story(seed: Int = StoryCommand.defaultSeed) throws -> Story {
    let catalog = try CatalogReader.read(bytes("SampleData/catalog.yaml"))
    return Story.technova(seed: UInt64(seed), topology: Topology(catalog: catalog))
  }
}
