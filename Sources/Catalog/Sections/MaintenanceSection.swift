internal import ServiceLevels

/// Reads the recurring windows of the catalog.
struct MaintenanceSection {
  let accountNames: Names
  let serviceNames: Names
  let zone: TimeZoneTable
  let log: FaultLog
}

extension MaintenanceSection {
  private static let keys =
    ["id", "title", "services", "accounts"] + ServiceHours.keys + ["since", "until"]

  /// Without an `id` of its own, a window is named by its place in the list.
  func windows(_ nodes: [YamlNode]) -> [RecurringMaintenance] {
    var lines: [String: Int] = [:]
    return nodes.enumerated().compactMap { place, node in
      guard let fields = Fields(node, of: "maintenance", known: Self.keys, log: log) else {
        return nil
      }
      let idNode = fields["id"]
      let id = idNode.map { $0.text(log, of: "an id") } ?? "maintenance:\(place + 1)"
      let position = idNode?.position ?? fields.position
      if let id, let line = lines.updateValue(position.line, forKey: id) {
        log.add("duplicate maintenance \(quoted(id)), already on line \(line)", at: position)
      }
      return window(fields, id: id)
    }
  }

  private func window(_ fields: Fields, id: String?) -> RecurringMaintenance? {
    let title = fields["title"]?.title(log)
    let lists = (services: fields["services"], accounts: fields["accounts"])
    let services = lists.services?.names(log, of: "service", known: serviceNames) ?? []
    let accounts = lists.accounts?.names(log, of: "account", known: accountNames) ?? []
    if lists.services?.isEmptyList ?? true, lists.accounts?.isEmptyList ?? true {
      log.add("maintenance names neither a service nor an account", at: fields.position)
    }
    let hours = ServiceHours(fields, log: log)
    // An announcement without its time announces nothing (rules 4).
    let since = fields.required("since")?.moment(log, in: zone)
    let end = fields["until"]
    let until = end?.moment(log, in: zone)
    if let since, let until, let end, until < since {
      log.add("until lies before since", at: end.position)
    }
    guard let id, let hours, let since else { return nil }
    return RecurringMaintenance(
      id: id, title: title, services: services, accounts: accounts, hours: hours, since: since,
      until: until)
  }
}
