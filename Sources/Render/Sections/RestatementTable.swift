import ServiceLevels

/// What changed of closed periods since they were published: a row for each figure and cause.
struct RestatementTable {
  private let edition: Edition

  init(_ edition: Edition) {
    self.edition = edition
  }

  var html: HTML {
    let texts = edition.texts
    // The period's own, then those of other closed periods, oldest first.
    let others = edition.report.otherRestatements.compactMap { change in
      edition.catalog.calendar.period(key: change.period).map { (change, $0) }
    }.sorted { $0.1.interval.start < $1.1.interval.start }
    let all = edition.report.restatements.map { ($0, edition.report.period) } + others
    let shown = all.filter { isShown($0.0) }
    let table = DataTable(
      texts.restatements, of: shown,
      [
        .word(texts.period) { .text(edition.show.period($0.1)) },
        .text(texts.subject) { subject($0.0) },
        .text(texts.figure) { edition.text(texts.figureName($0.0.figure)) },
        .number(texts.before) { value($0.0.before, $0.0.beforeText, $0.0) },
        .number(texts.after) { value($0.0.after, $0.0.afterText, $0.0) },
        .number(texts.difference) { difference($0.0) },
        .text(texts.broughtBy) { .text(texts.restatementCause($0.0.cause)) },
        .text(texts.closedAt) { edition.time($0.0.closedAt) },
        .text(texts.evidence) { .text($0.0.sources) },
      ], trace: { trace($0.0, in: $0.1) })
    let more = all.count - shown.count
    return .joined([
      table.html(texts), .small(shown.isEmpty ? nil : texts.restatementsLead),
      .small(more > 0 ? texts.restatementsLeftOut(edition.show.number(more)) : nil),
    ])
  }

  private func trace(_ change: RestatementFigure, in period: Period) -> String? {
    switch change.table {
    case "tier_availability":
      edition.trace(in: period) {
        if case .availability(.tier(let tier)) = $0 { change.scope == .tier(tier) } else { false }
      }
    case "incident_mean": edition.trace(in: period) { $0 == .metric("mttr") }
    default: edition.trace(change.subject, in: period)
    }
  }

  /// The tables have every column; the page leaves out what follows from another column, or from another row.
  private func isShown(_ change: RestatementFigure) -> Bool {
    switch change.table {
    case "incident_mean":
      change.scope == .all && (change.figure.hasSuffix("_mean_ms") || isCount(change))
    case "tier_availability":
      ["pooled_pct", "services_met", "services_judged", "target_ppm"].contains(change.figure)
    default: !["availability_pct", "eligible_ms", "budget_ms"].contains(change.figure)
    }
  }

  /// How many incidents there were: once, whatever was measured of them.
  private func isCount(_ change: RestatementFigure) -> Bool {
    change.figure == "\(IncidentMetric.timeToDetect.rawValue)_count"
  }

  private func subject(_ change: RestatementFigure) -> HTML {
    switch change.table {
    case "tier_availability", "incident_mean":
      .text(change.scope.map { edition.title($0) } ?? change.subject)
    default: edition.link(change.subject)
    }
  }

  /// A column in words: time, share, number or word.
  private func value(_ value: Int?, _ text: String?, _ change: RestatementFigure) -> HTML {
    switch change.unit {
    case .milliseconds: return edition.duration(value)
    case .allowance: return edition.allowance(value)
    case .share: return edition.percent(value)
    case .flag: return edition.yesNo(value.map { $0 != 0 })
    case .instant: return edition.time(value.map(Instant.init(milliseconds:)))
    case .count: return edition.number(value)
    case .verdict:
      return edition.text(text.map { Verdict(rawValue: $0).map(edition.texts.name) ?? $0 })
    case .name:
      return edition.text(text.map { change.figure == "tier" ? edition.title(tier: $0) : $0 })
    }
  }

  private func difference(_ change: RestatementFigure) -> HTML {
    guard let difference = change.difference else { return edition.absent }
    if difference == 0 { return edition.number(0) }
    let sign = difference > 0 ? "+" : "−"
    let size = Int(difference.magnitude)
    switch change.unit {
    case .share:
      // A share moves by points, not by a share of itself.
      let points = edition.show.percent(partsPerMillion: size).dropLast()
      return .text(sign + edition.texts.points(String(points)))
    case .milliseconds, .allowance: return .text(sign) + edition.duration(size)
    case .count: return .text(sign) + edition.number(size)
    case .flag, .instant, .verdict, .name: return edition.absent
    }
  }
}

extension RestatementFigure {
  /// Of the tables that have one.
  fileprivate var scope: Scope? { Scope(text: subject) }

  fileprivate enum Unit {
    case milliseconds
    /// Milliseconds that may be overspent.
    case allowance
    case share
    case flag
    case instant
    case count
    case verdict
    case name
  }

  fileprivate var unit: Unit {
    switch figure {
    case "remaining_ms": .allowance
    case "is_certain": .flag
    case "exhausted_at": .instant
    case "verdict", "worst_case_verdict": .verdict
    case "account", "tier", "worst_service": .name
    case _ where figure.hasSuffix("_ms"): .milliseconds
    case _ where figure.contains("ppm") || figure.hasSuffix("_pct"): .share
    default: .count
    }
  }
}
