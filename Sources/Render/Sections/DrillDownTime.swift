import ServiceLevels

/// Downtime of services during drills and game days, apart from the rest, with both figures.
struct DrillDownTime {
  private let edition: Edition
  private let rows: [Row]

  private struct Row {
    let operation: OperationRecord
    let figure: AvailabilityFigure
    let downMilliseconds: Int
  }

  init(_ edition: Edition) {
    self.edition = edition
    rows = edition.report.operations.filter(DrillsSection.isExercise).flatMap { record in
      edition.index.services.compactMap { figure in
        guard DrillDownTime.isAbout(record, figure), let interval = record.interval else {
          return nil
        }
        let down = edition.index.outages(of: figure.subject).filter(\.isCounted).reduce(0) {
          $0 + DrillDownTime.shared($1.interval, interval, edition.report.interval)
        }
        return down > 0 ? Row(operation: record, figure: figure, downMilliseconds: down) : nil
      }
    }
  }

  /// A record that names nobody is about all.
  private static func isAbout(_ record: OperationRecord, _ figure: AvailabilityFigure) -> Bool {
    record.services.isEmpty && record.accounts.isEmpty
      || record.services.contains(figure.subject) || record.accounts.contains(figure.account)
  }

  private static func shared(_ outage: Interval, _ drill: Interval, _ period: Interval) -> Int {
    outage.clamped(to: drill)?.clamped(to: period)?.milliseconds ?? 0
  }

  var html: HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.drillOutages,
      [
        .word(texts.operation), .word(texts.kind), .text(texts.service), .number(texts.downTime),
        .number(texts.withDrill), .number(texts.withoutDrill),
      ])
    table.rows = rows.map { row in
      var without = row.figure.totals
      without.down -= row.downMilliseconds
      without.up += row.downMilliseconds
      return [
        edition.code(row.operation.id),
        .text("\(texts.name(row.operation.kind)) \(texts.drillScope(row.operation.scope))"),
        edition.link(row.figure.subject), edition.duration(row.downMilliseconds),
        edition.percent(row.figure.totals.partsPerMillion),
        edition.percent(without.partsPerMillion),
      ]
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
