public import ServiceLevels
import SQLite

extension FigureTable where Figure == BurnAlertFigure {
  public static var burnAlerts: Self { BurnAlertTable.table }
}

enum BurnAlertTable {
  static let table = FigureTable<BurnAlertFigure>(
    "burn_alert", "When a burn-rate alert would have fired for an outage, beside when people knew",
    indexes: [["service", "outage_start_ms"]],
    columns: [
      .text("service", "The service that was down") { $0.service },
      .epoch("outage_start_ms", "The outage's start") { $0.outageStart },
      .text("alert", "page_fast, page_slow or ticket") { $0.alert },
      .iso8601OrNull("fires_at", "When it would have fired; null if not before the end") {
        $0.firesAt
      },
      .epochOrNull("fires_ms", "When it would have fired; null if not before the end") {
        $0.firesAt
      },
      .iso8601OrNull("detected_at", "When people knew, by the incident") { $0.detectedAt },
      .epochOrNull("detected_ms", "When people knew, by the incident") { $0.detectedAt },
    ],
    read: { row in
      BurnAlertFigure(
        service: row.text("service"), outageStart: row.instant("outage_start_ms"),
        alert: row.text("alert"), firesAt: row.instantOrNil("fires_ms"),
        detectedAt: row.instantOrNil("detected_ms"))
    })
}
