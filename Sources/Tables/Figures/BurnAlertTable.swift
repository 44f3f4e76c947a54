public import ServiceLevels

extension FigureTable where Figure == BurnAlertFigure {
  public static var burnAlerts: Self { BurnAlertTable.table }
}

enum BurnAlertTable {
  static let table = FigureTable<BurnAlertFigure>(
    "burn_alert", "When a burn-rate alert would have fired for an outage, beside when people knew",
    "停止に対して消費速度アラートが鳴ったはずの時刻と、実際に検知した時刻",
    indexes: [["service", "outage_start_ms"]],
    columns: [
      .text("service", "The service that was down", "停止したサービス") { $0.service }
        .references("service"),
      .epoch("outage_start_ms", "The outage's start", "停止の開始") { $0.outageStart },
      .text(
        "alert", "page_fast, page_slow or ticket",
        "page_fast（緊急・短時間）、page_slow（緊急・長時間）、ticket（要対応）のいずれか"
      ) { $0.alert },
      .iso8601OrNull(
        "fires_at", "When it would have fired; null if not before the end",
        "アラートが鳴ったはずの時刻。停止中に鳴らなければ null"
      ) {
        $0.firesAt
      },
      .epochOrNull(
        "fires_ms", "When it would have fired; null if not before the end",
        "アラートが鳴ったはずの時刻。停止中に鳴らなければ null"
      ) {
        $0.firesAt
      },
      .iso8601OrNull("detected_at", "When people knew, by the incident", "インシデント記録による検知の時刻") {
        $0.detectedAt
      },
      .epochOrNull("detected_ms", "When people knew, by the incident", "インシデント記録による検知の時刻") {
        $0.detectedAt
      },
      .outage {
        .service($0.service)
      } start: {
        $0.outageStart
      },
    ],
    read: { row in
      BurnAlertFigure(
        service: row.text("service"), outageStart: row.instant("outage_start_ms"),
        alert: row.text("alert"), firesAt: row.instantOrNil("fires_ms"),
        detectedAt: row.instantOrNil("detected_ms"))
    })
}
