internal import ServiceLevels

/// Decodes what is particular to each kind of objective. Every method gives nil with a fault.
struct ObjectiveDecoder {
  let fields: Fields
  let surroundings: ObjectiveSurroundings
  let log: FaultLog
}

extension ObjectiveDecoder {
  func measured(_ kind: ObjectiveKind) -> RequirementKind? {
    switch kind {
    case .duration: return duration
    case .cadence: return cadence
    case .gauge: return gauge
    case .availability: return subjects.map { .availability($0) }
    case .recoveryTime: return recoveryScope.map { .recoveryTime($0) }
    case .recoveryPoint: return recoveryScope.map { .recoveryPoint($0) }
    case .response: return response
    case .steps: return steps
    case .record: return record
    case .harmless: return event.map { .harmless(event: $0) }
    case .isolation: return .isolation
    case .attribution: return .attribution
    case .pause: return .pause
    case .accounts:
      return fields.required("at_least")?.count(log, in: 0...1_000_000).map {
        .accounts(atLeast: $0)
      }
    case .dependencyMap: return .dependencyMap
    case .metric:
      let metric: Metric? = fields.required("metric")?.word(log, of: "metric")
      return metric.map { .metric($0.rawValue) }
    case .configuration: return .configuration
    }
  }

  private enum Metric: String, CaseIterable { case uptime, mttd, mttr, impact }
  private enum RecordField: String, CaseIterable { case rto_s, rpo_s, note }
  private enum RegionScope: String, CaseIterable { case region }

  private var event: OperationKind? { fields.required("event")?.word(log, of: "event") }
  private var scope: String? { fields["scope"]?.text(log) }

  private var duration: RequirementKind? {
    let (event, scope, step) = (event, scope, fields["step"]?.text(log))
    guard let limit = fields.required("at_most")?.duration(log), let event else { return nil }
    return .duration(event: event, step: step, scope: scope, atMostMilliseconds: limit)
  }

  private var cadence: RequirementKind? {
    let (event, scope) = (event, scope)
    guard let every: Cadence = fields.required("every")?.word(log, of: "cadence"), let event else {
      return nil
    }
    return .cadence(event: event, scope: scope, every: every)
  }

  private var gauge: RequirementKind? {
    let name = fields.required("gauge")?.text(log)
    let limit: GaugeLimit?
    switch (fields["at_most"], fields["at_least"]) {
    case (let bound?, nil): limit = bound.millionths(log).map { .atMost($0) }
    case (nil, let bound?): limit = bound.millionths(log).map { .atLeast($0) }
    default:
      log.add("a gauge needs one of \"at_most\" and \"at_least\"", at: fields.position)
      limit = nil
    }
    guard let name, let limit else { return nil }
    return .gauge(name: name, limit: limit)
  }

  /// Whose availability is meant: a tier's, or services by name, or accounts by name, or accounts by environment and role.
  /// Without roles it is every role, without environments every environment.
  private var subjects: RequirementSubjects? {
    let (environments, roles) = (fields["environments"], fields["roles"])
    let group = environments ?? roles
    let named = [fields["tier"], fields["services"], fields["accounts"], group].compactMap(\.self)
    guard named.count == 1 else {
      log.add(
        "an availability needs one of \"tier\", \"services\", \"accounts\", "
          + "and \"environments\" with \"roles\"", at: fields.position)
      return nil
    }
    if let tier = fields["tier"] {
      return tier.name(log, of: "tier", known: surroundings.tierNames).map { .tier($0) }
    }
    if let services = fields["services"] {
      return someNames(services, of: "service", known: surroundings.serviceNames).map {
        .services($0)
      }
    }
    if let accounts = fields["accounts"] {
      return someNames(accounts, of: "account", known: surroundings.accountNames).map {
        .accounts(names: $0, environments: [], roles: [])
      }
    }
    let environmentNames = environments.map {
      someNames($0, of: "environment", known: surroundings.environments)
    }
    let roleNames = roles.map { someNames($0, of: "role", known: surroundings.roles) }
    guard let environmentNames = environmentNames ?? [], let roleNames = roleNames ?? [] else {
      return nil
    }
    return .accounts(names: [], environments: environmentNames, roles: roleNames)
  }

  /// A list of known names, at least one: an empty one would be about nobody, or about everybody.
  private func someNames(_ node: YamlNode, of what: String, known: Names) -> [String]? {
    if node.isEmptyList {
      log.add("the list names no \(what)", at: node.position)
    }
    let names = node.names(log, of: what, known: known)
    return names.isEmpty ? nil : names
  }

  private var recoveryScope: RecoveryScope? {
    switch (fields["tier"], fields["scope"]) {
    case (let tier?, nil):
      return tier.name(log, of: "tier", known: surroundings.tierNames).map { .tier($0) }
    case (nil, let scope?):
      let region: RegionScope? = scope.word(log, of: "scope")
      return region.map { _ in .region }
    default:
      log.add(
        "a recovery objective needs one of \"tier\" and \"scope: region\"", at: fields.position)
      return nil
    }
  }

  private var response: RequirementKind? {
    let within = fields["within"].map { $0.duration(log) }
    guard let level = fields.required("alert_level")?.text(log), let within = within ?? .some(nil)
    else { return nil }
    return .response(alertLevel: level, withinMilliseconds: within)
  }

  private var steps: RequirementKind? {
    let (event, scope, list) = (event, scope, fields.required("steps"))
    guard let names = list?.texts(log, of: "steps"), let list else { return nil }
    guard !names.isEmpty else {
      if list.isEmptyList {
        log.add("the list names no step", at: list.position)
      }
      return nil
    }
    return event.map { .steps(event: $0, scope: scope, names: names) }
  }

  private var record: RequirementKind? {
    let event = event
    guard let list = fields.required("fields") else { return nil }
    let words: [RecordField] = list.items(log, of: "fields").compactMap {
      $0.word(log, of: "field")
    }
    if list.isEmptyList {
      log.add("the list names no field", at: list.position)
    }
    guard let event, !words.isEmpty else { return nil }
    return .record(event: event, fields: words.map(\.rawValue))
  }
}
