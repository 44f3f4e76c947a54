internal import ServiceLevels

/// When a tier or a service is promised, as one level says it.
enum ServiceHoursSection {
  case always
  case hours([ServiceHours])
}

extension ServiceHoursSection {
  /// Reads `always`, or days with the times of day between which they count; nil with a fault.
  init?(_ node: YamlNode, log: FaultLog) {
    if case .scalar("always", _) = node.content {
      self = .always
      return
    }
    guard
      let fields = Fields(node, of: "service_hours", known: ["days", "from", "to"], log: log)
    else { return nil }
    let dayList = fields.required("days")
    let days: [Weekday] =
      dayList?.items(log, of: "days").compactMap { $0.word(log, of: "day") } ?? []
    let (start, end) = (fields.required("from"), fields.required("to"))
    let (from, to) = (start?.timeOfDay(log), end?.timeOfDay(log))
    if let dayList, dayList.isEmptyList {
      log.add("service hours need a day at least", at: dayList.position)
    }
    guard let start, let from, let to else { return nil }
    guard from < millisecondsPerDay else {
      log.add("service hours begin before 24:00", at: start.position)
      return nil
    }
    self = .hours([ServiceHours(days: Set(days), from: from, to: to)])
  }

  var hours: [ServiceHours] {
    switch self {
    case .always: []
    case .hours(let hours): hours
    }
  }
}
