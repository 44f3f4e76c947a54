import ServiceLevels

/// Where the design document disagrees with itself, with the arithmetic (requirements, Rulings).
enum FindingsSection: ReportSection {
  static let id = "findings"

  static func title(_ texts: Texts) -> String { texts.findingsTitle }
  static func lead(_ edition: Edition) -> String? { edition.texts.findingsLead }

  static func body(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let ids = Set(edition.catalog.requirements.map(\.id))
    var table = DataTable(
      texts.findingsTitle,
      [.number("#"), .text(texts.requirement), .text(texts.finding), .text(texts.ruling)])
    for (index, ruling) in texts.rulings.enumerated() where ids.contains(ruling.id) {
      table.rows.append([
        .text("\(index + 1)"), edition.code(ruling.id), .text(ruling.disagreement),
        .text(ruling.ruling),
      ])
    }
    return .joined([
      table.html(isCaptionVisible: false, emptyText: texts.none),
      .element("h3", [:], texts.ceilingCaption), ceilings(edition),
      .element("h3", [:], texts.budgetArithmetic), budgets(edition),
    ])
  }

  private static func ceilings(_ edition: Edition) -> HTML {
    let texts = edition.texts
    let ceilings = edition.report.ceilings
    guard !ceilings.isEmpty else { return .element("p", ["class": "none"], texts.none) }
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
    var table = DataTable(
      texts.budgetArithmetic,
      [
        .text(texts.tier), .number(texts.target), .number(texts.designFigure),
        .number("\(texts.realFigure)"),
      ])
    table.rows = edition.catalog.tiers.map { tier in
      let real = tier.availability.budgetMilliseconds(
        ofEligible: edition.report.period.interval.milliseconds)
      return [
        .text(texts.pick(tier.title)), edition.target(tier.availability),
        .text(
          edition.show.designFigure(
            tier.availability.budgetMilliseconds(ofEligible: designYear))),
        edition.allowance(real),
      ]
    }
    return table.html(isCaptionVisible: false, emptyText: texts.none)
  }
}
