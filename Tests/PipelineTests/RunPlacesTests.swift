import Glibc
import ServiceLevels
import TestSupport
import Testing

@testable import Pipeline

/// No output takes the place of an input, or of another output, by whatever name.
struct RunPlacesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["reports", "logs", "logs/2026", "reports/2026-10"] {
      mkdir(folder.file(name), 0o755)
    }
    for name in ["sla.db", "sla.db-wal", "catalog.yaml", "logs/a.ndjson", "reports/sla.sqlite"] {
      try folder.write(name, "x".utf8)
    }
    symlink("sla.db", folder.file("link.db"))
    symlink("reports", folder.file("link"))
    // Leads to what is not there yet.
    symlink("reports/index.html", folder.file("dangling"))
    symlink(folder.file("new/sla.db"), folder.file("dangling.db"))
    symlink("round", folder.file("round"))
    link(folder.file("catalog.yaml"), folder.file("hard.yaml"))
    link(folder.file("sla.db"), folder.file("hard.db"))
  }

  /// Options and their paths, as `store=sla.db`.
  private func check(_ words: String) throws {
    var places = RunPlaces()
    for word in words.split(separator: " ") {
      let (option, path) = try #require(String(word).halves(at: "="))
      let whole = path.hasPrefix("/") ? path : folder.file(path)
      switch option {
      case "store": places.store(whole, "--store")
      case "reports": places.reports(whole, "--reports")
      case "metrics": places.write(whole, "--metrics")
      default: places.read(whole, "--\(option)")
      }
    }
    try places.check()
  }

  @Test(arguments: [
    "store=reports/sla.sqlite reports=reports", "store=reports/new.db reports=reports/new.db",
    "store=reports/index.html reports=reports", "store=reports/2026-10/sla.db reports=reports",
    "store=reports/FY2026-Q3/deeper/sla.db reports=reports", "store=dangling reports=reports",
    "store=link/sla.sqlite reports=reports", "store=reports/sla.sqlite reports=link",
    "store=new/a.db reports=new/a.db", "store=new/../reports/sla.sqlite reports=reports",
    "store=./reports/./sla.sqlite reports=reports/", "store=new/sla.sqlite reports=./x/../new",
    "metrics=sla.db store=sla.db", "metrics=sla.db-wal store=sla.db",
    "metrics=sla.db-shm store=sla.db", "metrics=sla.db.lock store=sla.db",
    "metrics=sla.db-journal store=sla.db", "metrics=link.db store=sla.db",
    "metrics=sla.db store=link.db", "metrics=hard.db store=sla.db", "store=hard.db metrics=sla.db",
    "metrics=new/sla.db store=dangling.db", "metrics=dangling reports=reports",
    "metrics=catalog.yaml catalog=catalog.yaml", "metrics=hard.yaml catalog=catalog.yaml",
    "metrics=reports/2026-10/index.html reports=reports", "metrics=reports reports=reports",
    "metrics=reports/dictionary.en.html reports=reports",
    "catalog=catalog.yaml store=catalog.yaml", "catalog=sla.db-wal store=sla.db",
    "catalog=sla.db.lock store=sla.db", "catalog=reports/index.en.html reports=reports",
    "catalog=reports/2026-10/catalog.yaml reports=reports",
    "logs=logs/a.ndjson store=logs/a.ndjson", "logs=logs/2026 reports=logs",
    "logs=logs/2026/deeper reports=logs", "logs=reports/2026-10 reports=reports",
    "logs=logs reports=logs", "logs=hard.yaml store=catalog.yaml",
  ])
  func `What one option names is not written over what another does`(words: String) {
    #expect(throws: PipelineError.self) { try check(words) }
  }

  @Test(arguments: [
    "catalog=catalog.yaml logs=logs store=sla.db reports=reports metrics=sla.prom",
    "catalog=catalog.yaml logs=logs store=reports/sla.db reports=reports",
    "catalog=reports/catalog.yaml logs=logs store=sla.db reports=reports",
    "metrics=reports/sla.prom reports=reports store=sla.db", "logs=logs reports=.",
    "store=new/sla.sqlite reports=reports", "store=2026-10/sla.db reports=reports",
    "store=reports/latest/sla.db reports=reports", "catalog=logs/a.ndjson logs=logs/a.ndjson",
    "store=sla.db metrics=sla.db.prom", "store=round reports=reports",
  ])
  func `What lies beside is no matter`(words: String) throws {
    try check(words)
  }

  @Test func `The error names both`() throws {
    let (store, reports) = (folder.file("reports/sla.sqlite"), folder.file("reports"))
    #expect(
      throws: PipelineError.sameFile(
        option: "--reports", path: reports, other: "--store", otherPath: store)
    ) { try check("store=reports/sla.sqlite reports=reports") }
  }
}
