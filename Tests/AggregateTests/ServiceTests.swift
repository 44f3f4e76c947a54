import Aggregate
import ServiceLevels
import Testing

struct ServiceTests {
  private let up = [run(.up, 0, 90)]
  private let down = downs(0, 10, 20, 30, 40, 50, 60, 70, 80, 90)

  @Test(arguments: [
    (["1a": "up", "1c": "up"], 1, "up"), (["1a": "up", "1c": "down"], 1, "degraded"),
    (["1a": "down", "1c": "down"], 1, "down"), (["1a": "up", "1c": "down"], 2, "down"),
    (["1a": "paused", "1c": "down"], 2, "down"), (["1a": "paused", "1c": "up"], 2, "up"),
    (["1a": "paused", "1c": "paused"], 1, "excluded"), (["1a": "degraded"], 1, "degraded"),
  ])
  func `Probes together make`(zones: [String: String], minHealthy: Int, state: String) {
    let probes = zones.mapValues { word -> [CheckRun] in
      switch word {
      case "down": down
      case "paused": [run(.paused, 0, 90)]
      case "degraded": [run(.degraded, 0, 90)]
      default: up
      }
    }
    let history = history(probes, in: catalog(checks: policy(minHealthy: minHealthy)), asOf: 100)
    #expect(text(history.timeline) == "0 \(state)")
  }

  @Test func `A zone that the catalog lists and no probe has is unknown throughout`() {
    let twoZones = catalog(zones: ["1a", "1c"])
    #expect(text(history(["1a": up], in: twoZones, asOf: 100).timeline) == "0 up")
    #expect(text(history(["1a": down], in: twoZones, asOf: 100).timeline) == "")
  }

  @Test func `A service is judged down when enough probes were confirmed, not one`() {
    let probes = [
      "1a": [run(.up, 0)] + downs(10, 20, 30, 40, 50, 60, 70),
      "1c": [run(.up, 0, 30)] + downs(40, 50, 60, 70),
    ]
    let outage = history(probes, asOf: 80).outages
    #expect(outage.map(\.interval) == [interval(40, 80)])
    #expect(outage.map(\.confirmedAt) == [seconds(60)])
  }
}
