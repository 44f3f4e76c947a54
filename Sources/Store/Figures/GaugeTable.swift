public import ServiceLevels
import SQLite

extension FigureTable where Figure == GaugeFigure {
  public static var gauges: Self { GaugeTable.table }
}

enum GaugeTable {
  static let table = FigureTable<GaugeFigure>(
    "gauge", "A gauge over a period",
    indexes: [["period", "name"]], order: "period, rowid",
    columns: [
      .text("period", "The period's key") { $0.period },
      .text("account", "The account of the probe that brought it") { $0.account },
      .text("service", "The service of the probe; empty for the account itself") { $0.service },
      .text("zone", "The zone of the probe; empty where there is none") { $0.zone },
      .text("check", "The check of the probe; empty where there is none") { $0.check },
      .text("name", "The gauge's name, with its unit") { $0.name },
      .integer("samples", unit: "count", "Samples in the period") { $0.samples },
      .realOrNull("greatest", unit: "the gauge's own", "The greatest sample") {
        Double($0.greatestMillionths) / 1_000_000
      },
      .realOrNull("least", unit: "the gauge's own", "The least sample") {
        Double($0.leastMillionths) / 1_000_000
      },
      .textOrNull("requirement_id", "The requirement that limits it") { $0.requirementID },
      .realOrNull("limit", unit: "the gauge's own", "Its limit") {
        $0.limitMillionths.map { Double($0) / 1_000_000 }
      },
      .millisecondsOrNull("outside_ms", "Time in which the samples broke the limit") {
        $0.outsideMilliseconds
      },
      .integer("greatest_millionths", unit: "millionths", "The greatest sample, exactly") {
        $0.greatestMillionths
      },
      .integer("least_millionths", unit: "millionths", "The least sample, exactly") {
        $0.leastMillionths
      },
      .integerOrNull("limit_millionths", unit: "millionths", "The limit, exactly") {
        $0.limitMillionths
      },
    ],
    read: { row in
      GaugeFigure(
        period: row.text("period"), account: row.text("account"), service: row.text("service"),
        zone: row.text("zone"), check: row.text("check"), name: row.text("name"),
        samples: row.integer("samples"),
        greatestMillionths: row.integer("greatest_millionths"),
        leastMillionths: row.integer("least_millionths"),
        requirementID: row.textOrNil("requirement_id"),
        limitMillionths: row.integerOrNil("limit_millionths"),
        outsideMilliseconds: row.integerOrNil("outside_ms"))
    })
}
