import ServiceLevels

/// How network and data platform kept what no gauge shows: switches, backups, and the platform's own services.
enum PlatformTables {
  static func html(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      .heading(texts.platformCaption), services(edition),
      .heading(texts.switchesCaption), switches(edition),
      .heading(texts.backupsCaption), backups(edition),
    ])
  }

  /// Whether there is no platform service and no switch; backups are only listed where a cadence is promised.
  static func isEmpty(_ edition: Edition) -> Bool {
    !edition.catalog.services.contains { $0.kind == .platform } && switched(edition).isEmpty
  }

  // MARK: - Services

  /// The services of the platform, with the zones, links or tunnels that each is watched on.
  private static func services(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let figures = edition.index.services.filter { figure in
      figure.service.flatMap { edition.catalog.service(named: $0) }?.kind == .platform
    }
    func zones(_ figure: AvailabilityFigure) -> String? {
      let zones = edition.catalog.service(named: figure.subject)?.zones ?? []
      return zones.isEmpty ? nil : zones.joined(separator: texts.pick("、", ", "))
    }
    return DataTable(
      texts.platformCaption, of: figures,
      [
        .text(texts.service) { edition.link($0.subject) },
        .text(texts.zones) { edition.text(zones($0)) },
        .number(texts.availability) { edition.percent($0.totals.partsPerMillion) },
        .number(texts.target) { edition.target($0.target) },
        .number(texts.downTime) { edition.duration($0.totals.eligible > 0 ? $0.totals.down : nil) },
        .number(texts.degradedTime) {
          edition.duration($0.totals.eligible > 0 ? $0.totals.degraded : nil)
        },
        .number(texts.outages) { edition.number($0.outages) },
        .text(texts.verdict) { Badge.html($0.verdict, texts) },
      ], trace: { edition.trace($0.subject) }
    ).html(texts)
  }

  // MARK: - Switches

  private static let kinds: [OperationKind] = [.linkFailover, .dnsFailover, .failover]

  private static func switched(_ edition: Edition) -> [OperationRecord] {
    kinds.flatMap { kind in
      edition.report.operations.filter {
        $0.kind == kind && edition.report.interval.contains($0.startedAt)
      }
    }
  }

  private static func switches(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let records = switched(edition)
    func result(_ record: OperationRecord) -> RequirementFigure? {
      edition.report.requirements.first {
        $0.subject == .operation(record.id) && asks(of: $0.id, about: record.kind, edition)
      }
    }
    return DataTable(
      texts.switchesCaption, of: records.map { (record: $0, result: result($0)) },
      [
        .text(texts.operation) { edition.record($0.record.id) },
        .text(texts.kind) { .text(texts.name($0.record.kind)) },
        .text(texts.services) {
          edition.links($0.record.services.isEmpty ? $0.record.accounts : $0.record.services)
        },
        .word(texts.start) { edition.time($0.record.startedAt) },
        .number(texts.duration) {
          edition.duration($0.record.endedAt == nil ? nil : $0.record.interval?.milliseconds)
        },
        .text(texts.steps) { DrillsSection.steps($0.record, edition) },
        .text(texts.requirement) { edition.code($0.result?.id) },
        .number(texts.measured) { edition.text(measured($0.result, edition)) },
        .number(texts.limit) { edition.text(limit($0.result, edition)) },
        .text(texts.verdict) {
          $0.result.map { Badge.html($0.verdict, texts) } ?? edition.absent
        },
      ], trace: { $0.record.id }
    ).html(texts)
  }

  private static func measured(_ result: RequirementFigure?, _ edition: Edition) -> String? {
    result.flatMap { result in
      result.measured.map { edition.measurement($0) }
    }
  }

  private static func limit(_ result: RequirementFigure?, _ edition: Edition) -> String? {
    result.flatMap { result in
      result.limit.map {
        edition.texts.atMost(edition.measurement($0, isPromise: true))
      }
    }
  }

  /// Whether a requirement limits how long operations of a kind, or a step of them, take.
  private static func asks(of id: String, about kind: OperationKind, _ edition: Edition) -> Bool {
    edition.catalog.requirements.contains { requirement in
      if case .duration(let event, _, _, _) = requirement.kind {
        requirement.id == id && event == kind
      } else {
        false
      }
    }
  }

  // MARK: - Backups

  private static func backups(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let asked = edition.catalog.requirements.compactMap {
      requirement -> (requirement: Requirement, every: Cadence)? in
      guard case .cadence(let event, _, let every) = requirement.kind,
        event == .backup || event == .snapshot || event == .configurationBackup
      else { return nil }
      return (requirement, every)
    }
    func results(_ requirement: Requirement) -> [RequirementFigure] {
      edition.report.requirements.filter { $0.id == requirement.id }
    }
    func slots(_ requirement: Requirement) -> [RequirementFigure] {
      results(requirement).filter { $0.subject != .all && $0.verdict != .noEvidence }
    }
    return DataTable(
      texts.backupsCaption, of: asked,
      [
        .word(texts.requirement) { edition.code($0.requirement.id) },
        .text(texts.promise) { .text(texts.pick($0.requirement.title)) },
        .text(texts.cadence) { .text(texts.name($0.every)) },
        .number(texts.slotsKept) {
          let slots = slots($0.requirement)
          let kept = edition.show.number(slots.count { $0.verdict != .missed })
          return .text("\(kept) / \(edition.show.number(slots.count))")
        },
        .text(texts.slotsMissed) {
          let missed = slots($0.requirement).filter { $0.verdict == .missed }
          let names = missed.prefix(10).map { edition.subjectWords($0.subject) }
          return edition.text(
            missed.isEmpty
              ? nil
              : names.joined(separator: texts.pick("、", ", ")) + (missed.count > 10 ? "…" : ""))
        },
        .text(texts.verdict) {
          results($0.requirement).first { $0.subject == .all }.map {
            Badge.html($0.verdict, texts)
          } ?? edition.absent
        },
      ], trace: { edition.trace($0.requirement.id) }
    ).html(texts)
  }
}
