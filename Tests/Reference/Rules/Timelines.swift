/// A subject's timeline at each step, in the order of the rules.
struct Timelines {
  /// What the probes say while it is in service: nothing is forgiven, nothing corrected.
  var gross: Timeline
  /// What happened: corrections laid over it, but for those that exclude.
  var failure: Timeline
  /// Before short outages are forgiven.
  var eligible: Timeline
  /// The contract's.
  var final: Timeline
  /// Every failure, whether or not any of it counts.
  var spans: [Range<Int>]
  var outages: [Outage]
}

/// Why time does not count, in the order of the rules.
enum Exclusion {
  case notInService, maintenance, outsideHours
}

extension Subject {
  /// Why an instant does not count, corrections left aside.
  func exclusion(at instant: Int) -> Exclusion? {
    if !life.contains(instant) { return .notInService }
    if maintenance.contains(where: { $0.contains(instant) }) { return .maintenance }
    if let hours, !hours.contains(where: { $0.contains(instant) }) { return .outsideHours }
    return nil
  }

  /// `contract` is the contract's own timeline, where another reading than the rules' is asked for.
  func timelines(_ reading: Reading, contract: Timeline? = nil) -> Timelines {
    let bounds = [life] + corrections.map(\.span) + maintenance + (hours ?? [])
    let cuts =
      probes.flatMap(\.cuts) + promises.map(\.start)
      + bounds.flatMap { [$0.lowerBound, $0.upperBound] }

    let gross = Timeline(from: start, to: asOf, cuts: cuts) {
      life.contains($0) ? judged(at: $0, reading) : .excluded
    }
    let failure = Timeline(from: start, to: asOf, cuts: cuts) { instant in
      let correction = correction(at: instant, withExcluded: false)
      if life.contains(instant), let correction { return correction.state }
      return gross.state(at: instant)
    }
    let eligible = Timeline(from: start, to: asOf, cuts: cuts) { instant in
      if life.contains(instant), let correction = correction(at: instant) {
        return correction.state
      }
      return exclusion(at: instant) == nil ? gross.state(at: instant) : .excluded
    }

    let spans = failures(failure)
    var outages = spans.compactMap { outage(of: $0, failure, eligible) }
    let short = outages.filter { !$0.isCounted }.map(\.failure)
    let shortCuts = short.flatMap { [$0.lowerBound, $0.upperBound] } + (contract?.cuts ?? [])
    let final = Timeline(from: start, to: asOf, cuts: eligible.cuts + shortCuts) { instant in
      let state = eligible.state(at: instant)
      if state != .down || !short.contains(where: { $0.contains(instant) }) { return state }
      // In a bound it counts as it does on the contract's timeline.
      return contract?.state(at: instant) ?? .up
    }
    if contract == nil {
      for index in outages.indices {
        outages[index].confirmedAt = confirmation(in: outages[index].failure)
      }
    }
    for index in outages.indices where !outages[index].isOpen {
      let next = final.state(at: outages[index].end)
      outages[index].endedBy =
        next == .unknown || next == .excluded ? next.rawValue : "recovered"
    }
    return Timelines(
      gross: gross, failure: failure, eligible: eligible, final: final, spans: spans,
      outages: outages)
  }
}
