/// Makes the sample data's catalog out of TechNova's own: only how long a check speaks is changed, because the sample's
/// log is thinned (`Rhythm`).
enum SampleCatalog {
  private static let note = """
    # TechNova's catalog for the sample data, made from Jobs/technova.yaml by SampleData/make.sh.
    # Only `hold` differs: the sample's log keeps one check in 10, 20, 30 or 60 minutes of those that found the same.

    """

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
    return note + lines.joined(separator: "\n")
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
