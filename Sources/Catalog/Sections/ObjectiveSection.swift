internal import ServiceLevels

/// What objectives refer to.
struct ObjectiveSurroundings {
  let tierNames: Names
  let accountNames: Names
  let serviceNames: Names
  /// Those that the accounts have.
  let environments: Names
  let roles: Names
}

extension ObjectiveKind {
  /// The keys that an objective of this kind has beside `id`, `title` and `kind`.
  var keys: [String] {
    switch self {
    case .duration: ["event", "step", "scope", "at_most"]
    case .cadence: ["event", "scope", "every"]
    case .gauge: ["gauge", "at_most", "at_least"]
    case .availability: ["tier", "services", "accounts", "environments", "roles"]
    case .recoveryTime, .recoveryPoint: ["tier", "scope"]
    case .response: ["alert_level", "within"]
    case .steps: ["event", "scope", "steps"]
    case .record: ["event", "fields"]
    case .harmless: ["event"]
    case .accounts: ["at_least"]
    case .metric: ["metric"]
    case .isolation, .attribution, .pause, .dependencyMap, .configuration: []
    }
  }
}

extension Requirement {
  /// An objective of the catalog; nil with a fault.
  init?(_ node: YamlNode, among surroundings: ObjectiveSurroundings, log: FaultLog) {
    let common = ["id", "title", "kind"]
    // Which keys may stand there depends on the kind, so the kind is read first; without it no other key is judged.
    guard case .mapping(let entries) = node.content else {
      _ = Fields(node, of: "an objective", known: common, log: log)
      return nil
    }
    let kindNode = entries.first { $0.key == "kind" && !$0.value.isNull }?.value
    let kind: ObjectiveKind? = kindNode?.word(log, of: "kind of objective")
    let known = kind.map { common + $0.keys } ?? entries.map(\.key)
    let what = kind.map { "an objective of kind \($0.rawValue)" } ?? "an objective"
    guard let fields = Fields(node, of: what, known: known, log: log) else { return nil }
    let id = fields.required("id")?.text(log, of: "an id")
    let title = fields["title"]?.title(log)
    if kindNode == nil { _ = fields.required("kind") }
    guard let kind,
      let measured = ObjectiveDecoder(fields: fields, surroundings: surroundings, log: log)
        .measured(kind), let id
    else { return nil }
    self.init(id: id, title: title ?? LocalizedText(ja: id, en: id), kind: measured)
  }
}
