import Notation
import Pipeline
import ServiceLevels

extension StoreStatus {
  /// A table that one reads at a glance.
  var table: String {
    var rows = [
      ("store", path.printable()), ("files", "\(grouped(files)), \(grouped(bytes)) bytes"),
      ("lines", "\(grouped(lines)), \(grouped(rejected)) rejected"),
      ("probes", grouped(probes)),
      ("records", "\(grouped(incidents)) incidents, \(grouped(operations)) operations"),
      ("from", firstAt?.iso8601(in: zone) ?? "nothing yet"),
      ("to", lastAt?.iso8601(in: zone) ?? "nothing yet"),
      ("as of", asOf?.iso8601(in: zone) ?? "not aggregated yet"),
    ].map { "\(padded($0.0, to: 8))  \($0.1)" }
    if !periods.isEmpty {
      rows += ["", "period     services met     coverage  state"]
      rows += periods.map { period in
        let met = "\(period.met) of \(period.judged) judged"
        let state =
          period.closedAt.map { "closed \($0.iso8601(in: zone))" }
          ?? (period.isProvisional ? "provisional" : "over")
        let missing = period.missing.flatMap(\.text).map { "; " + $0 } ?? ""
        return
          "\(padded(period.key, to: 9))  \(padded(met, to: 15))  \(padded(percent(period), to: 8))  \(state)"
          + missing
      }
    }
    rows += list("left out  nothing of these files is in a figure", unusableFiles) {
      "\(padded($0.reason.words.en, to: 24))  \($0.path.printable())"
    }
    rows += list(
      "kept  as an earlier catalog read them, or beside others: their logs are gone", keptFiles
    ) { $0.path.printable() }
    rows += list("damaged  no figure knows of these records", unreadableRecords) {
      "\($0.path.printable()):\($0.line)  \($0.id.printable())"
    }
    rows += list(
      "forgotten  files that were taken out, and are not read: sla forget --undo", forgottenFiles
    ) { "\($0.source.path.printable()): \($0.forgotten.words(in: zone))" }
    rows += list(
      "acknowledged  days whose logs are lost: no run asks for them", acknowledgedDays
    ) {
      "\($0.day)\($0.service.map { " \($0.printable())" } ?? ""): \($0.acknowledged.words(in: zone))"
    }
    return rows.joined(separator: "\n")
  }

  /// A heading and the first twenty; nothing where there are none.
  private func list<Item>(_ heading: String, _ items: [Item], line: (Item) -> String) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["", heading] + items.prefix(20).map(line)
      + (items.count > 20 ? ["and \(grouped(items.count - 20)) more: --json names all"] : [])
  }

  /// The same as one JSON object; fields may be added, never taken away.
  var json: JSON {
    .object([
      ("store", .text(path)), ("files", .integer(files)), ("bytes", .integer(bytes)),
      ("lines", .integer(lines)), ("rejected", .integer(rejected)), ("probes", .integer(probes)),
      ("incidents", .integer(incidents)), ("operations", .integer(operations)),
      ("first_at", JSON(firstAt?.iso8601)), ("last_at", JSON(lastAt?.iso8601)),
      ("as_of", JSON(asOf?.iso8601)), ("periods", .list(periods.map(json))),
      (
        "unusable_files",
        .list(
          unusableFiles.map {
            .object([("path", .text($0.path)), ("reason", .text($0.reason.rawValue))])
          })
      ),
      (
        "kept_files",
        .list(
          keptFiles.map {
            .object([("path", .text($0.path)), ("reason", .text($0.reason.rawValue))])
          })
      ),
      (
        "unreadable_records",
        .list(
          unreadableRecords.map {
            .object([
              ("id", .text($0.id)), ("path", .text($0.path)), ("line", .integer($0.line)),
              ("detail", .text($0.detail)),
            ])
          })
      ),
      (
        "forgotten_files",
        .list(
          forgottenFiles.map {
            .object(
              [
                ("path", .text($0.source.path)),
                ("sha256", .text($0.source.sha256.hexadecimal)),
              ] + $0.forgotten.members)
          })
      ),
      (
        "acknowledged_days",
        .list(
          acknowledgedDays.map {
            .object(
              [("day", .text($0.day)), ("service", JSON($0.service))] + $0.acknowledged.members)
          })
      ),
    ])
  }

  private func json(_ period: PeriodStatus) -> JSON {
    .object([
      ("period", .text(period.key)), ("is_provisional", .flag(period.isProvisional)),
      ("closed_at", JSON(period.closedAt?.iso8601)), ("services_met", .integer(period.met)),
      ("services_judged", .integer(period.judged)), ("services", .integer(period.services)),
      (
        "coverage_pct",
        period.coveragePartsPerMillion.map { .number(percentText(partsPerMillion: $0)) } ?? .null
      ),
      ("days_without_logs", .list((period.missing?.days ?? []).map { .text($0) })),
    ])
  }

  private func percent(_ period: PeriodStatus) -> String {
    period.coveragePartsPerMillion.map { percentText(partsPerMillion: $0) + "%" } ?? "-"
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

extension Decision {
  /// `dated 2099 by a test (A. Sato, 2026-11-05T10:00:00+09:00)`.
  fileprivate func words(in zone: TimeZoneTable) -> String {
    "\(reason.printable()) (\(author.printable()), \(at.iso8601(in: zone)))"
  }

  fileprivate var members: [(String, JSON)] {
    [("author", .text(author)), ("reason", .text(reason)), ("at", .text(at.iso8601))]
  }
}
