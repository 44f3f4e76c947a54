import ServiceLevels

/// How the services of a tier stand, so that too little data and none are told apart.
struct TierStanding {
  let met: Int
  let judged: Int
  /// Watched, but too little to judge.
  let insufficient: Int
  let withoutData: Int
  /// Whether the period is not over.
  let isProvisional: Bool
}

extension Edition {
  func standing(of figure: TierFigure) -> TierStanding {
    let insufficient = index.services.count {
      $0.tier == figure.tier && $0.verdict == .insufficientData
    }
    return TierStanding(
      met: figure.servicesMet, judged: figure.servicesJudged, insufficient: insufficient,
      withoutData: max(0, figure.services - figure.servicesJudged - insufficient),
      isProvisional: report.isProvisional)
  }
}

extension TierFigure {
  /// The badge of a tier: kept only where every service was judged, and kept its promise.
  var badge: String {
    if servicesJudged == 0 { return totals.eligible > 0 ? "unsure" : "none" }
    if servicesMet < servicesJudged { return "missed" }
    return servicesJudged < services ? "unsure" : "met"
  }
}
