import ServiceLevels

/// The down time that drills and game days caused, apart from the rest, with both figures.
enum DrillDownTime {
  static func html(_ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.drillOutages,
      [
        .word(texts.operation), .word(texts.kind), .text(texts.service), .number(texts.downTime),
        .number(texts.withDrill), .number(texts.withoutDrill),
      ])
    let records = Dictionary(
      edition.report.operations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    table.rows = edition.report.drills.map { drill in
      let scope = texts.drillScope(records[drill.operationID]?.scope)
      return [
        edition.record(drill.operationID), .text("\(texts.name(drill.kind)) \(scope)"),
        edition.link(drill.service), edition.duration(drill.downMilliseconds),
        edition.percent(drill.partsPerMillion), edition.percent(drill.withoutPartsPerMillion),
      ]
    }
    table.traces = edition.report.drills.map(\.operationID)
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
