import ServiceLevels

/// How well the period was watched, and by which files.
enum QualitySection: ReportSection {
  static let id = "quality"

  static func title(_ texts: Texts) -> String { texts.qualityTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.qualityLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return .joined([
      unusable(edition), kept(edition), FileWarnings(edition).html,
      QualityWarnings(edition).html,
      .heading(texts.coverageCaption),
      bounds(edition.index.worstFirst, edition),
      .heading(texts.sourcesCaption), sources(edition),
      .heading(texts.rejectsCaption), rejects(edition),
    ])
  }

  /// First, because all other figures are without these files; nothing where there are none.
  private static func unusable(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let files = edition.report.unusableFiles
    guard !files.isEmpty else { return .empty }
    let table = DataTable(
      texts.unusableCaption, of: Array(files.prefix(mostSources)),
      [
        .text(texts.file) { edition.code($0.path) },
        .text(texts.reason) { .text(texts.name($0.reason)) },
      ])
    let rest = files.count - mostSources
    return .joined([
      .heading(texts.unusableCaption),
      .element(
        "p", ["class": "tally"],
        [Badge.badge("unsure", texts.unusableLead(edition.show.number(files.count)))]),
      table.html(texts),
      .small(rest > 0 ? texts.unusableLeftOut(edition.show.number(rest)) : nil),
    ])
  }

  /// The files that stay as an earlier catalog read them; nothing where there are none.
  private static func kept(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let files = edition.report.keptFiles
    guard !files.isEmpty else { return .empty }
    let table = DataTable(
      texts.keptCaption, of: Array(files.prefix(mostSources)),
      [.text(texts.file) { edition.code($0) }])
    let rest = files.count - mostSources
    return .joined([
      .heading(texts.keptCaption),
      .element("p", [:], texts.keptLead(edition.show.number(files.count))), table.html(texts),
      .small(rest > 0 ? texts.unusableLeftOut(edition.show.number(rest)) : nil),
    ])
  }

  static func bounds(_ figures: [AvailabilityFigure], _ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.coverageCaption, of: figures,
      [
        .text(texts.service) { edition.link($0.subject) },
        .number(texts.coverage) { edition.percent($0.totals.coveragePartsPerMillion) },
        .number(texts.unknownTime) { edition.duration($0.totals.unknown) },
        .number(texts.excludedTime) { edition.duration($0.totals.excluded) },
        .number(texts.lowest) { edition.percent($0.lowestPartsPerMillion) },
        .number(texts.availability) { edition.percent($0.totals.partsPerMillion) },
        .number(texts.highest) { edition.percent($0.highestPartsPerMillion) },
        .number(texts.worstCase) { edition.percent($0.totals.worstCasePartsPerMillion) },
        .number(texts.gross) { edition.percent($0.grossPartsPerMillion) },
        .number(texts.flaps) { edition.number($0.flaps) },
      ], trace: { edition.trace($0.subject) }
    ).html(texts)
  }

  private static let mostSources = 60

  private static func sources(_ edition: Edition) -> HTML {
    let texts = edition.texts
    // Files that lost lines come first, so that a long list never hides them.
    let files =
      edition.report.sources.filter { $0.rejected > 0 }
      + edition.report.sources.filter { $0.rejected == 0 }
    let rest = files.count - mostSources
    return DataTable(
      texts.sourcesCaption, of: Array(files.prefix(mostSources)),
      [
        .text(texts.file) { edition.code($0.path) },
        .number(texts.lines) { edition.number($0.lines) },
        .number(texts.rejected) { edition.number($0.rejected) },
        .number(texts.bytes) { edition.number($0.bytes) },
        .text(texts.firstAt) { edition.time($0.firstAt) },
        .text(texts.lastAt) { edition.time($0.lastAt) },
        .text("SHA-256") {
          let digits = $0.sha256.hexadecimal
          return .element("code", ["title": digits], "\(digits.prefix(12))…")
        },
      ]
    ).html(texts) + .small(rest > 0 ? texts.sourcesLeftOut(edition.show.number(rest)) : nil)
  }

  private static func rejects(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let shown = edition.report.rejects.prefix(50)
    let table = DataTable(
      texts.rejectsCaption, of: Array(shown),
      [
        .text(texts.file) { edition.code($0.file) },
        .number(texts.line) { edition.number($0.line.lineNumber) },
        .text(texts.reason) { .text($0.line.reason) },
        .text(texts.excerpt) { .element("code", ["class": "long"], $0.line.excerpt) },
      ])
    let count = texts.rejectsCount(
      edition.show.number(max(edition.report.rejectedLines, shown.count)),
      shown: edition.show.number(shown.count))
    return .small(shown.isEmpty ? nil : count) + table.html(texts)
  }
}
