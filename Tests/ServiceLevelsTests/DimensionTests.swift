import ServiceLevels
import Testing

struct DimensionTests {
  private static let title = LocalizedText(ja: "s", en: "s")

  private func terms(_ hard: [String], soft: [String] = [], tier: String = "t") throws
    -> ServiceTerms
  {
    ServiceTerms(
      account: "a", tier: tier, availability: try Objective(partsPerMillion: 999_000),
      dependsOn: hard, softDependsOn: soft,
      checks: CheckRules(
        general: CheckPolicy(
          intervalMilliseconds: 10_000, holdMilliseconds: 30_000, confirm: 3, minHealthy: 1)))
  }

  private func catalog(_ terms: Dated<ServiceTerms>) throws -> ServiceCatalog {
    let own = try self.terms([])
    return ServiceCatalog(
      calendar: PeriodCalendar(zone: .utc, fiscalYearStartMonth: 4), accountChecks: own.checks,
      tiers: [],
      accounts: [Account(name: "a"), Account(name: "hub")],
      services: [
        Service(name: "s", title: Self.title, terms: terms),
        Service(name: "other", title: Self.title, terms: Dated(own)),
      ])
  }

  private func at(_ milliseconds: Int) -> Instant { Instant(milliseconds: milliseconds) }

  @Test func `A dependency lasts from the change that brings it to the one that takes it away`()
    throws
  {
    let terms = Dated(
      first: try terms(["other"]),
      changes: [
        .init(from: at(10), value: try self.terms(["other", "hub"])),
        .init(from: at(20), value: try self.terms(["hub"], soft: ["other"])),
        .init(from: at(30), value: try self.terms(["other"])),
      ])
    let found = try catalog(terms).dependencies.map { edge in
      let (from, until) = (edge.from?.milliseconds, edge.until?.milliseconds)
      return "\(edge.provider) \(edge.isSoft ? "soft" : "hard") \(from ?? -1) \(until ?? -1)"
    }
    #expect(
      found == [
        #"service("other") hard -1 20"#, #"service("other") hard 30 -1"#,
        #"account("hub") hard 10 30"#, #"service("other") soft 20 30"#,
      ])
  }

  @Test func `A service stands as the last instant before as-of has it`() throws {
    let terms = Dated(
      first: try terms([], tier: "old"),
      changes: [.init(from: at(10), value: try self.terms([], tier: "new"))])
    let catalog = try catalog(terms)
    #expect(catalog.services(asOf: at(10)).map(\.terms.tier) == ["old", "t"])
    #expect(catalog.services(asOf: at(11)).map(\.terms.tier) == ["new", "t"])
  }
}
