/// Why an incident that says `impact: down` has no outage of its own; the first that fits (rules 12).
enum Unseen: String, CaseIterable {
  case otherIncident = "other_incident"
  case belowMinimum = "below_minimum"
  case notInService = "not_in_service"
  case maintenance
  case outsideHours = "outside_hours"
  case corrected, flap, unwatched, up
}

extension ExpectedStore {
  /// Nil for an incident that has an outage, says nothing of down time or is a duplicate.
  func reason(for times: IncidentTimes) -> (reason: Unseen, other: String?)? {
    let incident = times.incident
    guard incident.impact == "down", times.outages.isEmpty,
      duplicates.original(of: incident.id) == nil
    else { return nil }
    let end = incident.resolvedAt ?? asOf
    // A span without a length is looked at as its one instant.
    let span = incident.startedAt..<max(end, incident.startedAt + 1)
    let names =
      services(of: incident, at: incident.startedAt)
      + incident.accounts.filter { world.catalog.account($0) != nil }
    let found = outages.filter { outage in
      let seen = outage.start..<max(outage.isOpen ? asOf : outage.end, outage.start + 1)
      return names.contains(outage.service) && seen.overlaps(span)
    }.sorted { ($0.start, $0.service) < ($1.start, $1.service) }
    if let other = found.compactMap({ incidentOfOutage[$0.id]?.id }).first {
      return (.otherIncident, other)
    }
    if found.contains(where: { !$0.isCounted }) { return (.belowMinimum, nil) }
    let subjects = names.compactMap { subject($0) }
    let reason = Unseen.allCases.dropFirst(2).first { reason in
      subjects.contains { isReason(reason, for: $0, span) }
    }
    return (reason ?? .up, nil)
  }

  private func isReason(_ reason: Unseen, for subject: Subject, _ span: Range<Int>) -> Bool {
    guard let timelines = ruled[subject.name] else { return false }
    func isExcluded(_ exclusion: Exclusion) -> Bool {
      instants(timelines, subject, span).contains {
        subject.exclusion(at: $0) == exclusion
          && [nil, .excluded].contains(subject.correction(at: $0)?.state)
          && timelines.failure.state(at: $0) == .down
      }
    }
    switch reason {
    case .notInService:
      return span.lowerBound < subject.life.lowerBound || subject.life.upperBound < span.upperBound
    case .maintenance: return isExcluded(.maintenance)
    case .outsideHours: return isExcluded(.outsideHours)
    case .corrected:
      return instants(timelines, subject, span).contains {
        subject.life.contains($0) && subject.correction(at: $0)?.state == .up
      }
    case .flap: return subject.probes.flatMap(\.flaps).contains { span.contains($0.times[0]) }
    case .unwatched:
      // Nobody has seen what is before all evidence, or after as-of.
      return span.lowerBound < timelines.failure.start || span.upperBound > asOf
        || timelines.failure.milliseconds(
          .unknown, from: span.lowerBound, to: span.upperBound) > 0
    default: return false
    }
  }

  /// The beginning of everything that happens within a span before as-of.
  private func instants(
    _ timelines: Timelines, _ subject: Subject, _ span: Range<Int>
  ) -> [Int] {
    let bounds = subject.maintenance + (subject.hours ?? []) + subject.corrections.map(\.span)
    let cuts = timelines.failure.cuts + bounds.flatMap { [$0.lowerBound, $0.upperBound] }
    return (cuts + [span.lowerBound]).filter { span.contains($0) && $0 < asOf }
  }
}
