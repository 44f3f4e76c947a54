import Notation
import ServiceLevels

/// A service or an account with an objective, as OpenSLO sees it.
struct OpenSLOSubject {
  private let name: String
  private let title: LocalizedText
  private let objective: Objective
  private let labels: [(String, JSON)]
  private let annotations: [(String, JSON)]
  /// Which rows of `availability` are its own, as SQL.
  private let condition: String

  init(service: Service, catalog: ServiceCatalog) {
    name = OpenSLO.name(service.name)
    title = service.title
    objective = service.availability
    labels =
      [("tier", .text(service.tier)), ("kind", .text(service.kind.rawValue))]
      + (service.account.isEmpty ? [] : [("account", .text(service.account))])
    let tier = catalog.tier(named: service.tier)
    var notes: [(String, JSON)] = [("name", .text(service.name))]
    func note(_ key: String, _ milliseconds: Int?) {
      guard let milliseconds else { return }
      notes.append(("\(key)", .text("\(milliseconds / 1000)s")))
    }
    note("rto", tier?.rtoMilliseconds)
    note("rpo", tier?.rpoMilliseconds)
    annotations = notes
    condition = "service = '\(OpenSLOSubject.escaped(service.name))'"
  }

  /// Nil for an account without an objective of its own.
  init?(account: Account) {
    guard let objective = account.availability else { return nil }
    name = OpenSLO.name("account-\(account.name)")
    title = account.title ?? LocalizedText(ja: account.name, en: account.name)
    self.objective = objective
    labels = [("account", .text(account.name))]
    annotations = [("name", .text(account.name))]
    condition = "service IS NULL AND account = '\(OpenSLOSubject.escaped(account.name))'"
  }

  func documents(zone: String) -> String {
    let service = OpenSLO.document(
      "Service", name: name, displayName: title.en, labels: labels, annotations: annotations,
      spec: [("description", .text(title.ja))])
    // A promise of 100 % has no budget, and no place in OpenSLO.
    guard objective.partsPerMillion < 1_000_000 else { return service.yamlDocument }
    return service.yamlDocument + slo(zone: zone).yamlDocument
  }

  private func slo(zone: String) -> JSON {
    OpenSLO.document(
      "SLO", name: OpenSLO.name("\(name)-availability"), displayName: "Availability: \(title.en)",
      labels: labels, annotations: annotations,
      spec: [
        ("description", .text("Up or degraded time as a share of eligible time, by the month")),
        ("service", .text(name)),
        ("indicator", indicator),
        ("timeWindow", .list([window(zone: zone)])),
        ("budgetingMethod", .text("Occurrences")),
        (
          "objectives",
          .list([
            .object([
              ("displayName", .text("Availability")), ("target", .number(target)),
            ])
          ])
        ),
      ])
  }

  private var indicator: JSON {
    .object([
      ("metadata", .object([("name", .text(OpenSLO.name("\(name)-up-time")))])),
      (
        "spec",
        .object([
          (
            "ratioMetric",
            .object([
              ("counter", .flag(false)), ("good", metric("up_ms + degraded_ms")),
              ("total", metric("eligible_ms")),
            ])
          )
        ])
      ),
    ])
  }

  private func metric(_ expression: String) -> JSON {
    let query =
      "SELECT period, \(expression) FROM availability"
      + " WHERE period_kind = 'day' AND \(condition)"
    return .object([
      (
        "metricSource",
        .object([
          ("metricSourceRef", .text(OpenSLO.sourceName)), ("type", .text("SQLite")),
          ("spec", .object([("query", .text(query))])),
        ])
      )
    ])
  }

  private func window(zone: String) -> JSON {
    .object([
      ("duration", .text("1M")),
      (
        "calendar",
        .object([("startTime", .text("2025-01-01 00:00:00")), ("timeZone", .text(zone))])
      ),
      ("isRolling", .flag(false)),
    ])
  }

  /// Below 1, with six decimals.
  private var target: String { "0.\(padded(objective.partsPerMillion, to: 6))" }

  private static func escaped(_ name: String) -> String {
    name.map { $0 == "'" ? "''" : String($0) }.joined()
  }
}
