import ServiceLevels

/// How network and data platform kept what no gauge shows: switches, backups, and the platform's own services.
enum PlatformTables {
  static func html(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      .element("h3", [:], texts.platformCaption), services(edition),
      .element("h3", [:], texts.switchesCaption), switches(edition),
      .element("h3", [:], texts.backupsCaption), backups(edition),
    ])
  }

  // MARK: - Services

  /// The services of the platform, with the zones, links or tunnels that each is watched on.
  private static func services(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let figures = edition.index.services.filter { figure in
      figure.service.flatMap { edition.catalog.service(named: $0) }?.kind == .platform
    }
    var table = DataTable(
      texts.platformCaption,
      [
        .text(texts.service), .text(texts.zones), .number(texts.availability),
        .number(texts.target), .number(texts.downTime), .number(texts.degradedTime),
        .number(texts.outages), .text(texts.verdict),
      ])
    table.rows = figures.map { figure in
      let zones = edition.catalog.service(named: figure.subject)?.zones ?? []
      let isKnown = figure.totals.eligible > 0
      return [
        edition.link(figure.subject),
        edition.text(zones.isEmpty ? nil : zones.joined(separator: texts.pick("、", ", "))),
        edition.percent(figure.totals.partsPerMillion), edition.target(figure.target),
        edition.duration(isKnown ? figure.totals.down : nil),
        edition.duration(isKnown ? figure.totals.degraded : nil),
        edition.number(figure.outages), Badge.html(figure.verdict, texts),
      ]
    }
    table.traces = figures.map { edition.trace($0.subject) }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  // MARK: - Switches

  private static let kinds: [OperationKind] = [.linkFailover, .dnsFailover, .failover]

  private static func switches(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.switchesCaption,
      [
        .text(texts.operation), .text(texts.kind), .text(texts.services), .word(texts.start),
        .number(texts.duration), .text(texts.steps), .text(texts.requirement),
        .number(texts.measured), .number(texts.limit), .text(texts.verdict),
      ])
    let records = kinds.flatMap { kind in
      edition.report.operations.filter {
        $0.kind == kind && edition.report.interval.contains($0.startedAt)
      }
    }
    table.rows = records.map { record in
      let result = edition.report.requirements.first {
        $0.subject == record.id && asks(of: $0.id, about: record.kind, edition)
      }
      return [
        edition.record(record.id), .text(texts.name(record.kind)),
        edition.links(record.services.isEmpty ? record.accounts : record.services),
        edition.time(record.startedAt),
        edition.duration(record.endedAt == nil ? nil : record.interval?.milliseconds),
        DrillsSection.steps(record, edition), edition.code(result?.id),
        edition.text(
          result.flatMap { result in
            result.measured.map { edition.measurement($0, unit: result.unit) }
          }),
        edition.text(
          result.flatMap { result in
            result.limit.map {
              texts.atMost(edition.measurement($0, unit: result.unit, isPromise: true))
            }
          }),
        result.map { Badge.html($0.verdict, texts) } ?? edition.absent,
      ]
    }
    table.traces = records.map(\.id)
    return table.html(isCaptionVisible: false, emptyText: texts.none)
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
    var table = DataTable(
      texts.backupsCaption,
      [
        .word(texts.requirement), .text(texts.promise), .text(texts.cadence),
        .number(texts.slotsKept), .text(texts.slotsMissed), .text(texts.verdict),
      ])
    table.rows = asked.map { requirement, every in
      let results = edition.report.requirements.filter { $0.id == requirement.id }
      let slots = results.filter { $0.subject != "all" && $0.verdict != .noEvidence }
      let missed = slots.filter { $0.verdict == .missed }
      let kept = edition.show.number(slots.count - missed.count)
      return [
        edition.code(requirement.id), .text(texts.pick(requirement.title)),
        .text(texts.name(every)), .text("\(kept) / \(edition.show.number(slots.count))"),
        edition.text(
          missed.isEmpty
            ? nil
            : missed.prefix(10).map { edition.subjectWords($0.subject) }
              .joined(separator: texts.pick("、", ", ")) + (missed.count > 10 ? "…" : "")),
        results.first { $0.subject == "all" }.map { Badge.html($0.verdict, texts) }
          ?? edition.absent,
      ]
    }
    table.traces = asked.map { edition.trace($0.requirement.id) }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
