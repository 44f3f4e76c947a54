import Catalog

/// `sla-sample catalog`: the sample's catalog alone.
enum CatalogCommand {
  static func run(_ words: [String]) throws {
    let arguments = try Arguments(words, options: ["--catalog"])
    let text = try InputFile.bytes(at: arguments.needed("--catalog"))
    _ = try CatalogReader.read(text)
    let sample = SampleCatalog.text(from: String(decoding: text, as: UTF8.self))
    try OutputFile.write(Array(sample.utf8), to: "-")
  }
}
