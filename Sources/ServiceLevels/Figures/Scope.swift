/// What a figure is summed up over.
///
/// A value and not a text, so that a service may be named `all` or `tier:high` and still be a service.
public enum Scope: Hashable, Sendable {
  case all
  case tier(String)
  case service(String)
  case incident(String)
}

// MARK: - As text

extension Scope {
  /// As the columns named `scope` have it: `all`, `tier:critical`, `service:order`, `incident:INC-1`.
  public var text: String {
    switch self {
    case .all: "all"
    case .tier(let name): "tier:" + name
    case .service(let name): "service:" + name
    case .incident(let id): "incident:" + id
    }
  }

  /// Nil where a text names no scope.
  public init?(text: String) {
    if text == "all" {
      self = .all
    } else if let name = text.bytes(after: "tier:") {
      self = .tier(name)
    } else if let name = text.bytes(after: "service:") {
      self = .service(name)
    } else if let id = text.bytes(after: "incident:") {
      self = .incident(id)
    } else {
      return nil
    }
  }

  /// As columns have it that are about services first: a service by its bare name, anything else as `text`. A service
  /// whose name would be taken for something else is `service:` and its name.
  public var serviceText: String {
    guard case .service(let name) = self else { return text }
    switch Scope(text: name) {
    case nil: return name
    case .all, .tier, .service, .incident: return text
    }
  }

  public init(serviceText text: String) {
    self = Scope(text: text) ?? .service(text)
  }
}
