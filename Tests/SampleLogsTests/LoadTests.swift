import ServiceLevels
import Testing

@testable import SampleLogs

struct LoadTests {
  @Test
  func `A probe's lines do not depend on when another asks`() {
    var alone = LoadProbe(key: key, index: 3, plan: LoadPlan())
    var among = LoadProbe(key: key, index: 3, plan: LoadPlan())
    var other = LoadProbe(key: key, index: 4, plan: LoadPlan())
    var (first, second, rest): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var clock = TimestampWriter(style: .utcMilliseconds)
    for tick in 0..<100 {
      alone.write(tick: tick * 10_000, clock: &clock, to: &first)
      among.write(tick: tick * 10_000, clock: &clock, to: &second)
      other.write(tick: tick * 10_000, clock: &clock, to: &rest)
    }
    #expect(first == second)
    #expect(first != rest)
  }

  @Test
  func `A flapping probe never finds the same twice`() {
    var plan = LoadPlan()
    plan.isFlapping = true
    var probe = LoadProbe(key: key, index: 0, plan: plan)
    var clock = TimestampWriter(style: .utcMilliseconds)
    var log: [UInt8] = []
    for tick in 0..<10 { probe.write(tick: tick, clock: &clock, to: &log) }
    let found = String(decoding: log, as: UTF8.self).split(separator: "\n")
      .map { $0.contains("\"down\"") }
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test(arguments: [1, 60, 61, 1000])
  func `A plan has the probes that were asked for, each once`(count: Int) {
    var plan = LoadPlan()
    plan.probes = count
    #expect(Set(plan.keys).count == count)
  }

  private var key: ProbeKey {
    ProbeKey(account: "a", service: "s", zone: "z", check: "http")
  }
}
