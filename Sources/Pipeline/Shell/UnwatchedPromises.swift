public import ServiceLevels
internal import Store
internal import Tables

/// The promises of a period that are kept only as far as was watched: had the time been down that nobody watched, they were
/// missed (rules 5, worst case).
public struct UnwatchedPromises: Hashable, Sendable {
  public let period: String
  /// How many services kept their promise, these among them.
  public let kept: Int
  /// The service with most of such time first.
  public let services: [Service]

  public struct Service: Hashable, Sendable {
    public let name: String
    public let unknownMilliseconds: Int
  }
}

extension UnwatchedPromises {
  /// Nil where no promise hangs on it.
  init?(_ period: Period, _ figures: [AvailabilityFigure]) {
    let kept = figures.filter { $0.verdict == .met && $0.service != nil }
    services = kept.compactMap { figure in
      guard let name = figure.service, figure.worstCaseVerdict == .missed else { return nil }
      return Service(name: name, unknownMilliseconds: figure.totals.unknown)
    }.sorted {
      ($1.unknownMilliseconds, $0.name) < ($0.unknownMilliseconds, $1.name)
    }
    if services.isEmpty { return nil }
    self.period = period.key
    self.kept = kept.count
  }
}

extension Pipeline {
  /// What would be missed in periods that figures were computed for; periods where nothing would are left out.
  public func unwatchedPromises(in periods: [Period]) throws -> [UnwatchedPromises] {
    do throws(StoreError) {
      let figures = try store.figures(.availability, in: periods.map(\.key))
      return periods.compactMap { period in
        UnwatchedPromises(period, figures.filter { $0.period == period.key })
      }
    } catch {
      throw PipelineError(error, store: store.path)
    }
  }
}
