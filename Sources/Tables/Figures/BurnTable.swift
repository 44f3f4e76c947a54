public import ServiceLevels

extension FigureTable where Figure == BurnFigure {
  public static var burns: Self { BurnTable.table }
}

enum BurnTable {
  static let table = FigureTable<BurnFigure>(
    "burn", "The highest burn rate of a window that ends in a period",
    "期間内に終わる時間窓での、エラーバジェットの最大消費速度",
    indexes: [["period", "service"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text("service", "The service", "サービス") { $0.service }.references("service"),
      .milliseconds("window_ms", "The window's length", "時間窓の長さ") { $0.windowMilliseconds },
      .realOrNull(
        "peak_rate", unit: .ratio, "1 spends exactly the error budget",
        "消費速度。1 はエラーバジェットをちょうど使い切る速さ"
      ) {
        $0.peak?.value
      },
      .iso8601OrNull("peak_at", "The earliest end of such a window", "最大となる時間窓の、最も早い終わり") {
        $0.peakAt
      },
      .epochOrNull("peak_ms", "The earliest end of such a window", "最大となる時間窓の、最も早い終わり") {
        $0.peakAt
      },
      .millisecondsOrNull("down_ms", "Down time in it", "時間窓の中の停止時間") { $0.peak?.downMilliseconds },
      .millisecondsOrNull("eligible_ms", "Eligible time in it", "時間窓の中の判定対象時間") {
        $0.peak?.eligibleMilliseconds
      },
      .integerOrNull(
        "allowed_millionths", unit: .millionthsOfMillisecond,
        "What the targets in force allow of the eligible time",
        "有効な目標が、判定対象時間について許す停止時間"
      ) {
        $0.peak?.allowedMillionths
      },
    ],
    read: { row in
      BurnFigure(
        period: row.text("period"), service: row.text("service"),
        windowMilliseconds: row.integer("window_ms"), peak: peak(row),
        peakAt: row.instantOrNil("peak_ms"))
    })

  private static func peak(_ row: any TableRow) -> BurnRate? {
    guard let down = row.integerOrNil("down_ms") else { return nil }
    return BurnRate(
      downMilliseconds: down, eligibleMilliseconds: row.integer("eligible_ms"),
      allowedMillionths: row.integer("allowed_millionths"))
  }
}
