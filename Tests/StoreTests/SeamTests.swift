import SQLite
import ServiceLevels
import TestSupport
import Testing

@testable import Store
@testable import Tables

/// What is kept in one text is taken apart as it was put together, whatever letters stand at the seams: marks that join the
/// separator before them (`|` and U+0301 are one `Character`), letters that join the one behind them (U+0600 and `|`), the
/// separators themselves, and everything else.
struct SeamTests {
  /// Every scalar but those of long blocks whose members are alike (ideographs, Hangul syllables, private use, unassigned
  /// planes): of these the first, the last and every 251st.
  static let scalars: [Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [
      0x3400...0x4dbf, 0x4e00...0x9fff, 0xac00...0xd7a3, 0xe000...0xf8ff, 0x17000...0x18cff,
      0x20000...0xe0000, 0xe01f0...0x10ffff,
    ]
    return (1...0x10ffff).compactMap { (value: UInt32) in
      if let block = blocks.first(where: { $0.contains(value) }),
        value != block.upperBound, (value - block.lowerBound) % 251 != 0, value & 0xfffe != 0xfffe
      {
        return nil
      }
      return Unicode.Scalar(value)
    }
  }()

  /// Each alone, behind a letter and before one, so that in a list each stands on both sides of a separator.
  static let texts: [String] = scalars.flatMap { ["\($0)", "a\($0)", "\($0)b"] }

  private func isSame(_ left: [String], _ right: [String]) -> Bool {
    left.map(ExactText.init) == right.map(ExactText.init)
  }

  @Test func `Some of the letters do join a separator`() {
    #expect(Self.scalars.count > 60_000)
    for separator in ["|", ",", ":", ";", "=", "/", "\\", "\n"] {
      let behind = Self.scalars.count { (separator + "\($0)").count == 1 }
      let before = Self.scalars.count { ("\($0)" + separator).count == 1 }
      #expect(separator == "\n" ? behind == 0 : behind > 1_000 && before > 10, "\(separator)")
    }
  }

  @Test func `Names come back`() {
    #expect(isSame(NameList.names(in: NameList.joined(Self.texts)), Self.texts))
    for text in Self.texts { #expect(isSame(NameList.names(in: NameList.joined([text])), [text])) }
  }

  @Test func `Packed texts come back, packed ones too`() throws {
    let packed = PackedTexts.packed(Self.texts)
    #expect(isSame(try #require(PackedTexts.texts(packed)), Self.texts))
    #expect(
      isSame(try #require(PackedTexts.texts(PackedTexts.packed([packed, ""]))), [packed, ""]))
  }

  @Test func `Steps come back`() throws {
    let steps = Self.texts.enumerated().map { index, name in
      OperationStep(
        name: name, startedAt: index % 2 == 0 ? nil : Instant(milliseconds: index),
        endedAt: index % 3 == 0 ? nil : Instant(milliseconds: -index))
    }
    let read = try StepList.steps(in: StepList.joined(steps))
    #expect(read == steps)
    #expect(isSame(read.map(\.name), Self.texts))
  }

  @Test func `Actions come back`() throws {
    let actions = Self.texts.enumerated().map { index, text in
      ActionItem(
        id: text, what: text, owner: index % 3 == 0 ? nil : text,
        due: index % 2 == 0 ? nil : CivilDate(daysSinceEpoch: index), doneAt: nil)
    }
    let read = try ActionList.actions(in: try #require(ActionList.packed(actions)))
    #expect(read == actions)
    #expect(isSame(read.map(\.what), Self.texts))
  }

  @Test func `Evidence and subjects come back`() throws {
    let instant = Instant(milliseconds: 5)
    for (index, text) in Self.texts.enumerated() where index % 7 == 0 {
      let subject: RequirementSubject =
        switch index % 5 {
        case 0: .service(text)
        case 1: .outage(of: .account(text), start: instant)
        case 2: .dependency(service: text, provider: text)
        case 3: .slot(text, Interval(start: instant, end: instant))
        default: .operation(text)
        }
      let figure = RequirementFigure(
        period: "2026-10", id: "R", subject: subject, measured: 1, limit: nil,
        unit: .millionths(of: text), verdict: .met,
        evidence: [
          .noRecord(of: .drill, scope: text), .accounts(missing: [text, text]), .incident(text),
          .recovery(.failover, id: text, isFailed: true),
          .kept(0, of: 1, withoutEvidence: 0, missed: [subject]),
        ])
      let packed = PackedRequirement.packed(figure)
      let read = try #require(
        PackedRequirement.figure(packed, period: "2026-10", id: "R", verdict: .met), "\(text)")
      #expect(read == figure)
      #expect(PackedRequirement.packed(read).isSameBytes(as: packed))
    }
  }

  @Test func `Scopes come back`() throws {
    for text in Self.texts {
      for scope in [Scope.tier(text), .service(text), .incident(text)] {
        #expect(try #require(Scope(text: scope.text)) == scope)
        #expect(Scope(serviceText: scope.serviceText).text.isSameBytes(as: scope.text))
      }
    }
  }

  @Test func `What is remembered under a key comes back by what follows the key's beginning`()
    throws
  {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("store.sqlite"))
    let texts = Self.texts.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
    try store.transaction {
      for text in texts { try store.setMeta("unusable:" + text, to: text) }
    }
    let rest = try store.meta(withPrefix: "unusable:")
    #expect(Set(rest.map { ExactText($0.rest) }) == Set(texts.map(ExactText.init)))
    #expect(rest.allSatisfy { $0.rest.isSameBytes(as: $0.value) })
  }

  @Test func `Records come back from a store, whatever is in their texts`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("store.sqlite"))
    var content = FileContent()
    for (index, text) in Self.texts.enumerated() where index % 31 == 0 {
      var operation = OperationRecord(
        id: "\(index) \(text)", kind: .drill, startedAt: Samples.at(index))
      operation.services = [text, "x", text + text]
      operation.accounts = [text]
      operation.steps = [OperationStep(name: text, startedAt: Samples.at(1), endedAt: nil)]
      operation.actions = [ActionItem(id: text, what: text, owner: text, due: nil, doneAt: nil)]
      (operation.scope, operation.outcome, operation.note) = (text, text, text)
      (operation.author, operation.reason, operation.line) = (text, text, text)
      content.operations.append(operation)
      var incident = IncidentRecord(id: "\(index) \(text)", startedAt: Samples.at(index))
      (incident.services, incident.actions) = (operation.services, operation.actions)
      (incident.title, incident.cause, incident.detectedBy) = (text, text, text)
      content.incidents.append(incident)
    }
    _ = try store.add(
      FileIdentity(path: "a", bytes: 1, modifiedNanoseconds: 1, changedNanoseconds: 1, inode: 1),
      sha256: Samples.digest("a"), content: content, ingestedAt: Samples.at(0))
    #expect(try store.unreadableRecords().isEmpty)
    let operations = try store.operationRecords().map(\.record)
    #expect(Set(operations) == Set(content.operations))
    #expect(Set(try store.incidentRecords().map(\.record)) == Set(content.incidents))
    #expect(
      Set(operations.flatMap { $0.services + $0.steps.map(\.name) }.map(ExactText.init))
        == Set(
          content.operations.flatMap { $0.services + $0.steps.map(\.name) }.map(ExactText.init)))
  }
}
