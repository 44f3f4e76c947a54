import Catalog
import ServiceLevels
import TestSupport
import Testing

@Suite struct RobustnessTests {
  /// A short text with something of everything, so that mutations meet every part of the reader.
  private static let dense = Array(
    """
    time_zone: America/New_York
    fiscal_year_start: 4
    min_coverage: 99.5
    match_within: 1h30m
    checks: {interval: 10s, hold: unlimited, confirm: 3, named: {c: {from: 2026-01-01, hold: 3s}}}
    disaster_recovery: {rto: 4h, rpo: 1h, detect: 3m}
    tiers:
      - &t {name: a, title: {ja: あ, en: a}, availability: 99.99, rto: 15m, alert: {channel: p}}
      - {<<: *t, name: b, service_hours: {days: [mon, tue], from: "09:00", to: "24:00"}}
      - {<<: *t, name: c, changes: [{from: 2026-10-01, availability: 99}, {from: 2026-11-01}]}
    holidays: [2026-01-01, 2024-02-29]
    accounts: [{name: t-x-prod-app, availability: 99.9}, {name: y, formerly: [w]}]
    services:
      - {name: s, account: y, tier: a, depends_on: [z], users: 10, zones: [1a, 1c], kind: cluster, until: 2027-01-01T00:00:00.5+09:00}
      - {name: z, account: t-x-prod-app, tier: b, soft_depends_on: [s, y], min_outage: 5s}
    maintenance:
      - {services: [s], days: [sun], from: "22:00", to: "06:00", since: 2026-04-01, until: 2027-04-01}
    objectives:
      - {id: A, kind: duration, event: rollback, at_most: 30s}
      - {id: B, kind: availability, environments: [prod], roles: [app]}
      - {id: C, kind: gauge, gauge: g, at_most: 80.25}
    """.utf8)

  @Test func `No mutation of a catalog crashes the reader`() {
    #expect(faults(Self.dense) == [])
    let alphabet =
      Array("\0\t\n\r \"'#&*!|>%@`-:,?[]{}<.0129~azあ\u{FEFF}\u{80}".utf8) + [0xFF, 0xC0]
    var refused = 0
    for seed in 0..<4000 {
      var generator = SeededRandom(seed: UInt64(seed))
      var bytes = Self.dense
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = alphabet.randomElement(using: &generator) ?? 0
        case 2: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: place)
        case 3: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        default:
          let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
          bytes.insert(
            contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &generator))
        }
      }
      if !faults(bytes).isEmpty { refused += 1 }
    }
    // Most, but not all: many a change is inside a title or a comment.
    #expect((2000...3999).contains(refused))
  }

  @Test func `No mutation of TechNova's catalog crashes the reader`() {
    for seed in 0..<40 {
      var generator = SeededRandom(seed: UInt64(seed))
      var bytes = TechNova.bytes
      for _ in 0..<3 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = faults(bytes)
    }
  }

  @Test func `A catalog cut off anywhere does not crash the reader`() {
    for count in 0..<Self.dense.count { _ = faults(Array(Self.dense.prefix(count))) }
  }

  @Test func `Deep nesting is refused`() {
    #expect(
      faults("accounts: " + String(repeating: "[", count: 100_000)) == [
        "1:43: nested deeper than 32 levels"
      ])
  }

  @Test func `Aliases that stand for billions of values are refused`() {
    let ten = { (name: String) in Array(repeating: name, count: 10).joined(separator: ",") }
    let text = """
      a: &a [\(ten("1"))]
      b: &b [\(ten("*a"))]
      c: &c [\(ten("*b"))]
      d: &d [\(ten("*c"))]
      e: &e [\(ten("*d"))]
      accounts: [\(ten("*e"))]
      """
    #expect(faults(text).contains { $0.hasSuffix("aliases stand for more than 100000 values") })
  }
}
