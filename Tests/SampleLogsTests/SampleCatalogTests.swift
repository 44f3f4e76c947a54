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

  @Test
  func `It differs from TechNova's in how checks are read, and in nothing else`() throws {
    let own = try CatalogReader.read(Sample.bytes("Jobs/technova.yaml"))
    let sample = try CatalogReader.read(Sample.bytes("SampleData/catalog.yaml"))
    #expect(own != sample)
    #expect(withoutPolicies(own) == withoutPolicies(sample))
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

  private func withoutPolicies(_ catalog: ServiceCatalog) -> ServiceCatalog {
    let policy = CheckPolicy(
      intervalMilliseconds: 1, holdMilliseconds: nil, confirm: 1, minHealthy: 1)
    let services = catalog.services.map {
      Service(
        name: $0.name, title: $0.title, account: $0.account, tier: $0.tier,
        availability: $0.availability, zones: $0.zones, dependsOn: $0.dependsOn,
        softDependsOn: $0.softDependsOn, users: $0.users, kind: $0.kind, checks: policy,
        minOutageMilliseconds: $0.minOutageMilliseconds, serviceHours: $0.serviceHours)
    }
    return ServiceCatalog(
      calendar: catalog.calendar,
      minCoveragePartsPerMillion: catalog.minCoveragePartsPerMillion,
      maintenanceNoticeMilliseconds: catalog.maintenanceNoticeMilliseconds,
      matchWithinMilliseconds: catalog.matchWithinMilliseconds,
      accountChecks: CheckRules(general: policy),
      disasterRecovery: catalog.disasterRecovery, tiers: catalog.tiers,
      holidays: catalog.holidays, accounts: catalog.accounts, services: services,
      requirements: catalog.requirements)
  }
}
