import Testing

struct WarningTests {
  private static func text(catalog: String, tier: String, service: String) -> String {
    """
    checks: {\(catalog)}
    tiers:
      - {name: high, availability: 99.95, checks: {\(tier)}}
    accounts:
      - name: a
    services:
      - {name: s, account: a, tier: high, checks: {\(service)}}
      - {name: t, account: a, tier: high, checks: {\(service)}}
    """
  }

  @Test(arguments: [
    ("confirm: 3", "hold: unlimited", "", "3:54: ", "from line 1"),
    ("hold: unlimited", "confirm: 2", "", "1:16: ", "from line 3"),
    ("hold: unlimited", "", "confirm: 2", "1:16: ", "from line 7"),
  ])
  func `Transitions that are never confirmed are warned of, with what to write`(
    catalog: String, tier: String, service: String, place: String, origin: String
  ) throws {
    let found = try warnings(WarningTests.text(catalog: catalog, tier: tier, service: service))
    #expect(found.allSatisfy { $0.hasPrefix(place) && $0.contains("write confirm: 1") }, "\(found)")
    #expect(found.first?.contains(origin) == true, "\(found)")
  }

  @Test(arguments: [
    ("hold: unlimited", "", ""), ("hold: unlimited, confirm: 3", "", ""),
    ("confirm: 3", "hold: unlimited, confirm: 1", ""), ("confirm: 1", "hold: unlimited", ""),
    ("confirm: 3", "hold: 30s", ""), ("confirm: 3", "hold: unlimited", "confirm: 1"),
    ("confirm: 3", "hold: unlimited", "hold: 1m"),
  ])
  func `What is meant is not`(catalog: String, tier: String, service: String) throws {
    #expect(try warnings(WarningTests.text(catalog: catalog, tier: tier, service: service)) == [])
  }
}
