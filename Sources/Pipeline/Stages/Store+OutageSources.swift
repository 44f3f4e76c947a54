internal import ServiceLevels
internal import Store

extension Store {
  /// The files that hold the checks of each outage's probes while it lasted, and next to it; the outages of one subject come together.
  func outageSources(of outages: [OutageFigure]) throws -> [OutageSourceFigure] {
    var bySubject: [(subject: Subject, outages: [OutageFigure])] = []
    for outage in outages {
      if bySubject.last?.subject != outage.subject { bySubject.append((outage.subject, [])) }
      bySubject[bySubject.count - 1].outages.append(outage)
    }
    let sources = try probeSources(
      aroundEach: bySubject.map { ($0.subject, $0.outages.map(\.interval)) })
    return zip(bySubject, sources).flatMap { subject, sources in
      zip(subject.outages, sources).flatMap { outage, sources in
        sources.map {
          OutageSourceFigure(
            service: outage.service, account: outage.account,
            outageStart: outage.interval.start, source: $0)
        }
      }
    }
  }
}
