import ServiceLevels

/// What a director should know if one sentence is all that is read: how many promises were missed, the gravest of them with
/// its causes, and what still goes on.
struct Headline {
  private let edition: Edition
  private var texts: Texts { edition.texts }
  private var show: Display { edition.show }
  private var index: ReportIndex { edition.index }

  init(_ edition: Edition) {
    self.edition = edition
  }

  var words: String {
    ([verdict] + [gravest, ongoing].compactMap(\.self)).joined(separator: texts.pick("", " "))
  }

  private var verdict: String {
    let judged = index.services.count { $0.verdict == .met || $0.verdict == .missed }
    return texts.headline(
      missed: index.missed.count, judged: judged, isProvisional: edition.report.isProvisional)
  }

  /// Of the first tier that missed anything the service that is furthest beyond its budget, and what it was down for.
  private var gravest: String? {
    guard let figure = index.missed.first, let remaining = figure.remainingMilliseconds else {
      return nil
    }
    let causes = DownTimeByCause.all(of: figure.subject, edition)
    let words = causes.prefix(2).map { texts.downFor($0.words(edition), show.duration($0.down)) }
    return texts.gravest(
      edition.title(figure.subject), tier: figure.tier.map { edition.title(tier: $0) },
      causes: words, hasMore: causes.count > 2, over: show.duration(max(0, -remaining)))
  }

  private var ongoing: String? {
    var names: [String] = []
    for outage in edition.report.outages where outage.isOpen && outage.isCounted {
      if let service = outage.service, !names.contains(service) { names.append(service) }
    }
    guard let first = names.first else { return nil }
    return texts.stillDown(edition.title(first), others: names.count - 1)
  }
}

/// The down time of a service's counted outages in a period, by what it is charged to.
struct DownTimeByCause {
  enum Cause: Hashable {
    case change(OperationKind?)
    case provider(String)
    case own
  }

  let cause: Cause
  let outages: Int
  /// In milliseconds.
  let down: Int

  /// The greatest first.
  static func all(of service: String, _ edition: Edition) -> [DownTimeByCause] {
    let kinds = Dictionary(
      edition.report.operations.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var sums: [Cause: (outages: Int, down: Int)] = [:]
    for outage in edition.index.outages(of: service) where outage.isCounted {
      let cause: Cause =
        if let change = outage.changeID {
          .change(kinds[change])
        } else {
          outage.attributedTo.map(Cause.provider) ?? .own
        }
      let inside = outage.interval.clamped(to: edition.report.interval)?.milliseconds ?? 0
      sums[cause, default: (0, 0)].outages += 1
      sums[cause, default: (0, 0)].down += min(outage.downMilliseconds, inside)
    }
    return sums.map {
      DownTimeByCause(cause: $0.key, outages: $0.value.outages, down: $0.value.down)
    }.sorted {
      ($1.down, $1.outages, $0.words(edition)) < ($0.down, $0.outages, $1.words(edition))
    }
  }

  func words(_ edition: Edition) -> String {
    switch cause {
    case .change(let kind):
      edition.texts.failedChanges(kind.map(edition.texts.name), count: outages)
    case .provider(let name):
      edition.texts.failuresOf(edition.title(name), count: outages)
    case .own: edition.texts.ownFailures(outages)
    }
  }
}
