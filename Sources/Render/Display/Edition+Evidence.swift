import ServiceLevels

// What a requirement's verdict rests on, in the reader's language.
extension Edition {
  func words(_ evidence: [EvidenceItem]) -> String {
    switch language {
    case .en: evidence.english(names)
    case .ja: evidence.map { $0.japanese(names, texts) }.joined(separator: "、")
    }
  }

  private var names: EvidenceNames {
    EvidenceNames(
      subject: subjectWords,
      place: { subject in
        switch subject {
        case .incident(let id): report.incidentPlaces[id].map(words)
        case .operation(let id): report.operationPlaces[id].map(words)
        case .all, .service, .account, .outage, .dependency, .slot: nil
        }
      }, duration: { show.duration($0) })
  }
}

// MARK: - Subjects

extension Edition {
  /// Whom a requirement's row is about; a service as a link to its page.
  func subject(_ subject: RequirementSubject) -> HTML {
    if case .service(let name) = subject { link(name) } else { .text(subjectWords(subject)) }
  }

  func subjectWords(_ subject: RequirementSubject) -> String {
    switch subject {
    case .all: texts.all
    case .service(let name), .account(let name): title(name)
    case .operation(let id), .incident(let id): id
    case .outage(let subject, let start): "\(title(subject.name)) \(show.shortDateTime(start))"
    case .dependency(let service, let provider): "\(title(service)) ← \(title(provider))"
    case .slot(let key, _): catalog.calendar.period(key: key).map { show.period($0) } ?? key
    }
  }
}

// MARK: - Quantities

extension Edition {
  /// A quantity in its unit; percentages are floored, times rounded up.
  func measurement(_ quantity: Quantity, isPromise: Bool = false) -> String {
    let number = quantity.number
    switch quantity.unit {
    case .milliseconds: return show.duration(number)
    case .partsPerMillion: return share(number, isPromise: isPromise)
    case .count: return show.number(number)
    case .millionths(of: "ms"):
      let (whole, rest) = number.quotientAndRemainder(dividingBy: 1_000_000)
      return show.duration(whole + (rest > 0 ? 1 : 0))
    case .millionths(of: "percent"): return share(number / 100, isPromise: isPromise)
    case .millionths(let unit):
      let digits = show.decimal(millionths: number)
      return unit.isEmpty ? digits : "\(digits) \(unit)"
    }
  }

  private func share(_ partsPerMillion: Int, isPromise: Bool) -> String {
    isPromise || partsPerMillion == 0
      ? show.target(partsPerMillion: partsPerMillion)
      : show.percent(partsPerMillion: partsPerMillion)
  }
}
