internal import ServiceLevels

/// A tier, and what it sets for its services.
struct TierSection {
  let tier: Tier
  let checks: ChecksSection
  let minOutageMilliseconds: Int?
  let serviceHours: ServiceHoursSection?
}

extension TierSection {
  private static let keys = [
    "name", "title", "availability", "rto", "rpo", "alert", "min_outage", "service_hours", "checks",
  ]

  init?(_ node: YamlNode, log: FaultLog) {
    guard let fields = Fields(node, of: "a tier", known: Self.keys, log: log) else { return nil }
    let name = fields.required("name")?.text(log, of: "a name")
    let title = fields["title"]?.title(log)
    let availability = fields.required("availability")?.objective(log)
    let (rto, rpo) = (fields["rto"]?.duration(log), fields["rpo"]?.duration(log))
    let alert = fields["alert"].flatMap {
      Fields($0, of: "alert", known: ["channel", "respond_within"], log: log)
    }
    let channel = alert?["channel"]?.text(log)
    let respondWithin = alert?["respond_within"]?.duration(log)
    checks = ChecksSection(fields["checks"], log: log)
    minOutageMilliseconds = fields["min_outage"]?.duration(log)
    serviceHours = fields["service_hours"].flatMap { ServiceHoursSection($0, log: log) }
    guard let name, let availability else { return nil }
    tier = Tier(
      name: name, title: title ?? LocalizedText(ja: name, en: name), availability: availability,
      rtoMilliseconds: rto, rpoMilliseconds: rpo, alertChannel: channel,
      respondWithinMilliseconds: respondWithin)
  }
}
