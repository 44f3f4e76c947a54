import ServiceLevels

/// How well the period was watched, and by which files.
enum QualitySection: ReportSection {
  static let id = "quality"

  static func title(_ texts: Texts) -> String { texts.qualityTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.qualityLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      unusable(edition), .element("h3", [:], texts.coverageCaption),
      bounds(edition.index.worstFirst, edition),
      .element("h3", [:], texts.sourcesCaption), sources(edition),
      .element("h3", [:], texts.rejectsCaption), rejects(edition),
    ])
  }

  /// First, because all other figures are without these files; nothing where there are none.
  private static func unusable(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let files = edition.report.unusableFiles
    guard !files.isEmpty else { return .empty }
    var table = DataTable(texts.unusableCaption, [.text(texts.file), .text(texts.reason)])
    table.rows = files.prefix(mostSources).map {
      [edition.code($0.path), .text(texts.name($0.reason))]
    }
    let rest = files.count - mostSources
    return .joined([
      .element("h3", [:], texts.unusableCaption),
      .element(
        "p", ["class": "tally"],
        [Badge.badge("unsure", texts.unusableLead(edition.show.number(files.count)))]),
      table.html(isCaptionVisible: false, emptyText: texts.none),
      rest > 0
        ? .element("p", ["class": "small"], texts.unusableLeftOut(edition.show.number(rest)))
        : .empty,
    ])
  }

  static func bounds(_ figures: [AvailabilityFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    var table = DataTable(
      texts.coverageCaption,
      [
        .text(texts.service), .number(texts.coverage), .number(texts.unknownTime),
        .number(texts.excludedTime), .number(texts.lowest), .number(texts.availability),
        .number(texts.highest), .number(texts.worstCase), .number(texts.gross),
        .number(texts.flaps),
      ])
    table.rows = figures.map { figure in
      [
        edition.link(figure.subject), edition.percent(figure.totals.coveragePartsPerMillion),
        edition.duration(figure.totals.unknown), edition.duration(figure.totals.excluded),
        edition.percent(figure.lowestPartsPerMillion),
        edition.percent(figure.totals.partsPerMillion),
        edition.percent(figure.highestPartsPerMillion),
        edition.percent(figure.totals.worstCasePartsPerMillion),
        edition.percent(figure.grossPartsPerMillion), edition.number(figure.flaps),
      ]
    }
    table.traces = figures.map { edition.trace($0.subject) }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }

  private static let mostSources = 60

  private static func sources(_ edition: Edition) -> HTML {
    let texts = edition.texts
    // Files that lost lines come first, so that a long list never hides them.
    let files =
      edition.report.sources.filter { $0.rejected > 0 }
      + edition.report.sources.filter { $0.rejected == 0 }
    var table = DataTable(
      texts.sourcesCaption,
      [
        .text(texts.file), .number(texts.lines), .number(texts.rejected), .number(texts.bytes),
        .text(texts.firstAt), .text(texts.lastAt), .text("SHA-256"),
      ])
    table.rows = files.prefix(mostSources).map { file in
      [
        edition.code(file.path), edition.number(file.lines), edition.number(file.rejected),
        edition.number(file.bytes), edition.time(file.firstAt), edition.time(file.lastAt),
        .element(
          "code", ["title": file.sha256.hexadecimal],
          String(file.sha256.hexadecimal.prefix(12)) + "…"),
      ]
    }
    let rest = files.count - mostSources
    return table.html(isCaptionVisible: false, emptyText: texts.none)
      + (rest > 0
        ? .element("p", ["class": "small"], texts.sourcesLeftOut(edition.show.number(rest)))
        : .empty)
  }

  private static func rejects(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let shown = edition.report.rejects.prefix(50)
    var table = DataTable(
      texts.rejectsCaption,
      [.text(texts.file), .number(texts.line), .text(texts.reason), .text(texts.excerpt)])
    table.rows = shown.map { reject in
      [
        edition.code(reject.file), edition.number(reject.line.lineNumber),
        .text(reject.line.reason),
        .element("code", ["class": "long"], reject.line.excerpt),
      ]
    }
    guard !shown.isEmpty else { return table.html(emptyText: texts.none) }
    return .element(
      "p", ["class": "small"],
      texts.rejectsCount(
        edition.show.number(max(edition.report.rejectedLines, shown.count)),
        shown: edition.show.number(shown.count)))
      + table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
