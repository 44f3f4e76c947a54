/// One thing that a requirement's verdict rests on.
///
/// A value: words are made of it where it is shown, in each language by a switch over all kinds.
public enum EvidenceItem: Hashable, Sendable {
  /// Why there is no verdict.
  case absent(AbsentEvidence)
  case noRecord(of: OperationKind, scope: String?)
  case noSample(ofGauge: String)
  case noAlert(level: String)
  /// An outage that no incident covers.
  case checks
  case availability(Verdict)
  case samples(outside: Int, of: Int)
  /// How long a service was down of the time in which a dependency was.
  case fallen(milliseconds: Int, of: Int)
  /// Down time, its own and inherited; and how much of its own fell into time in which a dependency was not watched.
  case attributed(doubtfulMilliseconds: Int)
  case paused(milliseconds: Int)
  /// The catalog, and the accounts that the report lacks.
  case accounts(missing: [String])
  /// The catalog, and the services that name no dependency.
  case dependencyMap(without: [String])
  case measuredServices(Int, of: Int)
  case measuredIncidents(Int, of: Int)
  case incident(String)
  /// An operation as the record of a recovery.
  case recovery(OperationKind, id: String, isFailed: Bool)
  /// An operation, by its line in the log; 0 where that is not known.
  case record(id: String, line: Int, isFailed: Bool)
  /// How many further ones are not listed.
  case more(Int)
  /// How many subjects kept the requirement; of those that missed it, the first.
  case kept(Int, of: Int, withoutEvidence: Int, missed: [RequirementSubject])
}

/// Why a requirement has no evidence; the raw value is its mark in the store.
public enum AbsentEvidence: String, Hashable, Sendable, CaseIterable {
  case noObjective
  case noChecks
  case noDependencyDown
  case noServiceDown
  case noServicePaused
  case nothingToMeasure
  case noOutage
  case noRegionalRecovery
  case noLostData
  /// Only the configuration can prove it.
  case configuration
  /// Nothing in a slot that is over.
  case noneRecorded
  /// Nothing so far in a slot that is not over.
  case noneYet
}

extension EvidenceItem {
  /// The kinds of evidence, each once; the raw value is its mark in the store.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case absent, noRecord, noSample, noAlert, checks, availability, samples, fallen, attributed
    case paused, accounts, dependencyMap, measuredServices, measuredIncidents, incident, recovery
    case record, more, kept
  }

  public var kind: Kind {
    switch self {
    case .absent: .absent
    case .noRecord: .noRecord
    case .noSample: .noSample
    case .noAlert: .noAlert
    case .checks: .checks
    case .availability: .availability
    case .samples: .samples
    case .fallen: .fallen
    case .attributed: .attributed
    case .paused: .paused
    case .accounts: .accounts
    case .dependencyMap: .dependencyMap
    case .measuredServices: .measuredServices
    case .measuredIncidents: .measuredIncidents
    case .incident: .incident
    case .recovery: .recovery
    case .record: .record
    case .more: .more
    case .kept: .kept
    }
  }
}
