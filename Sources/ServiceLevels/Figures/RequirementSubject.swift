/// Whom or what a row of a requirement is about.
public enum RequirementSubject: Hashable, Sendable {
  /// All of the requirement.
  case all
  case service(String)
  case account(String)
  case operation(String)
  case incident(String)
  case outage(of: Subject, start: Instant)
  /// What a service did while another that it depends on was down.
  case dependency(service: String, provider: String)
  /// A stretch of the calendar in which something was due, by its period's key.
  case slot(String, Interval)
}

extension RequirementSubject {
  public init(_ subject: Subject) {
    switch subject {
    case .service(let name): self = .service(name)
    case .account(let name): self = .account(name)
    }
  }

  /// The column `subject`, for people; two subjects may share one.
  public var text: String {
    switch self {
    case .all: "all"
    case .service(let name), .account(let name): name
    case .operation(let id), .incident(let id): id
    case .outage(let subject, let start): subject.outageID(startingAt: start)
    case .dependency(let service, let provider): "\(service)←\(provider)"
    case .slot(let key, _): key
    }
  }
}

extension RequirementSubject {
  /// The service that it is, that was down, or that was to withstand another's outage; nil where it is about none.
  public var service: String? {
    switch self {
    case .service(let name), .dependency(let name, _), .outage(.service(let name), _): name
    case .all, .account, .operation, .incident, .outage(.account, _), .slot: nil
    }
  }
}
