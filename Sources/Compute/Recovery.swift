public import ServiceLevels

extension Evidence {
  /// Recovery times and points of every tier and of the region in a period, measured (rules 6 and 8): the same
  /// outages, incidents and drills that the requirements are judged by.
  public func recoveries(in period: Period) -> [RecoveryFigure] {
    let scopes = catalog.tiers.map { RecoveryScope.tier($0.name) } + [.region]
    return RecoveryKind.allCases.flatMap { kind in
      scopes.map { scope in
        let judgement =
          switch kind {
          case .time: recoveryTime(scope, in: period)
          case .point: recoveryPoint(scope, in: period)
          }
        let judged = judgement.subjects.filter { $0.measured != nil && $0.verdict != .noEvidence }
        let values = judged.compactMap(\.measured).sorted()
        return RecoveryFigure(
          period: period.key, scope: scope, kind: kind,
          limitMilliseconds: judgement.all.limit, count: values.count,
          worstMilliseconds: values.last, medianMilliseconds: nearestRank(values, tenths: 5),
          kept: judged.count { $0.verdict == .met },
          withoutRecord: judgement.subjects.count - judged.count
            + (kind == .point ? silentIncidents(of: scope, in: period) : 0))
      }
    }
  }

  /// The incidents that took something down and do not say whether data was lost.
  private func silentIncidents(of scope: RecoveryScope, in period: Period) -> Int {
    incidents(startingIn: interval(of: period)).count { incident in
      guard incident.record.dataLossSeconds == nil,
        incident.record.impact == "down" || incident.isMeasured
      else { return false }
      let isRegional = incident.record.isRegional
      return switch scope {
      case .tier(let name): !isRegional && tiers(of: incident).contains { $0.name == name }
      case .region: isRegional
      }
    }
  }
}
