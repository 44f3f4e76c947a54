import Catalog
import ServiceLevels

/// `sla-sample story`: TechNova's thirteen months.
enum StoryCommand {
  static let defaultSeed = 2026

  static func run(_ words: [String]) throws {
    let arguments = try Arguments(words, options: ["--catalog", "--out", "--seed"])
    let folder = try arguments.needed("--out")
    let text = SampleCatalog.text(
      from: String(decoding: try InputFile.bytes(at: arguments.needed("--catalog")), as: UTF8.self))
    let catalog = try CatalogReader.read(Array(text.utf8))
    let seed = try arguments.number("--seed", atLeast: 0) ?? defaultSeed
    let story = Story.technova(seed: UInt64(seed), topology: Topology(catalog: catalog))

    try write(
      ArchiveFile(
        path: "catalog.yaml", packing: .plain,
        bytes: Array(text.utf8)), to: folder)
    let archive = CheckArchive(story: story)
    for month in StoryMonth.all {
      for file in CheckFile.allCases { try write(archive.file(file, in: month), to: folder) }
    }
    try write(archive.handwrittenFile(), to: folder)
    try write(archive.lateFile(), to: folder)
    for file in RecordArchive(story: story).files() { try write(file, to: folder) }
  }

  /// Writes a file, and says on standard output how it is to be packed.
  private static func write(_ file: ArchiveFile, to folder: String) throws(OutputError) {
    try OutputFile.write(file.bytes, to: "\(folder)/\(file.path)")
    print(file.packing.rawValue, file.path)
  }
}
