import ServiceLevels
import TestSupport
import Testing

@testable import Store
@testable import Tables

/// Texts that would be cut wrongly by blanks, commas, brackets, quotes or letters.
private let texts = [
  "", " ", "order", "all", "tier:high", "AZ drill Q4", "RB 2026/10, order", "OP (line 3)",
  "a; missed: b", "\"quoted\"", "「引用」", "3:abc", ":", "\u{301}", "\u{600}", "e\u{301}",
  "\r\n", "ガ", "ガ", "\0",
]

/// Evidence of every kind, made of such a text.
private func evidence(_ text: String) -> [EvidenceItem] {
  let start = Instant(milliseconds: 1_000)
  let subjects: [RequirementSubject] = [
    .all, .service(text), .account(text), .operation(text), .incident(text),
    .outage(of: .service(text), start: start), .outage(of: .account(text), start: start),
    .dependency(service: text, provider: "b"), .dependency(service: "a", provider: text),
    .slot(text, Interval(start: start, end: start.advanced(byMilliseconds: 1))),
  ]
  return AbsentEvidence.allCases.map { .absent($0) }
    + OperationKind.allCases.map { .noRecord(of: $0, scope: text) }
    + Verdict.allCases.map { .availability($0) }
    + [
      .noRecord(of: .drill, scope: nil), .noSample(ofGauge: text), .noAlert(level: text), .checks,
      .samples(outside: 1, of: 2), .fallen(milliseconds: 1, of: .max),
      .attributed(doubtfulMilliseconds: 0), .paused(milliseconds: 3), .accounts(missing: []),
      .accounts(missing: [text, "a", text]), .dependencyMap(without: [text]),
      .measuredServices(1, of: 2), .measuredIncidents(0, of: 0), .incident(text),
      .recovery(.gameDay, id: text, isFailed: true), .record(id: text, line: 7, isFailed: false),
      .record(id: text, line: 0, isFailed: true), .more(4),
      .kept(1, of: 9, withoutEvidence: 2, missed: subjects),
      .kept(0, of: 0, withoutEvidence: 0, missed: []),
    ]
}

struct RequirementTests {
  let directory: TemporaryFolder
  let store: Store

  init() throws {
    directory = try TemporaryFolder()
    store = try Store(path: directory.file("store.sqlite"))
  }

  @Test func `Evidence of every kind is among what comes back`() {
    #expect(Set(evidence("").map(\.kind)) == Set(EvidenceItem.Kind.allCases))
  }

  @Test(arguments: texts)
  func `Evidence comes back byte by byte, whatever names it holds`(text: String) {
    for item in evidence(text) {
      let packed = PackedTexts.packed(item.packed)
      let back = PackedTexts.texts(packed).flatMap(EvidenceItem.init(packed:))
      #expect(back == item)
      #expect(back.map { PackedTexts.packed($0.packed).isSameBytes(as: packed) } == true)
    }
  }

  @Test func `Texts come back one by one, in any order`() throws {
    var generator = SeededRandom(seed: 12)
    for _ in 0..<200 {
      let list = (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
        texts.randomElement(using: &generator)
      }
      let back = try #require(PackedTexts.texts(PackedTexts.packed(list)))
      #expect(back.count == list.count && zip(back, list).allSatisfy { $0.isSameBytes(as: $1) })
    }
  }

  @Test(arguments: ["x", "1", "1:", "2:a", "-1:a", "99999999999999999999:a", "1:é"])
  func `What is no list of texts is none`(packed: String) {
    #expect(PackedTexts.texts(packed) == nil)
  }

  @Test(arguments: texts.filter { $0 != "\0" })
  func `Requirements come back`(text: String) throws {
    let units: [QuantityUnit] = [
      .milliseconds, .partsPerMillion, .count, .millionths(of: "ms"), .millionths(of: text),
    ]
    let figures = units.flatMap { unit in
      RequirementVerdict.allCases.map {
        RequirementFigure(
          period: "2026-10", id: text, subject: .service(text), measured: .max, limit: -1,
          unit: unit, verdict: $0, evidence: evidence(text))
      } + [
        RequirementFigure(
          period: "2026-10", id: "X", subject: .all, unit: unit, verdict: .noEvidence,
          evidence: [])
      ]
    }
    try store.replace(.requirements, with: figures)
    #expect(try store.figures(.requirements) == figures)
  }
}
