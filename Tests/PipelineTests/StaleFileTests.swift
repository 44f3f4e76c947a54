import Render
import Store
import Testing

@testable import Pipeline

struct StaleFileTests {
  @Test func `A report with fewer languages and formats takes away what it does not write`()
    async throws
  {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    let folder = "\(desk.path)/reports/2026-10"
    try desk.write("reports/2026-10/mine.csv", "kept")
    #expect(FileIdentity(path: "\(folder)/index.en.html") != nil)
    #expect(FileIdentity(path: "\(folder)/availability.csv") != nil)
    try await desk.report(options: RenderOptions(languages: [.ja], formats: [.html]))
    #expect(FileIdentity(path: "\(folder)/index.html") != nil)
    #expect(FileIdentity(path: "\(folder)/manifest.json") != nil)
    #expect(FileIdentity(path: "\(folder)/index.en.html") == nil)
    #expect(FileIdentity(path: "\(folder)/availability.csv") == nil)
    // No manifest ever named it.
    #expect(FileIdentity(path: "\(folder)/mine.csv") != nil)
  }

  @Test(arguments: [
    ("{\n  \"files\": [\n    \"index.html\",\n    \"a.csv\"\n  ]\n}", ["index.html", "a.csv"]),
    (
      "{\n  \"files\": [\n    \"../a.csv\",\n    \"/etc/b.csv\",\n    \".c.csv\",\n    \"d\"\n  ]}",
      []
    ),
    ("{", []),
  ])
  func `Only plain names of a manifest are taken`(manifest: String, names: [String]) {
    #expect(FormerFiles.names(inManifest: manifest) == Set(names))
  }
}
