/// What evidence calls subjects, records and times: plainly in the store, as the reader knows them on a page.
public struct EvidenceNames {
  public let subject: (RequirementSubject) -> String
  /// Where an incident or operation stands; nil where that is not known.
  public let place: (RequirementSubject) -> String?
  /// A number of milliseconds.
  public let duration: (Int) -> String

  public init(
    subject: @escaping (RequirementSubject) -> String,
    place: @escaping (RequirementSubject) -> String?, duration: @escaping (Int) -> String
  ) {
    self.subject = subject
    self.place = place
    self.duration = duration
  }
}

extension EvidenceNames {
  /// As the column `evidence` has them.
  public static var plain: EvidenceNames {
    EvidenceNames(subject: \.text, place: { _ in nil }, duration: { "\($0) ms" })
  }
}

extension [EvidenceItem] {
  public func english(_ names: EvidenceNames = .plain) -> String {
    map { $0.english(names) }.joined(separator: ", ")
  }
}

extension EvidenceItem {
  public func english(_ names: EvidenceNames = .plain) -> String {
    switch self {
    case .absent(let reason): reason.english
    case .noRecord(let kind, let scope):
      "no \(scope.map { $0 + " " } ?? "")\(kind.rawValue) recorded"
    case .noSample(let gauge): "no sample of \(gauge)"
    case .noAlert(let level): "no alert of level \(level)"
    case .checks: "checks"
    case .availability(let verdict): "checks: \(verdict.rawValue)"
    case .samples(let outside, let all): "\(outside) of \(all) samples outside"
    case .fallen(let down, let all):
      "checks: down \(names.duration(down)) of \(names.duration(all))"
    case .attributed(let doubtful):
      "own and inherited down time"
        + (doubtful == 0
          ? "" : "; own while a dependency was not watched: \(names.duration(doubtful))")
    case .paused(let milliseconds): "paused \(names.duration(milliseconds))"
    case .accounts(let missing):
      "catalog" + (missing.isEmpty ? "" : "; missing: \(listed(missing))")
    case .dependencyMap(let without):
      "catalog" + (without.isEmpty ? "" : "; without dependencies: \(listed(without))")
    case .measuredServices(let count, let all): "\(count) of \(all) services"
    case .measuredIncidents(let count, let all): "\(count) of \(all) incidents"
    case .incident(let id):
      "incident \(quoted(id))" + brackets([names.place(.incident(id))])
    case .recovery(let kind, let id, let isFailed):
      "\(kind.rawValue) \(quoted(id))"
        + brackets([names.place(.operation(id)), isFailed ? "failed" : nil])
    case .record(let id, let line, let isFailed):
      quoted(id)
        + brackets([
          names.place(.operation(id)) ?? (line > 0 ? "line \(line)" : nil),
          isFailed ? "failed" : nil,
        ])
    case .more: "…"
    case .kept(let kept, let all, let withoutEvidence, let missed):
      "\(kept) of \(all) kept"
        + (withoutEvidence == 0 ? "" : ", \(withoutEvidence) without evidence")
        + (missed.isEmpty
          ? ""
          : "; missed: " + listed(missed.map(names.subject))
            + (missed.count < all - kept ? ", …" : ""))
    }
  }

  private func listed(_ names: [String]) -> String {
    names.map(quoted).joined(separator: ", ")
  }

  private func quoted(_ name: String) -> String {
    name.isAmbiguousInList ? "\"\(name)\"" : name
  }

  private func brackets(_ parts: [String?]) -> String {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }
}

extension String {
  /// Whether a name would be taken for several, or for words around it, where names are listed with commas.
  public var isAmbiguousInList: Bool {
    unicodeScalars.contains { ",;、。".unicodeScalars.contains($0) }
      || unicodeScalars.first == " " || unicodeScalars.last == " "
  }
}

extension AbsentEvidence {
  fileprivate var english: String {
    switch self {
    case .noObjective: "no objective of its own"
    case .noChecks: "no checks, or too few"
    case .noDependencyDown: "no dependency was down"
    case .noServiceDown: "no service was down"
    case .noServicePaused: "no service paused"
    case .nothingToMeasure: "nothing to measure"
    case .noOutage: "no outage to recover from"
    case .noRegionalRecovery: "no region-scope event or drill with its recovery time"
    case .noLostData: "no incident or drill that records lost data"
    case .configuration: "only the configuration can prove it"
    case .noneRecorded: "none recorded"
    case .noneYet: "none yet"
    }
  }
}
