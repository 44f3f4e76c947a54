import ServiceLevels
import Tables

/// When each burn-rate alert would have fired for an outage, beside when people knew: a row an outage.
struct BurnAlertTable {
  private let edition: Edition
  private let alerts: [String]
  private let rows: [Row]

  private struct Row {
    let service: String
    let start: Instant
    /// Milliseconds after the start, in the order of the alerts; nil where it would not have fired.
    var fires: [Int?]
    var detected: Int?

    var soonest: Int? { fires.compactMap(\.self).min() }
  }

  init(_ figures: [BurnAlertFigure], _ edition: Edition) {
    self.edition = edition
    var alerts: [String] = []
    for figure in figures where !alerts.contains(figure.alert) { alerts.append(figure.alert) }
    self.alerts = alerts
    var rows: [Row] = []
    // Those of an outage come together.
    for figure in figures {
      if rows.last?.start != figure.outageStart || rows.last?.service != figure.service {
        rows.append(
          Row(
            service: figure.service, start: figure.outageStart,
            fires: Array(repeating: nil, count: alerts.count)))
      }
      let row = rows.count - 1
      if let alert = alerts.firstIndex(of: figure.alert) {
        rows[row].fires[alert] = figure.firesAt?.milliseconds(since: figure.outageStart)
      }
      if let detected = figure.detectedAt?.milliseconds(since: figure.outageStart) {
        rows[row].detected = min(max(0, detected), rows[row].detected ?? .max)
      }
    }
    self.rows = rows.sorted { ($0.start, $0.service) < ($1.start, $1.service) }
  }

  var html: HTML {
    let texts = edition.texts
    guard !rows.isEmpty else { return .nothing(texts.none) }
    let fires = alerts.enumerated().map { place, alert in
      TableColumn<Row>.number(texts.alertName(alert)) { row in
        row.fires[place].map { edition.duration($0) } ?? .text(texts.wouldNotFire)
      }
    }
    let table = DataTable(
      texts.burnAlertsTitle, of: rows, in: FigureTable<BurnAlertFigure>.burnAlerts.name,
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
      alerts.enumerated().map { place, alert in
        let fired = rows.count { $0.fires[place] != nil }
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
