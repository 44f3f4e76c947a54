import Compute
import ServiceLevels

/// What a world is judged by: the time down of the time that counts, of each subject by each reading, and of each tier.
struct Shares {
  enum Reading: CaseIterable {
    case contract, gross, lowest, highest, worstCase, pooled
  }

  struct Key: Hashable {
    let period: String
    let reading: Reading
    let name: String
  }

  private(set) var totals: [Key: StateTotals] = [:]
  private(set) var targets: [Key: Objective] = [:]

  init(_ judged: Judged, periods: [String]) throws {
    for key in periods {
      let period = try judged.period(key)
      let interval = period.interval.cut(at: judged.evidence.asOf)
      let figures = judged.evidence.availability(in: period)
      for (figure, history) in zip(figures, judged.evidence.histories) {
        let name = "\(history.subject)"
        totals[Key(period: key, reading: .contract, name: name)] = figure.totals
        targets[Key(period: key, reading: .contract, name: name)] = figure.target
        totals[Key(period: key, reading: .gross, name: name)] = history.gross.totals(in: interval)
        totals[Key(period: key, reading: .lowest, name: name)] = history.lowest.totals(in: interval)
        totals[Key(period: key, reading: .highest, name: name)] =
          history.highest.totals(in: interval)
        var worst = figure.totals
        (worst.down, worst.unknown) = (worst.down + worst.unknown, 0)
        totals[Key(period: key, reading: .worstCase, name: name)] = worst
      }
      for tier in judged.catalog.tierFigures(
        of: period, in: period.interval.cut(at: judged.evidence.asOf), from: figures)
      {
        totals[Key(period: key, reading: .pooled, name: tier.tier)] = tier.totals
        targets[Key(period: key, reading: .pooled, name: tier.tier)] = tier.target
      }
    }
  }

  /// Where an availability is higher than before; one sentence each.
  func rises(since before: Shares, of readings: [Reading] = Reading.allCases) -> [String] {
    totals.filter { readings.contains($0.key.reading) }.compactMap { key, after in
      guard let before = before.totals[key] else { return "\(key) is new" }
      // Down shares compared without rounding. Where nothing counted before, all that does now must be down.
      let isRisen =
        before.eligible == 0
        ? after.down < after.eligible
        : Int128(after.down) * Int128(before.eligible) < Int128(before.down)
          * Int128(after.eligible)
      return isRisen ? "\(key): \(before) became \(after)" : nil
    }.sorted()
  }

  /// Where less time is down than before.
  func lessDown(since before: Shares, of readings: [Reading] = Reading.allCases) -> [String] {
    totals.filter { readings.contains($0.key.reading) }.compactMap { key, after in
      after.down < before.totals[key]?.down ?? .max ? "\(key): less time down" : nil
    }.sorted()
  }

  /// Where more of the error budget is left than before.
  func budgetRegained(since before: Shares) -> [String] {
    targets.compactMap { key, target in
      guard let before = before.totals[key], let after = totals[key] else { return "\(key) is new" }
      func left(_ totals: StateTotals) -> Int {
        target.budgetMilliseconds(ofEligible: totals.eligible) - totals.down
      }
      return left(after) > left(before) ? "\(key): \(before) became \(after)" : nil
    }.sorted()
  }
}
