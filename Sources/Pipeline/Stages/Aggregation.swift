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
    let now = clock.now
    var key = Fingerprints.aggregate(
      catalog: catalog.sha256, revision: try store.revision(), asOf: given)
    if try store.meta(Fingerprints.aggregate) == key { return }

    let asOf: Instant
    if let given {
      asOf = given
    } else {
      let checked = try DefaultAsOf(store: store, catalog: catalog.catalog, now: now)
      guard let instant = checked.instant else { throw PipelineError.noChecks(store: store.path) }
      asOf = instant
      // What the clock cut is cut elsewhere the next time.
      if asOf == now || !checked.afterClock.isEmpty { key += "clock \(asOf.milliseconds)" }
      if try store.meta(Fingerprints.aggregate) == key { return }
    }
    let judged = try judged(asOf: asOf)
    try store.transaction {
      try replaceHistories(with: judged.subjects.map(\.history), fingerprint: key)
      try store.replace(.outages, with: judged.linked.outages)
      try store.replace(.accountOutages, with: judged.linked.accountOutages)
      try store.replace(
        .outageSources,
        with: try store.outageSources(of: judged.linked.outages + judged.linked.accountOutages))
      try store.replace(.incidentTimes, with: judged.incidents)
      try store.replace(
        .silences, with: monitorSilences(judged.subjects.flatMap(\.silences), asOf: asOf))
      try store.replace(.probeHealth, with: judged.subjects.flatMap(\.probes))
      try store.replace(.zoneSilences, with: judged.subjects.flatMap(\.zoneSilences))
      try store.replace(.intervals, with: judged.subjects.flatMap(\.intervals))
      try store.replace(.actions, with: judged.actions)
      try replaceDimensions(asOf: asOf)
      try store.setMeta(Fingerprints.asOf, to: String(asOf.milliseconds))
      try store.keepCatalog(
        sha256: catalog.sha256, text: String(decoding: catalog.text, as: UTF8.self),
        seenAt: now)
      try store.setMeta(Fingerprints.catalog, to: catalog.sha256)
      try store.setMeta(Fingerprints.aggregate, to: key)
      try store.setMeta(Fingerprints.touched, to: nil)
    }
    progress.clear()
  }

  /// What figures are about, as the catalog has it.
  private func replaceDimensions(asOf: Instant) throws {
    let catalog = catalog.catalog
    try store.replace(.services, with: catalog.services(asOf: asOf))
    try store.replace(.accounts, with: catalog.accounts)
    try store.replace(.tierPromises, with: catalog.tiers(asOf: asOf))
    try store.replace(.catalogRequirements, with: catalog.requirements)
    try store.replace(.dependencies, with: catalog.dependencies)
  }

  private struct Judged {
    let subjects: [JudgedSubject]
    let linked: LinkedHistory
    let incidents: [IncidentFigure]
    let actions: [ActionFigure]
  }

  private func judged(asOf: Instant) throws -> Judged {
    let records = try store.incidentRecords()
    // Of equal records in several files the first path stands for all.
    let paths = Dictionary(
      records.map { ($0.record, $0.path) }, uniquingKeysWith: { first, _ in first })
    let versions = try store.operationRecords().map(\.record)
    let operations = standingRecords(versions)
    let all = SubjectRules.all(
      of: catalog.catalog,
      windows: maintenanceWindows(
        versions, noticeMilliseconds: catalog.catalog.maintenanceNoticeMilliseconds),
      operations: operations)
    var subjects: [JudgedSubject] = []
    for (done, rules) in all.enumerated() {
      try Interruption.check()
      progress.show("aggregate", done: done, of: all.count, "services and accounts")
      let checks = try store.checks(of: rules.subject)
      do throws(ContestedChecks) {
        subjects.append(try JudgedSubject(rules: rules, checks: checks, asOf: asOf))
      } catch {
        throw PipelineError.contested(error.probe)
      }
    }
    let incidents = standingRecords(records.map(\.record))
    let linked = LinkedHistory(
      histories: subjects.map(\.history), rules: all, catalog: catalog.catalog,
      incidents: incidents, operations: operations, asOf: asOf)
    return Judged(
      subjects: subjects, linked: linked,
      incidents: linked.incidents.map { incident in
        var incident = incident
        incident.file = paths[incident.record]
        return incident
      }, actions: ActionFigure.all(of: incidents, operations))
  }

  private func replaceHistories(with histories: [SubjectHistory], fingerprint: String) throws {
    let gone = Set(try store.historyFingerprints().keys).subtracting(histories.map(\.subject))
    for subject in gone { try store.removeHistory(of: subject) }
    for history in histories { try store.save(history, fingerprint: fingerprint) }
  }
}
