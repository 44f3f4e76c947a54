import ServiceLevels

/// When each burn-rate alert would have fired for an outage, beside when people knew: a row an outage.
struct BurnAlertTable {
  private let edition: Edition
  private let alerts: [String]
  private let rows: [Row]

  private struct Row {
    let service: String
    let start: Instant
    /// Milliseconds after the start, by alert.
    let fires: [String: Int]
    let detected: Int?

    var soonest: Int? { fires.values.min() }
  }

  init(_ figures: [BurnAlertFigure], _ edition: Edition) {
    self.edition = edition
    var alerts: [String] = []
    for figure in figures where !alerts.contains(figure.alert) { alerts.append(figure.alert) }
    self.alerts = alerts
    let groups = Dictionary(grouping: figures) { Key(service: $0.service, start: $0.outageStart) }
    rows = groups.map { key, group in
      Row(
        service: key.service, start: key.start,
        fires: Dictionary(
          group.compactMap { figure in
            figure.firesAt.map { (figure.alert, $0.milliseconds(since: key.start)) }
          }, uniquingKeysWith: min),
        detected: group.compactMap(\.detectedAt).min().map {
          max(0, $0.milliseconds(since: key.start))
        })
    }.sorted { ($0.start, $0.service) < ($1.start, $1.service) }
  }

  private struct Key: Hashable {
    let service: String
    let start: Instant
  }

  var html: HTML {
    let texts = edition.texts
    guard !rows.isEmpty else { return .nothing(texts.none) }
    let fires = alerts.map { alert in
      TableColumn<Row>.number(texts.alertName(alert)) { row in
        row.fires[alert].map { edition.duration($0) } ?? .text(texts.wouldNotFire)
      }
    }
    let table = DataTable(
      texts.burnAlertsTitle, of: rows,
      [
        .text(texts.service) { edition.link($0.service) },
        .word(texts.start) { edition.time($0.start) },
      ] + fires + [
        .number(texts.detectedAfter) {
          $0.detected.map { edition.duration($0) } ?? .text(texts.unrecorded)
        },
        .number(texts.gained) { gained($0) },
      ], trace: { edition.trace(outageOf: $0.service, at: $0.start) })
    let sooner = rows.count { row in
      row.soonest.map { soonest in row.detected.map { soonest < $0 } ?? true } ?? false
    }
    return .element(
      "p", ["class": "tally"],
      texts.alertsSooner(edition.show.number(sooner), of: edition.show.number(rows.count)))
      + misses + table.html(texts, isFiltered: true)
  }

  /// What each alert would have missed, and what people did.
  private var misses: HTML {
    let (texts, show) = (edition.texts, edition.show)
    let known = rows.count { $0.detected != nil }
    let words =
      alerts.map { alert in
        let fired = rows.count { $0.fires[alert] != nil }
        return texts.alertFired(
          texts.alertName(alert), show.number(fired), missed: show.number(rows.count - fired))
      } + [texts.peopleKnew(show.number(known), missed: show.number(rows.count - known))]
    return .element(
      "p", ["class": "small"], words.joined(separator: texts.pick("。", "; ")) + texts.pick("。", ".")
    )
  }

  /// How much sooner the first alert would have been; nothing where people were first.
  private func gained(_ row: Row) -> HTML {
    guard let soonest = row.soonest, let detected = row.detected else { return edition.absent }
    return soonest < detected
      ? edition.duration(detected - soonest) : .text(edition.texts.peopleFirst)
  }
}
