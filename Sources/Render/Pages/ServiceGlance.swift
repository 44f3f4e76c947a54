import ServiceLevels

/// The top of a service's page: its verdict in a sentence, five figures, and the rest in pairs.
struct ServiceGlance {
  private let service: Service
  private let edition: Edition
  private var texts: Texts { edition.texts }
  private var show: Display { edition.show }
  private var subject: Subject { .service(service.name) }
  private var trace: String { edition.trace(service.name) }

  init(_ service: Service, _ edition: Edition) {
    self.service = service
    self.edition = edition
  }

  var html: HTML {
    guard let figure = edition.index.service(service.name) else {
      return .nothing(texts.none)
    }
    return .joined([
      judgement(figure),
      FigureTile.row(
        [availability(figure), downTime(figure), outages(figure), repair, coverage(figure)], texts),
      pairs(figure),
    ])
  }

  private func judgement(_ figure: AvailabilityFigure) -> HTML {
    let kind =
      switch figure.verdict {
      case .met: "met"
      case .missed: "missed"
      case .insufficientData: "unsure"
      case .noData, nil: "none"
      }
    let spent = figure.totals.down > 0 ? show.duration(figure.totals.down) : nil
    let sentence = texts.serviceVerdict(
      figure.verdict, down: spent, allowed: figure.budgetMilliseconds.map { show.allowance($0) },
      isSure: edition.index.isTelling(figure.totals)
        && !edition.index.hasUnconfirmedFailures(figure))
    return .element(
      "div", ["class": kind],
      [
        .element("p", ["class": "sentence judgement"], [Badge.icon(kind), .text(sentence)]),
        figure.isCertain ? .empty : .small(texts.withinError),
      ])
  }

  // MARK: - The five

  private var months: [AvailabilityFigure?] {
    let byKey = Dictionary(
      edition.index.months(of: subject).filter { edition.index.isTelling($0.totals) }.map {
        ($0.period, $0)
      }, uniquingKeysWith: { first, _ in first })
    return edition.index.trendKeys.map { byKey[$0] }
  }

  private var previous: AvailabilityFigure? {
    edition.index.months(of: subject).first { $0.period == edition.index.previousKey }
  }

  /// What is above, and the month before where there is one.
  private func beside(_ term: String, _ value: String?, last: String?)
    -> [(term: String, value: String)]
  {
    [(term, value ?? texts.noTarget)] + self.last(last)
  }

  private func last(_ value: String?) -> [(term: String, value: String)] {
    edition.index.previousKey == nil ? [] : [(texts.lastMonth, value ?? Display.absent)]
  }

  private func availability(_ figure: AvailabilityFigure) -> FigureTile {
    let trend = months.map { $0?.totals.partsPerMillion }
    func words(_ share: Int?) -> String? { share.map { show.percent(partsPerMillion: $0) } }
    return FigureTile(
      label: texts.availability, value: edition.percent(figure.totals.partsPerMillion),
      trend: SparkLine(values: trend, target: figure.target?.partsPerMillion),
      words: trend.map(words),
      beside: beside(
        texts.target, figure.target.map { show.target(partsPerMillion: $0.partsPerMillion) },
        last: words(previous?.totals.partsPerMillion))
        + [(texts.ownAvailability, words(figure.ownPartsPerMillion) ?? Display.absent)],
      section: ServicePage.months, trace: trace)
  }

  private func downTime(_ figure: AvailabilityFigure) -> FigureTile {
    let trend = months.map { $0?.totals.down }
    return FigureTile(
      label: texts.downTime,
      value: edition.duration(figure.totals.eligible > 0 ? figure.totals.down : nil),
      trend: SparkLine(values: trend, target: nil),
      words: trend.map { $0.map { show.duration($0) } },
      beside: beside(
        texts.allowed, figure.budgetMilliseconds.map { show.allowance($0) },
        last: previous.map { show.duration($0.totals.down) }),
      section: ServicePage.days, trace: trace)
  }

