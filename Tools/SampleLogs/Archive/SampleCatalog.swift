import Foundation

/// Makes the sample data's catalog out of TechNova's own: how long a check speaks is changed, because the sample's log is
/// thinned (`Rhythm`), and what thirteen months bring is added.
enum SampleCatalog {
  private static let note = """
    # TechNova's catalog for the sample data, made from Jobs/technova.yaml by SampleData/make.sh.
    # `hold` differs: the sample's log keeps one check in 10, 20, 30 or 60 minutes of those that found the same. And there is
    # what thirteen months bring: a target that was renegotiated, a recurring window, a service that ended, and one that began.

    """

  /// What the year brings: each text that stands in TechNova's catalog once, and what stands in its place.
  private static let changes = [
    (
      of: "    availability: 99.9\n    rto: 1h\n",
      to: """
          availability: 99.5
          changes:
            - {from: 2026-04-01, availability: 99.9, note: 契約更改}
          rto: 1h

      """
    ),
    (
      of: "# All 120 accounts.",
      to: """
      # Announced once, for every Sunday morning.
      maintenance:
        - id: OBSERVATION-PATCH
          title: {ja: 監視基盤の定期パッチ, en: Weekly patches of the observation platform}
          services: [observation]
          days: [sun]
          from: "04:00"
          to: "04:30"
          since: 2026-04-01

      # All 120 accounts.
      """
    ),
    (
      of: "\n# Every requirement of the register",
      to: """
        # Administrators came in by the bastion hosts until June 2026, and come in by sessions since.
        - name: bastion
          title: {ja: 踏み台サーバー, en: Bastion hosts}
          kind: platform
          account: technova-shared-services
          tier: medium
          zones: [ap-northeast-1a]
          depends_on: [network-hub]
          until: "2026-06-30T18:00:00+09:00"
        - name: sessions
          title: {ja: セッション管理, en: Session manager}
          kind: platform
          account: technova-shared-services
          tier: medium
          zones: [ap-northeast-1a, ap-northeast-1c]
          depends_on: [network-hub]
          from: 2026-06-15

      # Every requirement of the register
      """
    ),
  ]

  /// How long the checks of a tier speak in the sample; accounts have the longest.
  static func hold(tier: String?) -> String {
    switch tier {
    case "critical": "21m"
    case "high": "41m"
    case "medium": "61m"
    default: "125m"
    }
  }

  static func text(from catalog: String) -> String {
    var lines: [String] = []
    var section = ""
    var tier: String?
    for line in catalog.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = String(line)
      if let first = text.first, first.isLetter { section = String(text.prefix { $0 != ":" }) }
      switch section {
      case "checks" where text.hasPrefix("  hold:"):
        lines.append("  hold: \(hold(tier: nil))")
      case "tiers" where text.hasPrefix("  - name: "):
        let tier = String(text.dropFirst("  - name: ".count))
        lines += [text, "    checks: {hold: \(hold(tier: tier))}"]
      case "services" where text.hasPrefix("    checks: {"):
        lines.append(withHold(hold(tier: tier), text))
      default:
        if text.hasPrefix("    tier: ") { tier = String(text.dropFirst("    tier: ".count)) }
        lines.append(text)
      }
    }
    return changes.reduce(note + lines.joined(separator: "\n")) { text, change in
      let parts = text.components(separatedBy: change.of)
      precondition(parts.count == 2, "TechNova's catalog does not say once: \(change.of)")
      return parts[0] + change.to + parts[1]
    }
  }

  /// `{interval: 30s, hold: 90s}` with the `hold` of the service's tier: without one, an interval would set its own.
  private static func withHold(_ hold: String, _ line: String) -> String {
    guard let open = line.firstIndex(of: "{"), let close = line.firstIndex(of: "}") else {
      return line
    }
    let fields = line[line.index(after: open)..<close].split(separator: ",").map {
      $0.drop { $0 == " " }
    }
    guard fields.contains(where: { $0.hasPrefix("interval:") || $0.hasPrefix("hold:") }) else {
      return line
    }
    let kept = fields.filter { !$0.hasPrefix("hold:") }.map(String.init) + ["hold: \(hold)"]
    return line[...open] + kept.joined(separator: ", ") + line[close...]
  }
}
