internal import ServiceLevels

/// A tier, and what it sets for its services.
struct TierSection {
  let tier: Tier
  let keys: DatedKeys<TierKeys>
}

/// What a tier, or a change of it, sets. All times in milliseconds.
struct TierKeys: LayeredKeys {
  var availability: Objective?
  var rto: Int?
  var rpo: Int?
  var alertChannel: String?
  var respondWithin: Int?
  var minOutage: Int?
  var serviceHours: ServiceHoursSection?
  /// From the tier's own on, each change's.
  var checks: [ChecksSection]

  static let names = [
    "availability", "rto", "rpo", "alert", "min_outage", "service_hours", "checks",
  ]
}

extension TierKeys {
  fileprivate init(_ fields: Fields, zone: TimeZoneTable, log: FaultLog) {
    availability = fields["availability"]?.objective(log)
    (rto, rpo) = (fields["rto"]?.duration(log), fields["rpo"]?.duration(log))
    let alert = fields["alert"].flatMap {
      Fields($0, of: "alert", known: ["channel", "respond_within"], log: log)
    }
    alertChannel = alert?["channel"]?.text(log)
    respondWithin = alert?["respond_within"]?.duration(log)
    minOutage = fields["min_outage"]?.duration(log)
    serviceHours = fields["service_hours"].flatMap { ServiceHoursSection($0, log: log) }
    checks = [ChecksSection(fields["checks"], zone: zone, log: log)].compactMap(\.self)
  }

  func over(_ before: TierKeys) -> TierKeys {
    TierKeys(
      availability: availability ?? before.availability, rto: rto ?? before.rto,
      rpo: rpo ?? before.rpo, alertChannel: alertChannel ?? before.alertChannel,
      respondWithin: respondWithin ?? before.respondWithin,
      minOutage: minOutage ?? before.minOutage, serviceHours: serviceHours ?? before.serviceHours,
      checks: checks.over(before.checks))
  }
}

extension TierSection {
  /// Nil with a fault.
  init?(_ node: YamlNode, zone: TimeZoneTable, log: FaultLog) {
    let known = ["name", "title", "policy"] + TierKeys.names + ["changes"]
    guard let fields = Fields(node, of: "a tier", known: known, log: log) else { return nil }
    let name = fields.required("name")?.text(log, of: "a name")
    let title = fields["title"]?.title(log)
    let policy = fields["policy"]?.title(log)
    let first = TierKeys(fields, zone: zone, log: log)
    if fields["availability"] == nil { _ = fields.required("availability") }
    keys = DatedKeys(first, changes: fields["changes"], of: "a tier", zone: zone, log: log) {
      TierKeys($0, zone: zone, log: log)
    }
    guard let name, let availability = first.availability else { return nil }
    tier = Tier(
      name: name, title: title ?? LocalizedText(ja: name, en: name),
      terms: Dated(at: keys.changes.map(\.from)) { [keys] instant in
        let keys = keys.keys(at: instant)
        return TierTerms(
          availability: keys.availability ?? availability, rtoMilliseconds: keys.rto,
          rpoMilliseconds: keys.rpo, alertChannel: keys.alertChannel,
          respondWithinMilliseconds: keys.respondWithin)
      }, policy: policy)
  }
}

extension Dated {
  /// A value that may be another from each of some instants on; that before them is asked for with nil.
  init(at instants: [Instant], value: (Instant?) -> Value) {
    self.init(
      first: value(nil),
      changes: Set(instants).sorted().map { Change(from: $0, value: value($0)) })
  }
}
