internal import ServiceLevels

/// The `from` and `until` of an entry: each a day of the report zone, or an instant.
struct LifeSection {
  let from: Placed<Instant>?
  let until: Placed<Instant>?
}

extension LifeSection {
  init(_ fields: Fields, zone: TimeZoneTable, log: FaultLog) {
    func moment(_ key: String) -> Placed<Instant>? {
      fields[key].flatMap { node in
        node.moment(log, in: zone).map { Placed(value: $0, position: node.position) }
      }
    }
    (from, until) = (moment("from"), moment("until"))
  }

  /// This level's keys over those of a more general one, key by key.
  func over(_ general: LifeSection) -> LifeSection {
    LifeSection(from: from ?? general.from, until: until ?? general.until)
  }

  /// The life; with a fault where it ends before it begins.
  func life(_ log: FaultLog) -> Life {
    if let from, let until, until.value < from.value {
      log.add("until lies before from, on line \(from.position.line)", at: until.position)
      return .always
    }
    return Life(from: from?.value, until: until?.value)
  }
}
