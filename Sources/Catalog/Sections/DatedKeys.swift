internal import ServiceLevels

/// What an entry of the catalog says, and what its `changes` say from their days on (rules 5).
struct DatedKeys<Keys: LayeredKeys> {
  let first: Keys
  /// In order of time.
  private(set) var changes: [(from: Instant, keys: Keys)] = []
}

/// Keys of an entry that a change of it may set anew.
protocol LayeredKeys {
  static var names: [String] { get }

  /// These over those that were in force before: what these leave out stays as it was.
  func over(_ before: Self) -> Self
}

extension DatedKeys {
  /// Reads the list under `changes`; one that has no day, or is out of order, is left out with a fault.
  init(
    _ first: Keys, changes node: YamlNode?, of what: String, zone: TimeZoneTable, log: FaultLog,
    read: (Fields) -> Keys
  ) {
    self.init(first: first)
    var last: (date: CivilDate, line: Int)?
    for item in node?.items(log, of: "changes") ?? [] {
      let known = ["from"] + Keys.names + ["note"]
      guard let fields = Fields(item, of: "a change of \(what)", known: known, log: log) else {
        continue
      }
      _ = fields["note"]?.text(log, of: "a note", isProse: true)
      let keys = read(fields)
      guard let day = fields.required("from"), let date = day.date(log) else { continue }
      if let last, date <= last.date {
        log.add(
          date == last.date
            ? "a second change on \(date), already on line \(last.line)"
            : "changes must be in order: \(date) is before \(last.date), on line \(last.line)",
          at: day.position)
        continue
      }
      last = (date, day.position.line)
      changes.append((zone.instant(of: date), keys))
    }
  }

  /// What is in force at an instant; before all changes where there is none.
  func keys(at instant: Instant?) -> Keys {
    changes.prefix { change in instant.map { change.from <= $0 } ?? false }
      .reduce(first) { $1.keys.over($0) }
  }
}
