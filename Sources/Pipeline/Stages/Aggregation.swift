internal import Aggregate
internal import ServiceLevels
internal import Store
internal import Tables

/// Stage 2: what files say → timelines and outages, in the store.
struct Aggregation {
  let store: Store
  let catalog: LoadedCatalog
  let progress: Progress
  let clock: RunClock

  /// Judges every service and account as of an instant; nil is the end of the last check. Does nothing where the store
  /// holds the same already.
  func run(asOf given: Instant?) throws {
    let key = Fingerprints.aggregate(
      catalog: catalog.sha256, revision: try store.revision(), asOf: given)
    if try store.meta(Fingerprints.aggregate) == key { return }

    guard let asOf = try given ?? defaultAsOf() else {
      throw PipelineError.noChecks(store: store.path)
    }
    let records = try store.incidentRecords()
    let incidents = standingRecords(records.map(\.record))
    // Of equal records in several files the first path stands for all.
    let paths = Dictionary(
      records.map { ($0.record, $0.path) }, uniquingKeysWith: { first, _ in first })
    let operations = standingRecords(try store.operationRecords().map(\.record))
    var histories: [SubjectHistory] = []
    var silences: [ProbeSilence] = []
    let subjects =
      catalog.catalog.services.map {
        SubjectRules(service: $0, catalog: catalog.catalog, operations: operations)
      }
      + catalog.catalog.accounts.map {
        SubjectRules(account: $0, catalog: catalog.catalog, operations: operations)
      }
    for rules in subjects {
      try Interruption.check()
      progress.show("aggregate  \(rules.subject.name)")
      let checks = try checks(of: rules.subject)
      histories.append(
        SubjectHistory(rules: rules, checks: checks, catalog: catalog.catalog, asOf: asOf))
      for (probe, runs) in checks.sorted(by: { $0.key < $1.key }) {
        let account =
          probe.account.isEmpty
          ? catalog.catalog.service(named: probe.service)?.account ?? "" : probe.account
        if let silence = ProbeSilence(
          account: account, runs: runs, policy: rules.checks, asOf: asOf)
        {
          silences.append(silence)
        }
      }
    }
    let linked = LinkedHistory(
      histories: histories, catalog: catalog.catalog, incidents: incidents,
      operations: operations, asOf: asOf)
    try store.transaction {
      try replaceHistories(with: histories, fingerprint: key)
      try store.replace(.outages, with: linked.outages)
      try store.replace(.accountOutages, with: linked.accountOutages)
      try store.replace(
        .outageSources, with: try store.outageSources(of: linked.outages + linked.accountOutages))
      try store.replace(
        .incidentTimes,
        with: linked.incidents.map { incident in
          var incident = incident
          incident.file = paths[incident.record]
          return incident
        })
      try store.replace(.actions, with: ActionFigure.all(of: incidents, operations))
      try store.replace(.silences, with: monitorSilences(silences))
      try store.setMeta(Fingerprints.asOf, to: String(asOf.milliseconds))
      try store.keepCatalog(
        sha256: catalog.sha256, text: String(decoding: catalog.text, as: UTF8.self),
        seenAt: clock.now)
      try store.setMeta(Fingerprints.catalog, to: catalog.sha256)
      try store.setMeta(Fingerprints.aggregate, to: key)
    }
    progress.clear()
  }

  private func checks(of subject: Subject) throws -> [ProbeKey: [CheckRun]] {
    let parts = Dictionary(grouping: try store.checks(of: subject), by: \.probe)
    var merged: [ProbeKey: [CheckRun]] = [:]
    for (probe, parts) in parts {
      do throws(ContestedChecks) {
        merged[probe] = try mergedRuns(parts)
      } catch {
        throw PipelineError.contested(error.probe)
      }
    }
    return merged
  }

  /// The greatest `time + hold` of any check of a catalogued service or account (sla-rules 1).
  private func defaultAsOf() throws -> Instant? {
    try store.spans().compactMap { span -> Instant? in
      let policy: CheckPolicy
      if span.probe.service.isEmpty {
        guard catalog.catalog.account(named: span.probe.account) != nil else { return nil }
        policy = catalog.catalog.checks
      } else {
        guard let service = catalog.catalog.service(named: span.probe.service) else { return nil }
        policy = service.checks
      }
      return span.last.advanced(byMilliseconds: policy.holdMilliseconds ?? 0)
    }.max()
  }

  private func replaceHistories(with histories: [SubjectHistory], fingerprint: String) throws {
    let gone = Set(try store.historyFingerprints().keys).subtracting(histories.map(\.subject))
    for subject in gone { try store.removeHistory(of: subject) }
    for history in histories { try store.save(history, fingerprint: fingerprint) }
  }
}
