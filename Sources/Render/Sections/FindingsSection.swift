import ServiceLevels

/// Where the design document disagrees with itself, with the arithmetic (requirements, Rulings).
enum FindingsSection: ReportSection {
  static let id = "findings"

  static func title(_ texts: Texts) -> String { texts.findingsTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.findingsLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let ids = Set(edition.catalog.requirements.map(\.id))
    let rulings = texts.rulings.enumerated().filter { ids.contains($0.element.id) }
    let table = DataTable(
      texts.findingsTitle, of: rulings,
      [
        .number("#") { .text("\($0.offset + 1)") },
        .text(texts.requirement) { edition.code($0.element.id) },
        .text(texts.finding) { .text($0.element.disagreement) },
        .text(texts.ruling) { .text($0.element.ruling) },
      ])
    return .joined([
      table.html(texts),
      .heading(texts.ceilingCaption), ceilings(edition),
      .heading(texts.budgetArithmetic), budgets(edition),
    ])
  }

  private static func ceilings(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let ceilings = edition.report.ceilings
    guard !ceilings.isEmpty else { return .nothing(texts.none) }
    let above = ceilings.filter(\.isAboveCeiling)
    let count = texts.ceilingArithmetic(
      edition.show.number(above.count), edition.show.number(ceilings.count))
    let lowest = above.min {
      ($0.ceilingPartsPerBillion, $0.service) < ($1.ceilingPartsPerBillion, $1.service)
    }
    return .element("p", [:], count)
      + (lowest.map { .element("p", [:], example($0, edition)) } ?? .empty)
  }

  private static func example(_ ceiling: CeilingFigure, _ edition: Edition) -> String {
    let show = edition.show
    let targets =
      [ceiling.target]
      + ceiling.dependencies.compactMap { name in
        edition.catalog.service(named: name)?.availability
          ?? edition.catalog.account(named: name)?.availability
      }
    let product = targets.map { show.target(partsPerMillion: $0.partsPerMillion) }
      .joined(separator: " × ")
    return edition.texts.ceilingExample(
      edition.title(ceiling.service), product,
      show.percent(partsPerMillion: ceiling.ceilingPartsPerBillion / 1000),
      show.target(partsPerMillion: ceiling.target.partsPerMillion))
  }

  /// 365.25 days, the year of the design document's figures.
  private static let designYear = 31_557_600_000

  private static func budgets(_ edition: Edition) -> HTML {
    let texts = edition.texts
    return DataTable(
      texts.budgetArithmetic, of: edition.catalog.tiers,
      [
        .text(texts.tier) { .text(texts.pick($0.title)) },
        .number(texts.target) { edition.target($0.availability) },
        .number(texts.designFigure) {
          .text(
            edition.show.designFigure($0.availability.budgetMilliseconds(ofEligible: designYear)))
        },
        .number("\(texts.realFigure)") {
          edition.allowance(
            $0.availability.budgetMilliseconds(
              ofEligible: edition.report.period.interval.milliseconds))
        },
      ]
    ).html(texts)
  }
}
