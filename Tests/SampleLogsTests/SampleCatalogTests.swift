import Catalog
import ServiceLevels
import Testing

@testable import SampleLogs

struct SampleCatalogTests {
  @Test
  func `SampleData's catalog is made from TechNova's`() throws {
    let made = SampleCatalog.text(from: try Sample.text("Jobs/technova.yaml"))
    #expect(try Sample.text("SampleData/catalog.yaml") == made)
  }

  /// What a year brings is told of in the sample only; without it the two are the same, but for how checks are read.
  @Test
  func `It differs from TechNova's in how checks are read, and in what the year brings`() throws {
    let own = try CatalogReader.read(Sample.bytes("Jobs/technova.yaml"))
    let sample = try CatalogReader.read(Sample.bytes("SampleData/catalog.yaml"))
    let added = sample.services.filter { own.service(named: $0.name) == nil }
    #expect(added.map(\.name) == ["bastion", "sessions"])
    #expect(added.allSatisfy { $0.life != .always })
    #expect(sample.recurringMaintenance.map(\.id) == ["OBSERVATION-PATCH"])
    let medium = try #require(sample.tiers.last)
    #expect(medium.terms.changes.count == 1)
    #expect(own.services.count + 2 == sample.services.count)
    for (mine, other) in zip(own.services, sample.services) {
      #expect(mine.terms.latest.availability == other.terms.latest.availability)
      #expect(
        [mine.name, mine.account, mine.tier] == [other.name, other.account, other.tier]
          && mine.zones == other.zones && mine.dependsOn == other.dependsOn
          && mine.softDependsOn == other.softDependsOn && mine.users == other.users)
    }
    #expect(own.accounts == sample.accounts)
    #expect(own.requirements == sample.requirements)
    #expect(own.tiers.dropLast() == sample.tiers.dropLast())
  }

  @Test
  func `Only hold differs in how checks are read`() throws {
    let own = try CatalogReader.read(Sample.bytes("Jobs/technova.yaml"))
    let sample = try CatalogReader.read(Sample.bytes("SampleData/catalog.yaml"))
    for (mine, other) in zip(own.services, sample.services) {
      #expect(mine.checks.intervalMilliseconds == other.checks.intervalMilliseconds)
      #expect(mine.checks.confirm == other.checks.confirm)
      #expect(mine.checks.minHealthy == other.checks.minHealthy)
      #expect(mine.checks.holdMilliseconds != other.checks.holdMilliseconds)
    }
  }

  @Test
  func `A check speaks longer than the log is silent about what stays as it is`() throws {
    let catalog = try CatalogReader.read(Sample.bytes("SampleData/catalog.yaml"))
    for probe in Topology(catalog: catalog).probes {
      let policy = catalog.service(named: probe.key.service)?.checks ?? catalog.checks
      let hold = try #require(policy.holdMilliseconds)
      #expect(hold > probe.rhythm.heartbeatSeconds * 1000)
    }
  }
}
