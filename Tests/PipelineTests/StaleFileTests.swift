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

  @Test func `So does the folder of all reports`() async throws {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    func pages() -> [String] {
      RootPages.allPaths.filter { FileIdentity(path: "\(desk.path)/reports/\($0)") != nil }.sorted()
    }
    try desk.write("reports/index.txt", "kept")
    #expect(
      pages() == ["dictionary.en.html", "dictionary.html", "index.en.html", "index.html"])
    try await desk.report(options: RenderOptions(languages: [.ja], formats: [.html]))
    #expect(pages() == ["dictionary.html", "index.html"])
    // A list of pages that are no more would lead nowhere.
    try await desk.report(options: RenderOptions(languages: [.ja], formats: [.csv]))
    #expect(pages() == [])
    #expect(FileIdentity(path: "\(desk.path)/reports/index.txt") != nil)
    #expect(FileIdentity(path: "\(desk.path)/reports/sla.sqlite") != nil)
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
