import Testing

@Suite struct WarningTests {
  @Test func `A catalog that sets no checks is told once which defaults stand`() throws {
    let found = try warnings(smallCatalog)
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix(
        "1:1: no checks are set, so interval 10s, hold 30s and confirm 3 stand")
        == true, "\(found)")
    #expect(try warnings("accounts: [{name: a}]").count == 1)
  }

  @Test func `Services that no level sets any for are named`() throws {
    let text = smallCatalog + "    checks: {interval: 1m}\n"
    let others = ["a", "b", "c"].map {
      "  - {name: \($0), account: technova-sales-prod-app, tier: high}\n"
    }
    let found = try warnings(text + others.joined())
    #expect(found.map { $0.contains("are set for \"a\" and 2 more, so") } == [true], "\(found)")
    #expect(try warnings(text + others[1]).map { $0.contains("are set for \"b\", so") } == [true])
  }

  @Test(arguments: [
    "checks: {confirm: 2}\n" + smallCatalog, smallCatalog + "    checks: {hold: 1m}\n",
    smallCatalog + "    checks: {named: {canary: {interval: 1m}}}\n",
    smallCatalog.replacing("rto: 30m", with: "checks: {interval: 1m}"),
  ])
  func `Where a level sets some, nothing is warned of`(text: String) throws {
    #expect(try warnings(text) == [])
  }

  @Test(arguments: [
    ("confirm: 3", "hold: unlimited"), ("hold: unlimited", "confirm: 2"),
    ("confirm: 3", "hold: unlimited, confirm: 2"),
  ])
  func `Sources of transitions need no warning: what is meant for others does not hold for them`(
    catalog: String, service: String
  ) throws {
    #expect(
      try warnings("checks: {\(catalog)}\n" + smallCatalog + "    checks: {\(service)}\n") == [])
  }
}
