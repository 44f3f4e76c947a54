import ServiceLevels

/// How far a reader can rely on a report's figures to stay as they are.
enum ReportStatus: Hashable {
  /// The period is not over.
  case provisional
  /// It is over, and nobody has closed it.
  case notClosed
  case closed(Instant)
  /// Figures are others than those that were published when it was closed.
  case restated(Instant)

  init(
    of period: Period, asOf: Instant, closedAt: Instant?, restatements: [RestatementFigure]
  ) {
    if asOf < period.interval.end {
      self = .provisional
    } else if let published = restatements.map(\.closedAt).min() {
      self = .restated(published)
    } else {
      self = closedAt.map(ReportStatus.closed) ?? .notClosed
    }
  }
}

extension ReportStatus {
  init(_ report: PeriodReport) {
    self.init(
      of: report.period, asOf: report.asOf, closedAt: report.closedAt,
      restatements: report.restatements)
  }

  func words(_ texts: Texts, _ show: Display) -> String {
    func day(_ instant: Instant) -> String { show.fullDate(show.zone.date(at: instant)) }
    return switch self {
    case .provisional: texts.provisional
    case .notClosed: texts.notClosed
    case .closed(let instant): texts.closedOn(day(instant))
    case .restated(let instant): texts.restatedAfter(day(instant))
    }
  }

  func html(_ texts: Texts, _ show: Display) -> HTML {
    let isProvisional = self == .provisional
    return .element(
      "strong",
      [
        "class": isProvisional ? "status provisional" : "status",
        "title": isProvisional ? texts.provisionalText : nil,
      ], words(texts, show))
  }
}
