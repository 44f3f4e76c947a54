import Catalog
import Ingest
import ServiceLevels
import TestSupport
import Testing

@testable import SampleLogs

struct ReadingTests {
  @Test
  func `Of the records only those that are meant to be wrong are rejected`() throws {
    let reader = try reader(Sample.bytes("SampleData/catalog.yaml"))
    var rejects: [String: [Int]] = [:]
    var unknownNames: [String] = []
    for file in RecordArchive(story: try Sample.story()).files() {
      let yield = try reader.read(bytes: file.bytes)
      unknownNames += yield.unknownNames
      if !yield.rejects.isEmpty { rejects[file.path] = yield.rejects.map(\.lineNumber) }
    }
    let last = try Sample.text("SampleData/logs/incidents/2026-10.ndjson").split(separator: "\n")
      .count
    #expect(rejects == ["logs/incidents/2026-10.ndjson": [last]])
    #expect(unknownNames.isEmpty)
  }

  @Test
  func `A month's log, as it lies in SampleData, is what the generator writes`() throws {
    let story = try Sample.story()
    let reader = try reader(Sample.bytes("SampleData/catalog.yaml"))
    let made = CheckArchive(story: story).file(.sales, in: Story.october)
    let kept = try reader.read(
      path: "\(Repository.root)/SampleData/\(made.path).gz")
    #expect(kept.yield == (try reader.read(bytes: made.bytes)))
    #expect(kept.yield.probes.count == story.topology.probes.count { $0.file == .sales })
    #expect((1...2).contains(kept.yield.rejects.count))
  }

  @Test(arguments: [1, 60, 1000])
  func `The catalog of a load is one, and knows its probes`(probes: Int) throws {
    var plan = LoadPlan()
    plan.probes = probes
    let catalog = try CatalogReader.read(Array(plan.catalog.utf8))
    for key in plan.keys { #expect(catalog.service(named: key.service)?.account == key.account) }
  }

  private func reader(_ catalog: [UInt8]) throws -> LogReader {
    let catalog = try CatalogReader.read(catalog)
    let gaps = catalog.services.map {
      ($0.name, IngestScope.LongestGaps(general: $0.checks.longestGapMilliseconds))
    }
    return LogReader(
      scope: IngestScope(
        services: Set(catalog.services.map(\.name)), accounts: Set(catalog.accounts.map(\.name)),
        serviceGaps: Dictionary(uniqueKeysWithValues: gaps),
        accountGaps: .init(general: catalog.checks.longestGapMilliseconds)))
  }
}
