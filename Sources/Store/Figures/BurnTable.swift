public import ServiceLevels
import SQLite

extension FigureTable where Figure == BurnFigure {
  public static var burns: Self { BurnTable.table }
}

enum BurnTable {
  static let name = "burn"

  static let table = FigureTable<BurnFigure>(
    name, "The highest burn rate of a window that ends in a period",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("service", "The service") { $0.service },
      .milliseconds("window_ms", "The window's length") { $0.windowMilliseconds },
      .realOrNull("peak_rate", unit: "ratio", "1 spends exactly the error budget") {
        $0.peak?.value
      },
      .iso8601OrNull("peak_at", "The earliest end of such a window") { $0.peakAt },
      .epochOrNull("peak_ms", "The earliest end of such a window") { $0.peakAt },
      .millisecondsOrNull("down_ms", "Down time in it") { $0.peak?.downMilliseconds },
      .millisecondsOrNull("eligible_ms", "Eligible time in it") {
        $0.peak?.eligibleMilliseconds
      },
      .integerOrNull("target_ppm", unit: "ppm", "The availability promised") {
        $0.peak?.target.partsPerMillion
      },
    ],
    read: { row throws(StoreError) in
      BurnFigure(
        period: row.text("period"), service: row.text("service"),
        windowMilliseconds: row.integer("window_ms"), peak: try peak(row),
        peakAt: row.instantOrNil("peak_ms"))
    })

  private static func peak(_ row: Row) throws(StoreError) -> BurnRate? {
    guard let down = row.integerOrNil("down_ms") else { return nil }
    return BurnRate(
      downMilliseconds: down, eligibleMilliseconds: row.integer("eligible_ms"),
      target: try row.objective("target_ppm", of: name))
  }
}
