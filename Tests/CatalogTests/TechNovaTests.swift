import Catalog
import ServiceLevels
import TestSupport
import Testing

/// The catalog that the jobs run with.
enum TechNova {
  static let bytes = Repository.technova

  static func catalog() throws -> ServiceCatalog { try CatalogReader.read(bytes) }
}

@Suite struct TechNovaTests {
  @Test func `TechNova's catalog has no fault`() {
    #expect(!TechNova.bytes.isEmpty)
    #expect(faults(TechNova.bytes) == [])
  }

  @Test func `It lists the 120 accounts of the design document`() throws {
    let accounts = try TechNova.catalog().accounts
    #expect(accounts.count == 120)
    var expected: Set = [
      "technova-root-management", "technova-security", "technova-shared-services",
      "technova-network-hub",
    ]
    let environments = ["prod", "staging", "test", "dev"]
    for environment in environments {
      for division in ["sales", "mfg", "maintenance", "iot"] {
        for role in ["app", "db", "batch", "analytics", "integration", "ops"] {
          expected.insert("technova-\(division)-\(environment)-\(role)")
        }
      }
      for role in ["auth", "master", "report", "batch", "db"] {
        expected.insert("technova-common-\(environment)-\(role)")
      }
    }
    #expect(Set(accounts.map(\.name)) == expected)
    #expect(accounts.filter { $0.division == "sales" }.count == 24)
    #expect(accounts.filter { $0.division == nil }.count == 4)
    for environment in environments {
      #expect(accounts.count { $0.environment == environment } == 29)
    }
  }

  @Test func `Accounts promise what section 2 says`() throws {
    for account in try TechNova.catalog().accounts {
      let promised = account.availability?.partsPerMillion
      switch (account.environment, account.role) {
      case ("prod", "app"): #expect(promised == 999_900)
      case ("prod", "auth"): #expect(promised == 999_900)
      case ("prod", _): #expect(promised == nil)
      case (nil, _):
        #expect(promised == (account.name == "technova-shared-services" ? 999_900 : nil))
      default: #expect(promised == 999_000)
      }
    }
  }

