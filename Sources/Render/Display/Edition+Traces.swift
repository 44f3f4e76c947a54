import ServiceLevels

// What `sla trace` follows a row by: the words after the store.
extension Edition {
  /// An availability, a requirement or a gauge in the report's period.
  func trace(_ name: String) -> String { trace(name, in: report.period) }

  func trace(_ name: String, in period: Period) -> String {
    let option =
      switch period.kind {
      case .day, .month: "--month \(period.key.prefix(7))"
      case .quarter: "--quarter \(period.key)"
      case .year: "--year \(period.key)"
      case .fiscalYear: "--fiscal-year \(period.key.dropFirst(2))"
      case .fiscalQuarter: "--fiscal-quarter \(period.key)"
      case .fiscalHalf: "--fiscal-half \(period.key)"
      case .week: "--week \(period.key)"
      }
    return "\(name) \(option)"
  }

  func trace(_ outage: OutageFigure) -> String {
    trace(outageOf: outage.service ?? outage.account, at: outage.interval.start)
  }

  func trace(outageOf name: String, at start: Instant) -> String { "\(name) \(start.iso8601)" }

  func trace(yearToDate figure: YearToDateFigure) -> String? {
    switch figure.scope {
    case .tier(let tier): trace { $0 == .availability(.tier(tier)) }
    case .service(let name):
      catalog.calendar.period(key: figure.year).map { trace(name, in: $0) }
    case .all, .incident: nil
    }
  }

  /// The first requirement of a kind.
  func trace(
    in period: Period? = nil, requirement isWanted: (RequirementKind) -> Bool
  ) -> String? {
    catalog.requirements.first { isWanted($0.kind) }.map {
      trace($0.id, in: period ?? report.period)
    }
  }
}

// Where records stand in the logs.
extension Edition {
  /// An incident's or operation's id, and under it the line that it was read from.
  func record(_ id: String) -> HTML {
    guard let place = report.incidentPlaces[id] ?? report.operationPlaces[id] else {
      return code(id)
    }
    return code(id)
      + .element("small", ["class": "place", "title": "\(place.file):\(place.line)"], words(place))
  }

  /// `operations/2026-10.ndjson:61`: the last folder tells files of one name apart.
  func words(_ place: RecordPlace) -> String {
    let parts = place.file.parts(between: "/").filter { !$0.isEmpty }
    return "\(parts.suffix(2).joined(separator: "/")):\(place.line)"
  }
}
