import Aggregate
import ServiceLevels
import Testing

struct IncidentTests {
  private let outageFrom100To220 =
    [run(.up, 0, 90)] + (10..<22).map { run(.down, $0 * 10) } + [run(.up, 220, 3_000)]

  private func incident(_ id: String, from start: Int, to end: Int?, detected: Int? = nil)
    -> IncidentRecord
  {
    var record = IncidentRecord(id: id, startedAt: seconds(start))
    record.services = ["s"]
    record.detectedAt = detected.map(seconds)
    record.resolvedAt = end.map(seconds)
    return record
  }

  private func linked(_ incidents: [IncidentRecord], asOf: Int = 3_030) -> LinkedHistory {
    let catalog = catalog()
    return LinkedHistory(
      histories: [history(["1a": outageFrom100To220], in: catalog, asOf: asOf)],
      rules: [rules(catalog)], catalog: catalog, incidents: incidents, operations: [],
      asOf: seconds(asOf))
  }

  @Test func `The service's times count, not the paperwork's`() throws {
    let incident = try #require(
      linked([incident("I", from: 160, to: 2_000, detected: 150)]).incidents.first)
    #expect(incident.isMeasured)
    #expect(incident.start == seconds(100))
    #expect(incident.restored == seconds(220))
    #expect(incident.timeToDetect == 50_000)
    #expect(incident.timeToRepair == 70_000)
    #expect(incident.timeToRestore == 120_000)
    #expect(incident.timeToClose == 1_850_000)
  }

  @Test
  func `An outage takes the incident that overlaps most, then the nearest, then the smaller id`() {
    #expect(
      linked([incident("A", from: 0, to: 110), incident("B", from: 100, to: 220)]).outages
        .map(\.incidentID) == ["B"])
    #expect(
      linked([incident("A", from: 0, to: 500), incident("B", from: 90, to: 500)]).outages
        .map(\.incidentID) == ["B"])
    #expect(
      linked([incident("B", from: 90, to: 500), incident("A", from: 90, to: 500)]).outages
        .map(\.incidentID) == ["A"])
  }

  @Test func `Spans that only touch when widened belong together, further ones do not`() {
    // 15 minutes on both sides: 220 s + 1,800 s.
    #expect(linked([incident("A", from: 2_020, to: 2_100)]).outages.map(\.incidentID) == ["A"])
    #expect(linked([incident("A", from: 2_021, to: 2_100)]).outages.map(\.incidentID) == [nil])
  }

  @Test func `An incident whose outage goes on is open`() throws {
    let incident = try #require(
      linked([incident("I", from: 100, to: nil, detected: 120)], asOf: 200).incidents.first)
    #expect(incident.restored == nil)
    #expect(incident.timeToRepair == nil)
    #expect(incident.timeToDetect == 20_000)
  }

  @Test func `An incident that starts at as-of is ignored`() {
    #expect(linked([incident("I", from: 200, to: nil)], asOf: 200).incidents.isEmpty)
  }
}
