import ServiceLevels

/// What the catalog promises of a subject within an interval.
struct Promise {
  let service: String?
  /// The last ones in force within the interval.
  let account: String
  let tier: String?
  let target: Objective?
  /// The parts of the interval by the target in force; without one there are none.
  let targets: [(interval: Interval, target: Objective)]

  init(_ subject: Subject, in interval: Interval, catalog: ServiceCatalog) {
    switch subject {
    case .service(let name):
      let terms = catalog.service(named: name)?.terms
      let last = terms?.last(in: interval)
      service = name
      account = last?.account ?? ""
      tier = last?.tier
      target = last?.availability
      targets =
        terms?.map(\.availability).pieces(in: interval).map { ($0.interval, $0.value) } ?? []
    case .account(let name):
      service = nil
      account = name
      tier = nil
      target = catalog.account(named: name)?.availability
      targets = target.map { [(interval, $0)] } ?? []
    }
  }
}

extension Promise {
  /// What is allowed of the time of a timeline, and what would be were its unknown time eligible too.
  func allowances(_ timeline: Timeline) -> (eligible: Allowance, all: Allowance) {
    targets.reduce((Allowance(), Allowance())) { sums, piece in
      let totals = timeline.totals(in: piece.interval)
      return (
        sums.0 + Allowance(piece.target, ofEligible: totals.eligible),
        sums.1 + Allowance(piece.target, ofEligible: totals.eligible + totals.unknown)
      )
    }
  }

  /// What is allowed of the time to come, of which some is known beforehand not to count.
  func allowance(besides excluded: IntervalSet) -> Allowance {
    targets.reduce(Allowance()) { sum, piece in
      let eligible = piece.interval.milliseconds - excluded.milliseconds(in: piece.interval)
      return sum + Allowance(piece.target, ofEligible: eligible)
    }
  }
}
