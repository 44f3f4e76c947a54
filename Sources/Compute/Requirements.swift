public import ServiceLevels

extension Evidence {
  /// Whether every requirement of the catalog was kept in a period: a row for all of it, and one for each subject that
  /// it rests on, which says where its evidence is (requirements register).
  ///
  /// A requirement without evidence in the period is `no_evidence`, never met.
  ///
  /// - Parameter availability: the period's figures.
  public func requirementFigures(in period: Period, availability: [AvailabilityFigure])
    -> [RequirementFigure]
  {
    catalog.requirements.flatMap { requirement -> [RequirementFigure] in
      let judgement = judgement(of: requirement.kind, in: period, availability: availability)
      return ([judgement.all] + judgement.subjects).map { finding in
        RequirementFigure(
          period: period.key, id: requirement.id, subject: finding.subject,
          measured: finding.measured, limit: finding.limit ?? judgement.all.limit,
          unit: judgement.unit, verdict: finding.verdict, evidence: finding.evidence)
      }
    }
  }

  private func judgement(
    of kind: RequirementKind, in period: Period, availability: [AvailabilityFigure]
  ) -> Judgement {
    switch kind {
    case .duration(let event, let step, let scope, let limit):
      durations(of: event, step: step, scope: scope, atMost: limit, in: period)
    case .cadence(let event, let scope, let every):
      cadence(of: event, scope: scope, every: every, in: period)
    case .gauge(let name, let limit): gauge(name, limit: limit, in: period)
    case .availability(let subjects): availabilities(of: subjects, from: availability)
    case .recoveryTime(let scope): recoveryTime(scope, in: period)
    case .recoveryPoint(let scope): recoveryPoint(scope, in: period)
    case .response(let level, let limit): response(to: level, within: limit, in: period)
    case .steps(let event, let scope, let names):
      steps(names, of: event, scope: scope, in: period)
    case .record(let event, let fields): record(of: event, fields: fields, in: period)
    case .harmless(let event): harmless(event, in: period)
    case .isolation: isolation(in: period)
    case .attribution: attributionShare(in: period)
    case .pause: pauses(in: period)
    case .accounts(let count): accounts(atLeast: count, in: period, availability: availability)
    case .dependencyMap: dependencyMap(in: period)
    case .metric(let name): metric(name, in: period, availability: availability)
    case .configuration:
      Judgement(unit: .millionths(of: ""), findings: [], noEvidence: .absent(.configuration))
    }
  }
}

/// What the evidence says of one subject.
struct Finding {
  let subject: RequirementSubject
  /// In steps of the judgement's unit.
  let measured: Int?
  let limit: Int?
  let verdict: RequirementVerdict
  let evidence: [EvidenceItem]

  init(
    _ subject: RequirementSubject, measured: Int?, limit: Int? = nil, isKept: Bool?,
    evidence: EvidenceItem...
  ) {
    self.init(subject, measured: measured, limit: limit, isKept: isKept, evidence: evidence)
  }

  init(
    _ subject: RequirementSubject, measured: Int?, limit: Int? = nil, isKept: Bool?,
    evidence: [EvidenceItem]
  ) {
    self.subject = subject
    self.measured = measured
    self.limit = limit
    verdict = isKept.map { $0 ? .met : .missed } ?? .noEvidence
    self.evidence = evidence
  }
}

/// What the evidence says of a requirement: all of it, then each subject.
struct Judgement {
  let unit: QuantityUnit
  let all: Finding
  let subjects: [Finding]

  /// Sums findings up: missed where one is missed, met where one is met and none missed, else without evidence.
  ///
  /// - Parameter worst: picks the measured value that stands for all.
  init(
    unit: QuantityUnit, limit: Int? = nil, findings: [Finding], noEvidence: EvidenceItem,
    worst: ([Int]) -> Int? = { $0.max() }
  ) {
    self.unit = unit
    subjects = findings
    let judged = findings.filter { $0.verdict != .noEvidence }
    let missed = judged.filter { $0.verdict == .missed }
    all = Finding(
      .all, measured: worst(judged.compactMap(\.measured)), limit: limit,
      isKept: judged.isEmpty ? nil : missed.isEmpty,
      evidence: judged.isEmpty
        ? noEvidence
        : .kept(
          judged.count - missed.count, of: judged.count,
          withoutEvidence: findings.count - judged.count,
          missed: missed.prefix(5).map(\.subject)))
  }

  /// A requirement with one finding about all of it.
  init(unit: QuantityUnit, _ all: Finding) {
    self.unit = unit
    self.all = all
    subjects = []
  }
}
