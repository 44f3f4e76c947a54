import Testing

@testable import Reference

/// Which incident an outage belongs to, and the means that follow.
extension EdgeTests {
  @Test func `noticed-late`() throws {
    try hold("noticed-late") { world in
      world.fail(from: "10-05 10:00", to: "10-05 10:10")
      world.incidents = [
        Incident(
          id: "I", services: ["s"], startedAt: utc("10-05 10:00"), detectedAt: utc("10-05 10:30"),
          resolvedAt: utc("10-05 10:10"))
      ]
    } right: { tables in
      #expect(
        tables.incidents("incident_id is_measured ttd_ms ttr_ms restore_ms close_ms")
          == ["I 1 30m - 10m -"])
    }
  }

  @Test(arguments: [true, false])
  func `one-outage-many-records`(saysSo: Bool) throws {
    try hold("one-outage-many-records") { world in
      world.fail(from: "10-01 02:00", to: "10-02 13:00")
      world.incidents = (0..<35).map { number in
        let start = utc("10-01 02:00") + number * hour
        var incident = Incident(
          id: "I-\(padded(number, 2))", services: ["s"], impact: "down", startedAt: start,
          detectedAt: start, resolvedAt: utc("10-02 13:00"))
        if saysSo, number > 0 { incident.duplicateOf = "I-00" }
        return incident
      }
    } right: { tables in
      for scope in ["all", "service:s", "tier:gold"] {
        #expect(tables.mean("ttr", of: scope) == (saysSo ? "1 1d11h" : "35 18h"))
      }
      let rows = tables.incidents("incident_id duplicate_of unseen_because unseen_incident")
      let others = saysSo ? "I-00 - -" : "- other_incident I-00"
      #expect(rows == (0..<35).map { "I-\(padded($0, 2)) \($0 == 0 ? "- - -" : others)" })
    }
  }

  @Test func `two-services-one-incident`() throws {
    try hold("two-services-one-incident") { world in
      world.catalog.services.append(
        ServiceModel(name: "p", account: "technova-sales-prod-app", tier: "gold"))
      world.fail(from: "10-05 10:00", to: "10-05 10:10")
      world.fail(from: "10-05 10:05", to: "10-05 10:45", service: "p")
      world.incidents = [
        Incident(
          id: "I", services: ["s", "p"], startedAt: utc("10-05 10:00"),
          detectedAt: utc("10-05 10:00"), resolvedAt: utc("10-05 10:50"))
      ]
    } right: { tables in
      #expect(tables.mean("ttr", of: "service:s") == "1 10m")
      #expect(tables.mean("ttr", of: "service:p") == "1 45m")
      #expect(tables.mean("ttr", of: "all") == "1 45m")
    }
  }
}