  private func outages(_ figure: AvailabilityFigure) -> FigureTile {
    let trend = months.map { $0?.outages }
    // From failure to restoration, as the recovery time objective is.
    let rto = edition.catalog.tier(named: service.tier)?.rtoMilliseconds.map { show.duration($0) }
    let longest = edition.index.outages(of: service.name).filter(\.isCounted)
      .map(\.durationMilliseconds).max()
    return FigureTile(
      label: texts.outages, value: edition.number(figure.outages),
      trend: SparkLine(values: trend, target: nil),
      words: trend.map { $0.map { show.number($0) } },
      beside: beside(
        texts.longest, longest.map { texts.besideRTO(show.duration($0), rto) } ?? Display.absent,
        last: previous.map { show.number($0.outages) }),
      section: OutagesSection.id, trace: trace)
  }

  private var repair: FigureTile {
    let figures = edition.index.figures(of: service.name)
    func value(_ means: [MeanFigure], _ key: String?) -> Int? {
      means.first { $0.metric == .timeToRepair && $0.period == key }?.meanMilliseconds
    }
    let trend = edition.index.trendKeys.map { value(figures.meanMonths, $0) }
    return FigureTile(
      label: texts.mttr,
      value: edition.duration(value(figures.means, edition.report.period.key)),
      trend: SparkLine(values: trend, target: nil),
      words: trend.map { $0.map { show.duration($0) } },
      beside: last(
        value(figures.meanMonths, edition.index.previousKey).map { show.duration($0) }),
      section: IncidentsSection.id, trace: edition.trace { $0 == .metric("mttr") })
  }

  private func coverage(_ figure: AvailabilityFigure) -> FigureTile {
    let trend = months.map { $0?.totals.coveragePartsPerMillion }
    func words(_ share: Int?) -> String? { share.map { show.percent(partsPerMillion: $0) } }
    return FigureTile(
      label: texts.coverage, value: edition.percent(figure.totals.coveragePartsPerMillion),
      trend: SparkLine(values: trend, target: nil), words: trend.map(words),
      beside: beside(
        texts.limit,
        texts.atLeast(show.target(partsPerMillion: edition.catalog.minCoveragePartsPerMillion)),
        last: words(previous?.totals.coveragePartsPerMillion)),
      section: ServicePage.months, trace: trace)
  }

  // MARK: - The rest

  private func pairs(_ figure: AvailabilityFigure) -> HTML {
    let totals = figure.totals
    let isKnown = totals.eligible > 0
    var bounds = edition.absent
    if let low = figure.lowestPartsPerMillion, let high = figure.highestPartsPerMillion {
      bounds = .text(
        "\(show.percent(partsPerMillion: low)) – \(show.percent(partsPerMillion: high))")
    }
    let pairs: [(String, HTML)] = [
      (texts.remaining, edition.allowance(isKnown ? figure.remainingMilliseconds : nil)),
      (texts.degradedTime, edition.duration(isKnown ? totals.degraded : nil)),
      (texts.excludedTime, edition.duration(totals.excluded)),
      (texts.unknownTime, edition.duration(totals.unknown)),
      (texts.mtbf, edition.text(figure.meanTimeBetweenFailures.map { show.allowance($0) })),
      (texts.flaps, edition.number(figure.flaps)),
      (texts.bounds, bounds),
      (
        texts.worstCase,
        edition.percent(totals.worstCasePartsPerMillion)
          + (figure.worstCaseVerdict.map { .text(" ") + Badge.html($0, texts) } ?? .empty)
      ),
      (texts.gross, edition.percent(figure.grossPartsPerMillion)),
      (
        texts.account, service.account.isEmpty ? edition.absent : edition.code(service.account)
      ),
      (texts.users, edition.number(service.users)),
      (
        texts.zones,
        edition.text(service.zones.isEmpty ? nil : service.zones.joined(separator: ", "))
      ),
    ]
    return .pairs("pairs grid", pairs)
  }
}
