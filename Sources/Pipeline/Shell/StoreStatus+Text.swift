internal import ServiceLevels

extension StoreStatus {
  /// A table that one reads at a glance.
  public var table: String {
    var rows = [
      ("store", path), ("files", "\(grouped(files)), \(grouped(bytes)) bytes"),
      ("lines", "\(grouped(lines)), \(grouped(rejected)) rejected"),
      ("probes", grouped(probes)),
      ("records", "\(grouped(incidents)) incidents, \(grouped(operations)) operations"),
      ("from", firstAt?.iso8601 ?? "nothing yet"), ("to", lastAt?.iso8601 ?? "nothing yet"),
      ("as of", asOf?.iso8601 ?? "not aggregated yet"),
    ].map { "\(padded($0.0, to: 8))  \($0.1)" }
    if !periods.isEmpty {
      rows += ["", "period    services met     coverage  state"]
      rows += periods.map { period in
        let met = "\(period.met) of \(period.judged) judged"
        let state =
          period.closedAt.map { "closed \($0.iso8601)" }
          ?? (period.isProvisional ? "provisional" : "over")
        let missing = period.missing.flatMap(\.text).map { "; " + $0 } ?? ""
        return
          "\(padded(period.key, to: 8))  \(padded(met, to: 15))  \(padded(percent(period), to: 8))  \(state)"
          + missing
      }
    }
    if !unusableFiles.isEmpty {
      rows += ["", "left out  nothing of these files is in a figure"]
      rows += unusableFiles.prefix(20).map {
        "\(padded($0.reason.words, to: 24))  \(spelled($0.path))"
      }
    }
    if unusableFiles.count > 20 {
      rows.append("and \(grouped(unusableFiles.count - 20)) more: --json names all")
    }
    return rows.joined(separator: "\n")
  }

  /// The same as one JSON object; fields may be added, never taken away.
  public var json: String {
    let periods = periods.map { period in
      jsonObject([
        ("period", jsonText(period.key)), ("is_provisional", String(period.isProvisional)),
        ("closed_at", period.closedAt.map { jsonText($0.iso8601) } ?? "null"),
        ("services_met", String(period.met)), ("services_judged", String(period.judged)),
        ("services", String(period.services)),
        ("coverage_pct", period.coveragePartsPerMillion.map { decimal($0) } ?? "null"),
        (
          "days_without_logs",
          "[\((period.missing?.days ?? []).map(jsonText).joined(separator: ","))]"
        ),
      ])
    }
    return jsonObject([
      ("store", jsonText(path)), ("files", String(files)), ("bytes", String(bytes)),
      ("lines", String(lines)), ("rejected", String(rejected)), ("probes", String(probes)),
      ("incidents", String(incidents)), ("operations", String(operations)),
      ("first_at", firstAt.map { jsonText($0.iso8601) } ?? "null"),
      ("last_at", lastAt.map { jsonText($0.iso8601) } ?? "null"),
      ("as_of", asOf.map { jsonText($0.iso8601) } ?? "null"),
      ("periods", "[\(periods.joined(separator: ","))]"),
      (
        "unusable_files",
        "["
          + unusableFiles.map {
            jsonObject([("path", jsonText($0.path)), ("reason", jsonText($0.reason.rawValue))])
          }.joined(separator: ",") + "]"
      ),
    ])
  }

  /// A name on one line, and without anything that a terminal would obey.
  private func spelled(_ path: String) -> String {
    path.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }.joined()
  }

  private func percent(_ period: PeriodStatus) -> String {
    period.coveragePartsPerMillion.map { decimal($0) + "%" } ?? "-"
  }

  /// Parts per million as a percentage with four decimals.
  private func decimal(_ partsPerMillion: Int) -> String {
    let rest = String(partsPerMillion % 10_000)
    return "\(partsPerMillion / 10_000).\(String(repeating: "0", count: 4 - rest.count))\(rest)"
  }

  private func grouped(_ value: Int) -> String {
    var digits = String(value)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension UnusableFileFigure.Reason {
  fileprivate var words: String {
    switch self {
    case .forbidden: "permission denied"
    case .notRegular: "not a regular file"
    case .unreadable: "reading failed"
    case .truncated: "ends too early"
    case .corrupt: "corrupt"
    case .checksum: "fails its checksum"
    case .trailing: "garbage at its end"
    case .changing: "changed while it was read"
    case .tooLarge: "too large for memory"
    case .name: "name is not UTF-8"
    }
  }
}
