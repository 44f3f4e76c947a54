import ServiceLevels

/// RTO and RPO, measured: how often, how badly, how much of it was kept.
enum RecoverySection: ReportSection {
  static let id = "recovery"

  static func title(_ texts: Texts) -> String { texts.recoveryTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.recoveryLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      .element("h3", [:], texts.rtoCaption), recoveryTimes(edition),
      .element("h3", [:], texts.rpoCaption), recoveryPoints(edition),
      .element("h3", [:], texts.lagCaption), ReplicationLagTable.html(edition),
    ])
  }

  /// Values of one group against its limit, in milliseconds.
  private struct Group {
    let name: String
    let limit: Int?
    var values: [Int] = []
    var unrecorded = 0
  }

  // MARK: - RTO

  private static func recoveryTimes(_ edition: Edition) -> HTML {
    var groups = edition.catalog.tiers.map { tier in
      let outages = edition.report.outages.filter { outage in
        outage.tier == tier.name && outage.isCounted && outage.service != nil
          && outage.rtoMilliseconds == tier.rtoMilliseconds
      }
      return Group(
        name: edition.texts.pick(tier.title), limit: tier.rtoMilliseconds,
        values: outages.map(\.interval.milliseconds))
    }
    var region = Group(
      name: edition.texts.region, limit: edition.catalog.disasterRecovery?.rtoMilliseconds)
    region.values = drills(edition).compactMap { $0.recoveryTimeSeconds.map { $0 * 1000 } }
    groups.append(region)
    return table(edition.texts.rtoCaption, edition.texts.rto, groups, edition)
  }

  // MARK: - RPO

  private static func recoveryPoints(_ edition: Edition) -> HTML {
    let incidents = edition.report.incidents.filter { $0.record.impact == "down" || $0.isMeasured }
    var groups = edition.catalog.tiers.map { tier in
      Group(name: edition.texts.pick(tier.title), limit: tier.rpoMilliseconds)
    }
    var region = Group(
      name: edition.texts.region, limit: edition.catalog.disasterRecovery?.rpoMilliseconds)
    for record in incidents.map(\.record) {
      let loss = record.dataLossSeconds.map { $0 * 1000 }
      if record.scope == "region" {
        if let loss { region.values.append(loss) } else { region.unrecorded += 1 }
        continue
      }
      let tiers = Set(record.services.compactMap { edition.catalog.service(named: $0)?.tier })
      for (index, tier) in edition.catalog.tiers.enumerated() where tiers.contains(tier.name) {
        if let loss { groups[index].values.append(loss) } else { groups[index].unrecorded += 1 }
      }
    }
    region.values += drills(edition).compactMap { $0.recoveryPointSeconds.map { $0 * 1000 } }
    groups.append(region)
    return table(edition.texts.rpoCaption, edition.texts.rpo, groups, edition)
  }

  /// Region-scope exercises inside the period.
  private static func drills(_ edition: Edition) -> [OperationRecord] {
    edition.report.operations.filter { record in
      [.drill, .gameDay, .failover].contains(record.kind)
        && ["region", "full"].contains(record.scope ?? "")
        && edition.report.interval.contains(record.startedAt)
    }
  }

  private static func table(
    _ caption: String, _ limit: String, _ groups: [Group], _ edition: Edition
  ) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      caption,
      [
        .text(texts.scope), .number("\(limit) \(texts.target)"), .number(texts.count),
        .number(texts.worst), .number(texts.median), .number(texts.keptShare),
        .number(texts.withoutRecord), .text(texts.verdict),
      ])
    table.rows = groups.map { row($0, edition) }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static func row(_ group: Group, _ edition: Edition) -> [HTML] {
    let sorted = group.values.sorted()
    let kept = group.limit.map { limit in sorted.count { $0 <= limit } }
    let isKept = sorted.isEmpty ? nil : kept.map { $0 == sorted.count }
    return [
      .text(group.name), edition.text(group.limit.map { edition.show.duration($0) }),
      edition.number(sorted.count), edition.duration(sorted.last),
      // Nearest rank, as for incidents (sla-rules 8).
      edition.duration(sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]),
      edition.text(kept.flatMap { edition.show.wholePercent($0, of: sorted.count) }),
      edition.number(group.unrecorded), Badge.html(isKept: isKept, edition.texts),
    ]
  }
}