  @Test func `It lists 20 ECS services and 20 Aurora clusters`() throws {
    let services = try TechNova.catalog().services
    #expect(services.count { $0.kind == .service } == 20)
    #expect(services.count { $0.kind == .cluster } == 20)
    #expect(
      Set(services.filter { $0.kind == .platform }.map(\.name)) == [
        "network-hub", "vpn", "shared-services", "dns", "ecr", "security", "observation",
      ])
    let critical = services.filter { $0.kind == .service && $0.tier == "critical" }
    #expect(critical.map(\.name) == ["auth", "order", "inventory", "customer-portal"])
  }

  @Test func `The tiers promise what section 1 says`() throws {
    let minute = 60_000
    let tiers = try TechNova.catalog().tiers
    #expect(tiers.map(\.availability.partsPerMillion) == [999_900, 999_500, 999_000])
    #expect(tiers.map(\.rtoMilliseconds) == [15 * minute, 30 * minute, 60 * minute])
    #expect(tiers.map(\.rpoMilliseconds) == [5 * minute, 15 * minute, 30 * minute])
    #expect(tiers.map(\.respondWithinMilliseconds) == [5 * minute, 15 * minute, 240 * minute])
    #expect(tiers.map(\.alertChannel) == ["pagerduty", "slack", "email"])
  }

  @Test func `The dependency map of section 2 is in it`() throws {
    let catalog = try TechNova.catalog()
    for service in catalog.services {
      if service.account.hasSuffix("-app"), service.name != "auth" {
        #expect(service.dependsOn.contains("auth"), "\(service.name)")
        #expect(service.dependsOn.contains("shared-services"), "\(service.name)")
      }
      if service.account != "technova-network-hub" {
        #expect(service.dependsOn.contains("network-hub"), "\(service.name)")
      }
      if service.kind == .service {
        #expect(service.dependsOn.contains("shared-services"), "\(service.name)")
        let clusters = service.dependsOn.filter { catalog.service(named: $0)?.kind == .cluster }
        #expect(clusters.count == 1, "\(service.name)")
      }
    }
    #expect(catalog.service(named: "order")?.softDependsOn.contains("inventory") == true)
    #expect(catalog.service(named: "inventory")?.softDependsOn.contains("order") == true)
  }

  @Test func `Every requirement of the register is in it, in its order`() throws {
    #expect(try TechNova.catalog().requirements.map(\.id) == requirementIds)
  }

  @Test func `Everything has a Japanese and an English title`() throws {
    let catalog = try TechNova.catalog()
    let titles =
      catalog.tiers.map { ($0.name, $0.title) } + catalog.services.map { ($0.name, $0.title) }
      + catalog.requirements.map { ($0.id, $0.title) }
    for (name, title) in titles {
      #expect(title.ja != name && title.en != name, "\(name)")
      #expect(title.en.unicodeScalars.allSatisfy { $0.isASCII }, "\(name)")
    }
    #expect(catalog.accounts.allSatisfy { $0.title != nil })
  }

  @Test func `The requirements with a number have it as the document says`() throws {
    let catalog = try TechNova.catalog()
    func kind(_ id: String) -> RequirementKind? {
      catalog.requirements.first { $0.id == id }?.kind
    }
    #expect(
      kind("E-ROLLBACK")
        == .duration(event: .rollback, step: nil, scope: nil, atMostMilliseconds: 30_000))
    #expect(
      kind("N-DX")
        == .duration(event: .linkFailover, step: nil, scope: nil, atMostMilliseconds: 180_000))
    #expect(
      kind("R-FAILOVER")
        == .duration(event: .failover, step: nil, scope: nil, atMostMilliseconds: 900_000))
    #expect(kind("R-LAG") == .gauge(name: "replication_lag_ms", limit: .atMost(5_000_000_000)))
    #expect(kind("N-TGW") == .gauge(name: "tgw_utilization_pct", limit: .atMost(80_000_000)))
    #expect(kind("G-AZ") == .cadence(event: .drill, scope: "zone", every: .month))
    #expect(kind("G-REGION") == .cadence(event: .drill, scope: "region", every: .quarter))
    #expect(kind("G-FULL") == .cadence(event: .drill, scope: "full", every: .year))
    #expect(kind("DR-RTO") == .recoveryTime(.region))
    #expect(kind("T-C-RPO") == .recoveryPoint(.tier("critical")))
    #expect(kind("M-HIGH") == .response(alertLevel: "high", withinMilliseconds: 900_000))
    #expect(kind("M-LOW") == .response(alertLevel: "low", withinMilliseconds: nil))
    #expect(
      kind("A-APP")
        == .availability(.accounts(names: [], environments: ["prod"], roles: ["app"])))
    #expect(
      catalog.disasterRecovery
        == DisasterRecovery(
          rtoMilliseconds: 14_400_000, rpoMilliseconds: 3_600_000, detectMilliseconds: 180_000))
  }

  @Test func `Holidays are those of Japan from 2025 to 2027`() throws {
    let holidays = try TechNova.catalog().holidays
    #expect([2025, 2026, 2027].map { year in holidays.count { $0.year == year } } == [19, 18, 17])
    // 2026 has a day off between two holidays, and a substitute for a Sunday in May.
    let days = [CivilDate(year: 2026, month: 9, day: 22), CivilDate(year: 2026, month: 5, day: 6)]
    #expect(days.compactMap(\.self).filter { holidays.contains($0) }.count == 2)
  }
}

/// The ids of the requirements register.
private let requirementIds = """
  T-C-A T-C-RTO T-C-RPO T-H-A T-H-RTO T-H-RPO T-M-A T-M-RTO T-M-RPO
  A-120 A-APP A-NONPROD A-SHARED A-SEC A-NET D-MAP D-ATTR D-ISOLATE
  E-AUTH E-ORDER E-MFG E-IOT E-ROLLBACK E-SCALE E-CLUSTER E-SPOT E-CONNECT E-ECR E-DEPLOY
  R-LAG R-RPO R-FAILOVER R-BACKUP-C R-BACKUP-H R-TOPOLOGY R-ACU R-PROXY R-PAUSE
  N-TGW N-DX N-VPN N-ATTACH N-LINKS N-DNS N-R53 Q-HUB Q-EDGE Q-SIEM
  M-CW M-XRAY M-CRIT M-HIGH M-MED M-LOW
  DR-RTO DR-RPO DR-DETECT DR-STEPS DR-SNAPSHOT DR-CONFIG
  G-AZ G-REGION G-FULL G-GAMEDAY S-UPTIME S-MTTD S-MTTR S-IMPACT
  """.split { $0 == " " || $0 == "\n" }.map(String.init)
