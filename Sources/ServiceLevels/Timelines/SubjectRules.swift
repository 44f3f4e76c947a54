/// All that decides how one subject's checks become a timeline.
public struct SubjectRules: Sendable {
  public let subject: Subject
  public let life: Life
  public let checks: Dated<CheckRules>
  /// The zones in which the catalog expects a probe.
  public let zones: Dated<[String]>
  /// In milliseconds.
  public let minOutage: Dated<Int>
  public let serviceHours: Dated<[ServiceHours]>
  /// What account it is in.
  public let account: Dated<String>
  /// The windows that name it, or an account that it is in at some time.
  public let maintenance: [MaintenanceWindow]
  public let recurring: [RecurringMaintenance]
  public let corrections: [Correction]
  public let zone: TimeZoneTable
  public let holidays: Set<CivilDate>
  private let noticeMilliseconds: Int

  /// The rules of a service: maintenance counts that names it or its account, corrections that name it.
  ///
  /// - Parameters:
  ///   - windows: those of the whole log.
  ///   - operations: the standing records.
  public init(
    service: Service, catalog: ServiceCatalog, windows: [MaintenanceWindow],
    operations: [OperationRecord]
  ) {
    self.init(
      subject: .service(service.name), life: service.life, checks: service.terms.map(\.checks),
      zones: service.terms.map(\.zones), minOutage: service.terms.map(\.minOutageMilliseconds),
      serviceHours: service.terms.map(\.serviceHours), account: service.terms.map(\.account),
      catalog: catalog, windows: windows,
      corrections: operations.filter { $0.services.contains(service.name) }
        .compactMap(Correction.init))
  }

  /// The rules of an account, which is judged by its own checks.
  public init(
    account: Account, catalog: ServiceCatalog, windows: [MaintenanceWindow],
    operations: [OperationRecord]
  ) {
    self.init(
      subject: .account(account.name), life: account.life, checks: Dated(catalog.accountChecks),
      zones: Dated([]), minOutage: Dated(0), serviceHours: Dated([]),
      account: Dated(account.name), catalog: catalog, windows: windows,
      corrections: operations.filter { $0.accounts.contains(account.name) }
        .compactMap(Correction.init))
  }

  private init(
    subject: Subject, life: Life, checks: Dated<CheckRules>, zones: Dated<[String]>,
    minOutage: Dated<Int>, serviceHours: Dated<[ServiceHours]>, account: Dated<String>,
    catalog: ServiceCatalog, windows: [MaintenanceWindow], corrections: [Correction]
  ) {
    self.subject = subject
    self.life = life
    self.checks = checks
    self.zones = zones
    self.minOutage = minOutage
    self.serviceHours = serviceHours
    self.account = account
    self.corrections = corrections
    zone = catalog.zone
    holidays = catalog.holidays
    noticeMilliseconds = catalog.maintenanceNoticeMilliseconds
    let accounts = Set([account.first] + account.changes.map(\.value))
    let service: String? = if case .service(let name) = subject { name } else { nil }
    func isNamed(_ services: [String], _ names: [String]) -> Bool {
      (service.map(services.contains) ?? false) || !accounts.isDisjoint(with: names)
    }
    maintenance = windows.filter { isNamed($0.services, $0.accounts) }
    recurring = catalog.recurringMaintenance.filter { isNamed($0.services, $0.accounts) }
  }
}

extension SubjectRules {
  /// The rules of every service, then of every account, in the order of the catalog.
  ///
  /// - Parameter operations: the standing records.
  public static func all(
    of catalog: ServiceCatalog, windows: [MaintenanceWindow], operations: [OperationRecord]
  ) -> [SubjectRules] {
    let corrections = operations.filter { $0.kind == .correction }
    return catalog.services.map {
      SubjectRules(service: $0, catalog: catalog, windows: windows, operations: corrections)
    }
      + catalog.accounts.map {
        SubjectRules(account: $0, catalog: catalog, windows: windows, operations: corrections)
      }
  }
}

// MARK: - Time that does not count

extension SubjectRules {
  /// The windows that name the subject and have time in an interval, those that recur too, each with its parts that count.
  public func windows(in interval: Interval) -> [(window: MaintenanceWindow, counted: IntervalSet)]
  {
    let occurrences = recurring.flatMap {
      $0.windows(in: interval, zone: zone, noticeMilliseconds: noticeMilliseconds)
    }
    return (maintenance + occurrences).map { ($0, counted($0)) }
  }

  /// The parts of a window that count, in the accounts that the subject is in.
  public func counted(_ window: MaintenanceWindow) -> IntervalSet {
    let service: String? = if case .service(let name) = subject { name } else { nil }
    return account.pieces(in: window.interval).reduce(IntervalSet()) { sum, piece in
      sum.union(
        window.counted(service: service, account: piece.value)
          .intersection(IntervalSet([piece.interval])))
    }
  }

  /// Announced maintenance inside an interval.
  public func maintenanceTimes(in interval: Interval) -> IntervalSet {
    IntervalSet(windows(in: interval).flatMap(\.counted.intervals))
      .intersection(IntervalSet([interval]))
  }

  /// The time inside an interval that is outside of service hours; a day's hours are those in force when it begins.
  public func offHours(in interval: Interval) -> IntervalSet {
    if interval.isEmpty || (serviceHours.changes.isEmpty && serviceHours.first.isEmpty) {
      return IntervalSet()
    }
    let firstDay = zone.date(at: interval.start).daysSinceEpoch - 2
    let lastDay = zone.date(at: interval.end).daysSinceEpoch + 1
    let open = (firstDay...lastDay).flatMap { day -> [Interval] in
      let date = CivilDate(daysSinceEpoch: day)
      let midnight = zone.instant(of: date)
      let hours = serviceHours.value(at: midnight)
      if hours.isEmpty {
        return [Interval(start: midnight, end: max(midnight, zone.instant(of: date.next)))]
      }
      guard !holidays.contains(date) else { return [] }
      return hours.filter { $0.days.contains(date.weekday) }
        .map { $0.span(on: date, zone: zone) }
    }
    return IntervalSet([interval]).subtracting(IntervalSet(open))
  }

  /// The time inside an interval in which the subject is not in service.
  public func outOfService(in interval: Interval) -> IntervalSet {
    IntervalSet([interval]).subtracting(
      IntervalSet(life.clamped(interval).map { [$0] } ?? []))
  }

  /// What is known beforehand not to count of time to come: not in service, maintenance, outside of service hours, and
  /// corrections that exclude (rules 12).
  public func excludedBeforehand(in interval: Interval) -> IntervalSet {
    let corrected = corrections.stretches(within: life).filter { $0.state == .excluded }
    return outOfService(in: interval).union(maintenanceTimes(in: interval))
      .union(offHours(in: interval))
      .union(IntervalSet(corrected.compactMap { $0.interval.clamped(to: interval) }))
  }
}
