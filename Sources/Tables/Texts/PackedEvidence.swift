import ServiceLevels

// An item of evidence as its kind and the texts that make it.
extension EvidenceItem {
  var packed: [String] {
    [kind.rawValue] + values
  }

  private var values: [String] {
    switch self {
    case .absent(let reason): [reason.rawValue]
    case .noRecord(let kind, let scope): [kind.rawValue] + (scope.map { [$0] } ?? [])
    case .noSample(let name), .noAlert(let name), .incident(let name): [name]
    case .checks: []
    case .availability(let verdict): [verdict.rawValue]
    case .samples(let part, let all), .fallen(let part, let all),
      .measuredServices(let part, let all), .measuredIncidents(let part, let all):
      ["\(part)", "\(all)"]
    case .attributed(let count), .paused(let count), .more(let count): ["\(count)"]
    case .accounts(let names), .dependencyMap(let names): names
    case .recovery(let kind, let id, let isFailed): [kind.rawValue, id, isFailed ? "1" : "0"]
    case .record(let id, let line, let isFailed): [id, "\(line)", isFailed ? "1" : "0"]
    case .kept(let kept, let all, let withoutEvidence, let missed):
      ["\(kept)", "\(all)", "\(withoutEvidence)"] + missed.map { PackedTexts.packed($0.packed) }
    }
  }

  /// Nil where the texts make no item.
  init?(packed: [String]) {
    guard let kind = packed.first.flatMap(Kind.init(rawValue:)),
      let item = EvidenceItem(kind, PackedValues(texts: Array(packed.dropFirst())))
    else { return nil }
    self = item
  }

  private init?(_ kind: Kind, _ values: PackedValues) {
    func item(_ make: (Int, Int) -> EvidenceItem) -> EvidenceItem? {
      guard let part = values.number(0), let all = values.number(1) else { return nil }
      return make(part, all)
    }
    let item: EvidenceItem? =
      switch kind {
      case .absent: values.word(0).map { .absent($0) }
      case .noRecord: values.word(0).map { .noRecord(of: $0, scope: values.text(1)) }
      case .noSample: values.text(0).map { .noSample(ofGauge: $0) }
      case .noAlert: values.text(0).map { .noAlert(level: $0) }
      case .checks: .checks
      case .availability: values.word(0).map { .availability($0) }
      case .samples: item { .samples(outside: $0, of: $1) }
      case .fallen: item { .fallen(milliseconds: $0, of: $1) }
      case .attributed: values.number(0).map { .attributed(doubtfulMilliseconds: $0) }
      case .paused: values.number(0).map { .paused(milliseconds: $0) }
      case .accounts: .accounts(missing: values.texts)
      case .dependencyMap: .dependencyMap(without: values.texts)
      case .measuredServices: item { .measuredServices($0, of: $1) }
      case .measuredIncidents: item { .measuredIncidents($0, of: $1) }
      case .incident: values.text(0).map { .incident($0) }
      case .recovery:
        if let kind: OperationKind = values.word(0), let id = values.text(1),
          let isFailed = values.flag(2)
        {
          .recovery(kind, id: id, isFailed: isFailed)
        } else {
          nil
        }
      case .record:
        if let id = values.text(0), let line = values.number(1), let isFailed = values.flag(2) {
          .record(id: id, line: line, isFailed: isFailed)
        } else {
          nil
        }
      case .more: values.number(0).map { .more($0) }
      case .kept:
        if let kept = values.number(0), let all = values.number(1),
          let withoutEvidence = values.number(2), let missed = values.subjects(from: 3)
        {
          .kept(kept, of: all, withoutEvidence: withoutEvidence, missed: missed)
        } else {
          nil
        }
      }
    guard let item else { return nil }
    self = item
  }
}

/// The texts that make an item, each read as what is asked for.
private struct PackedValues {
  let texts: [String]

  func text(_ index: Int) -> String? { index < texts.count ? texts[index] : nil }

  func number(_ index: Int) -> Int? { text(index).flatMap { Int($0) } }

  func flag(_ index: Int) -> Bool? { number(index).map { $0 != 0 } }

  func word<Word: RawRepresentable<String>>(_ index: Int) -> Word? {
    text(index).flatMap(Word.init(rawValue:))
  }

  func subjects(from index: Int) -> [RequirementSubject]? {
    let packed = texts.dropFirst(index)
    let subjects = packed.compactMap {
      PackedTexts.texts($0).flatMap(RequirementSubject.init(packed:))
    }
    return subjects.count == packed.count ? subjects : nil
  }
}
