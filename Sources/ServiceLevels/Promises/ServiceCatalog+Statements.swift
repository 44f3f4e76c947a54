/// All that the catalog says of one subject in an interval, as far as figures of that interval can depend on it.
///
/// Two of them are equal where the catalog says the same of that time, whatever it says of others: only then a figure
/// that moved was not moved by the catalog (rules 10).
public struct CatalogStatements: Hashable, Sendable {
  /// By key, then by time; of one key, spans of the same value do not touch.
  public let spans: [Span]

  public struct Span: Hashable, Sendable {
    public let interval: Interval
    public let statement: CatalogStatement
  }

  fileprivate init(_ said: [Span]) {
    var joined: [Span] = []
    for span in said.sorted(by: {
      ($0.statement, $0.interval.start) < ($1.statement, $1.interval.start)
    }) {
      if let last = joined.last, last.statement == span.statement,
        span.interval.start <= last.interval.end
      {
        let end = max(last.interval.end, span.interval.end)
        joined[joined.count - 1] = Span(
          interval: Interval(start: last.interval.start, end: end), statement: span.statement)
      } else {
        joined.append(span)
      }
    }
    spans = joined.sorted {
      ($0.statement.key, $0.interval.start, $0.statement.value)
        < ($1.statement.key, $1.interval.start, $1.statement.value)
    }
  }
}

extension CatalogStatements {
  /// The keys of which the other says something else, in order.
  public func differences(from other: CatalogStatements) -> [String] {
    let (mine, others) = (byKey, other.byKey)
    return Set(mine.keys).union(others.keys).filter { mine[$0] != others[$0] }.sorted()
  }

  private var byKey: [String: [Span]] { Dictionary(grouping: spans, by: \.statement.key) }
}

// MARK: - CustomStringConvertible

extension CatalogStatements: CustomStringConvertible {
  /// A line for each span. Equal where they are equal, so that it can be kept.
  public var description: String {
    spans.map {
      "\($0.interval.start.iso8601)/\($0.interval.end.iso8601) \($0.statement.key)"
        + " \($0.statement.value)"
    }.joined(separator: "\n")
  }
}

// MARK: - Of a catalog

extension ServiceCatalog {
  /// What is said of a service or an account in an interval; nothing of a subject that is not in the catalog, or not in
  /// service then.
  public func statements(of subject: Subject, in interval: Interval) -> CatalogStatements {
    switch subject {
    case .service(let name):
      CatalogStatements(service(named: name).map { spans(of: $0, in: interval) } ?? [])
    case .account(let name):
      CatalogStatements(account(named: name).map { spans(of: $0, in: interval) } ?? [])
    }
  }

  private typealias Span = CatalogStatements.Span

  private func spans(of service: Service, in interval: Interval) -> [Span] {
    guard let served = service.life.clamped(interval) else { return [] }
    let pieces = service.terms.pieces(in: served)
    var spans = common(in: interval, served: served, formerly: service.formerly)
    for piece in pieces {
      spans += piece.value.statements.map { Span(interval: piece.interval, statement: $0) }
      spans += lives(of: piece.value.checks, in: piece.interval)
      for tier in tier(named: piece.value.tier)?.terms.pieces(in: piece.interval) ?? [] {
        spans += tier.value.statements.map { Span(interval: tier.interval, statement: $0) }
      }
    }
    if pieces.contains(where: { !$0.value.serviceHours.isEmpty }) {
      // Hours over midnight are of the day on which they begin.
      let first = zone.date(at: interval.start.advanced(byMilliseconds: -millisecondsPerDay))
      let days = holidays.filter { first <= $0 && zone.instant(of: $0) < interval.end }.sorted()
      let text = CatalogText.names(days.map(\.description))
      spans.append(Span(interval: interval, statement: CatalogStatement("holidays", text)))
    }
    let accounts = Set(pieces.map(\.value.account))
    return spans
      + windows(in: interval) {
        $0.services.contains(service.name) || !accounts.isDisjoint(with: $0.accounts)
      }
  }

  private func spans(of account: Account, in interval: Interval) -> [Span] {
    guard let served = account.life.clamped(interval) else { return [] }
    let said = account.statements + accountChecks.statements
    return common(in: interval, served: served, formerly: account.formerly)
      + said.map { Span(interval: served, statement: $0) } + lives(of: accountChecks, in: served)
      + windows(in: interval) { $0.accounts.contains(account.name) }
  }

  /// What is said of all subjects alike, and when this one is in service.
  private func common(in interval: Interval, served: Interval, formerly: [String]) -> [Span] {
    var said = [
      CatalogStatement("time_zone", zone.identifier),
      CatalogStatement(
        "min_coverage", CatalogText.percentage(ofPartsPerMillion: minCoveragePartsPerMillion)),
      CatalogStatement("maintenance_notice", CatalogText.duration(maintenanceNoticeMilliseconds)),
      CatalogStatement("match_within", CatalogText.duration(matchWithinMilliseconds)),
      CatalogStatement("formerly", CatalogText.names(formerly)),
    ]
    let recovery = [
      ("rto", disasterRecovery?.rtoMilliseconds), ("rpo", disasterRecovery?.rpoMilliseconds),
    ]
    for (key, milliseconds) in recovery {
      guard let milliseconds else { continue }
      said.append(
        CatalogStatement("disaster_recovery.\(key)", CatalogText.duration(milliseconds)))
    }
    return said.map { Span(interval: interval, statement: $0) }
      + [Span(interval: served, statement: CatalogStatement("in_service", "yes"))]
  }

  /// When checks of a name are probes at all.
  private func lives(of checks: CheckRules, in interval: Interval) -> [Span] {
    checks.named.compactMap { name, checks in
      checks.life.clamped(interval).map {
        Span(interval: $0, statement: CatalogStatement("checks.named.\(name)", "yes"))
      }
    }
  }

  /// When recurring windows that may count in an interval begin: from so long before it on that an earlier `since` gives
  /// the same.
  private func windows(
    in interval: Interval, where isMeant: (RecurringMaintenance) -> Bool
  ) -> [Span] {
    let reach = maintenanceNoticeMilliseconds + 2 * millisecondsPerDay
    let around = Interval(
      start: interval.start.advanced(byMilliseconds: -reach), end: interval.end)
    return recurringMaintenance.filter(isMeant).compactMap { window in
      let start = max(window.since, around.start)
      let end = min(window.until ?? around.end, around.end)
      return start < end
        ? Span(
          interval: Interval(start: start, end: end),
          statement: CatalogStatement("maintenance", CatalogText.hours([window.hours])))
        : nil
    }
  }
}
