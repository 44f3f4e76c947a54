public import ServiceLevels

extension FigureTable where Figure == GaugeFigure {
  public static var gauges: Self { GaugeTable.table }
}

enum GaugeTable {
  static let table = FigureTable<GaugeFigure>(
    "gauge", "A gauge over a period", "期間における計測値",
    indexes: [["period", "name"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text("account", "The account of the probe that brought it", "値を送った計測点のアカウント") { $0.account },
      .text(
        "service", "The service of the probe; empty for the account itself", "計測点のサービス。アカウント自身なら空"
      ) { $0.service },
      .text("zone", "The zone of the probe; empty where there is none", "計測点のゾーン。なければ空") {
        $0.zone
      },
      checkName.former("check"),
      .text("name", "The gauge's name, with its unit", "計測項目の名前（単位を含む）") { $0.name },
      .integer("samples", unit: .count, "Samples in the period", "期間内の標本数") { $0.samples },
      .decimalOrNull(
        "greatest", unit: .gaugeUnit, "The greatest sample", "最大の値",
        millionths: { $0.greatestMillionths }),
      .decimalOrNull(
        "least", unit: .gaugeUnit, "The least sample", "最小の値", millionths: { $0.leastMillionths }),
      objective.former("requirement_id"),
      limit.former("limit"),
      .millisecondsOrNull("outside_ms", "Time in which the samples broke the limit", "基準を外れていた時間") {
        $0.outsideMilliseconds
      },
      .integer(
        "greatest_millionths", unit: .millionths, "The greatest sample, exactly", "最大の値（厳密値）"
      ) {
        $0.greatestMillionths
      },
      .integer("least_millionths", unit: .millionths, "The least sample, exactly", "最小の値（厳密値）") {
        $0.leastMillionths
      },
      .integerOrNull("limit_millionths", unit: .millionths, "The limit, exactly", "基準値（厳密値）") {
        $0.limitMillionths
      },
      checkName, objective, limit,
    ],
    read: { row in
      GaugeFigure(
        period: row.text("period"), account: row.text("account"), service: row.text("service"),
        zone: row.text("zone"), check: row.text("check_name"), name: row.text("name"),
        samples: row.integer("samples"),
        greatestMillionths: row.integer("greatest_millionths"),
        leastMillionths: row.integer("least_millionths"),
        requirementID: row.textOrNil("objective_id"),
        limitMillionths: row.integerOrNil("limit_millionths"),
        outsideMilliseconds: row.integerOrNil("outside_ms"))
    })

  private static let checkName = FigureColumn<GaugeFigure>.text(
    "check_name", "The check of the probe; empty where there is none", "計測点のチェック。なければ空"
  ) { $0.check }

  private static let objective = FigureColumn<GaugeFigure>.textOrNull(
    "objective_id", "The requirement that limits it", "基準を定める要件"
  ) { $0.requirementID }.references("requirement", "objective_id")

  private static let limit = FigureColumn<GaugeFigure>.decimalOrNull(
    "limit_value", unit: .gaugeUnit, "Its limit", "基準値", millionths: { $0.limitMillionths })
}
