internal import ServiceLevels
internal import Store

extension Store {
  /// The files that hold the checks of each outage's probes while it lasted; the outages of one subject come together.
  func outageSources(of outages: [OutageFigure]) throws -> [OutageSourceFigure] {
    var bySubject: [(subject: Subject, outages: [OutageFigure])] = []
    for outage in outages {
      let subject = outage.service.map { Subject.service($0) } ?? .account(outage.account)
      if bySubject.last?.subject != subject { bySubject.append((subject, [])) }
      bySubject[bySubject.count - 1].outages.append(outage)
    }
    var figures: [OutageSourceFigure] = []
    let sources = try probeSources(of: bySubject.map { ($0.subject, $0.outages.map(\.interval)) })
    for (sources, (_, own)) in zip(sources, bySubject) {
      for outage in own {
        figures += sources.filter {
          $0.first <= outage.interval.end && outage.interval.start <= $0.last
        }.map {
          OutageSourceFigure(
            service: outage.service, account: outage.account,
            outageStart: outage.interval.start, source: $0)
        }
      }
    }
    return figures
  }
}
