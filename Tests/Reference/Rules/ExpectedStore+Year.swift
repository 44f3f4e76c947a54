/// What of a year's budget is spent at a report's end (rules 7 and 12).
extension ExpectedStore {
  var yearToDate: ExpectedTable {
    var table = ExpectedTable(
      name: "year_to_date", key: ["period", "year", "scope"], allowsMissingRows: true)
    for period in periods {
      guard let year = year(of: period) else { continue }
      let services = subjects.filter { !$0.isAccount }
      func append(_ scope: String, _ members: [Subject]) {
        let budgets = members.map { budget(of: $0, in: year, at: end(of: period)) }
        let sum = budgets.reduce(YearBudget()) { $0 + $1 }
        table.rows.append([
          "period": .text(period.key), "year": .text(year.key), "scope": .text(scope),
          "budget_ms": .integer(sum.allowed / 1_000_000), "consumed_ms": .integer(sum.consumed),
          "projected_ms": Cell(sum.projected),
        ])
      }
      for service in services { append("service:\(service.name)", [service]) }
      for tier in world.catalog.tiers {
        let members = services.filter { $0.lastPromise(in: period).tier?.name == tier.name }
        append("tier:\(tier.name)", members)
      }
    }
    return table
  }

  private func end(of period: Stretch) -> Int { max(period.start, min(period.end, asOf)) }

  /// The fiscal year that holds the last instant; in the report of a calendar year, that year.
  private func year(of period: Stretch) -> Stretch? {
    if period.kind == "year" { return period }
    return try? Stretch.fiscalYear(
      at: max(period.start, end(of: period) - 1), zone: zone,
      fiscalYearStart: world.catalog.fiscalYearStart)
  }

  private func budget(of subject: Subject, in year: Stretch, at end: Int) -> YearBudget {
    guard let timeline = ruled[subject.name]?.final else { return YearBudget() }
    let bounds =
      [subject.life] + subject.maintenance + (subject.hours ?? [])
      + subject.corrections.map(\.span)
    let cuts =
      subject.promises.map(\.start) + bounds.flatMap { [$0.lowerBound, $0.upperBound] }
      + [year.start, end, year.end]
    let instants = Array(Set(cuts.filter { year.start <= $0 && $0 <= year.end })).sorted()
    var budget = YearBudget()
    for (from, to) in zip(instants, instants.dropFirst()) {
      let spare = 1_000_000 - (subject.promise(at: from).target ?? 0)
      // Time to come counts, but for what is already known not to.
      let isKnownNotToCount =
        subject.exclusion(at: from) != nil || subject.correction(at: from)?.state == .excluded
      let sums = Sums(timeline, from: from, to: to)
      let eligible = from < end ? sums.eligible : isKnownNotToCount ? 0 : to - from
      budget.allowed += eligible * spare
      budget.eligible += eligible
      if from < end {
        budget.consumed += sums.down
        budget.eligibleSoFar += eligible
      }
    }
    return budget
  }
}

/// A year's budget, and what it was reckoned from.
private struct YearBudget {
  /// In millionths of milliseconds.
  var allowed = 0
  var consumed = 0
  /// Of the whole year.
  var eligible = 0
  var eligibleSoFar = 0

  var projected: Int? {
    eligibleSoFar == 0 ? nil : Int(Int128(consumed) * Int128(eligible) / Int128(eligibleSoFar))
  }

  static func + (left: YearBudget, right: YearBudget) -> YearBudget {
    YearBudget(
      allowed: left.allowed + right.allowed, consumed: left.consumed + right.consumed,
      eligible: left.eligible + right.eligible,
      eligibleSoFar: left.eligibleSoFar + right.eligibleSoFar)
  }
}

extension Stretch {
  /// The fiscal year that holds an instant.
  static func fiscalYear(at instant: Int, zone: Zone, fiscalYearStart: Int) throws -> Stretch {
    let (year, month, _) = zone.day(at: instant).parts
    return try Stretch(
      key: "FY\(month >= fiscalYearStart ? year : year - 1)", zone: zone,
      fiscalYearStart: fiscalYearStart)
  }
}
