internal import ServiceLevels

/// When a tier or a service is promised, as one level says it.
enum ServiceHoursSection {
  case always
  case hours([ServiceHours])
}

extension ServiceHoursSection {
  /// Reads `always`, or days with the times of day between which they count, or a list of such; nil with a fault.
  init?(_ node: YamlNode, log: FaultLog) {
    switch node.content {
    case .scalar("always", _): self = .always
    case .sequence(let nodes):
      if nodes.isEmpty {
        log.add("the list names no service hours: write always if that is meant", at: node.position)
      }
      let hours = nodes.compactMap { ServiceHours($0, log: log) }
      // No hours would be always.
      if hours.isEmpty { return nil }
      self = .hours(hours)
    default:
      guard let hours = ServiceHours(node, log: log) else { return nil }
      self = .hours([hours])
    }
  }

  var hours: [ServiceHours] {
    switch self {
    case .always: []
    case .hours(let hours): hours
    }
  }
}

extension ServiceHours {
  static let keys = ["days", "from", "to"]

  fileprivate init?(_ node: YamlNode, log: FaultLog) {
    guard let fields = Fields(node, of: "service_hours", known: Self.keys, log: log) else {
      return nil
    }
    self.init(fields, log: log)
  }

  /// Reads days and times of day among the keys of an entry; nil with a fault.
  init?(_ fields: Fields, log: FaultLog) {
    let list = fields.required("days")
    let days: [Weekday] = list?.items(log, of: "days").compactMap { $0.word(log, of: "day") } ?? []
    if let list, list.isEmptyList { log.add("the list names no day", at: list.position) }
    let (start, end) = (fields.required("from"), fields.required("to"))
    let (from, to) = (start?.timeOfDay(log), end?.timeOfDay(log))
    guard let start, let from, let to else { return nil }
    guard from < millisecondsPerDay else {
      log.add("24:00 ends a day: what begins then begins at 00:00", at: start.position)
      return nil
    }
    self.init(days: Set(days), from: from, to: to)
  }
}
