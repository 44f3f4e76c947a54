import ServiceLevels
import Tables

/// The down time that drills and game days caused, apart from the rest, with both figures.
enum DrillDownTime {
  static func html(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let records = Dictionary(
      edition.report.operations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return DataTable(
      texts.drillOutages, of: edition.report.drills, in: FigureTable<DrillFigure>.drills.name,
      [
        .word(texts.operation) { edition.record($0.operationID) },
        .word(texts.kind) {
          .text("\(texts.name($0.kind)) \(texts.drillScope(records[$0.operationID]?.scope))")
        },
        .text(texts.service) { edition.link($0.service) },
        .number(texts.downTime) { edition.duration($0.downMilliseconds) },
        .number(texts.withDrill) { edition.percent($0.partsPerMillion) },
        .number(texts.withoutDrill) { edition.percent($0.withoutPartsPerMillion) },
      ], trace: { $0.operationID }
    ).html(texts)
  }
}
