import ServiceLevels

extension Texts {
  var restatementsLead: String {
    pick(
      "原因ごとに1行です。1つの項目に複数の行があるときは上から順に効き、最初の「訂正前」が公表値、最後の「訂正後」が現在の値です。",
      "One row for each cause. Where a figure has several they act from top to bottom: the first Before was published, the last After is now."
    )
  }
  /// The period that a page is about, or the one before it.
  func name(restated period: Period, isFormer: Bool, _ show: Display) -> String {
    guard isFormer else { return pick("この期間", "This period") }
    let name = show.period(period)
    return period.kind == .month
      ? pick("前月（\(name)）", "Last month, \(name),")
      : pick("前の期間（\(name)）", "The period before, \(name),")
  }

  /// `published` is nil where the count is as it was published, `now` where it is not known.
  func restated(
    _ period: String, closed: String, now: String?, published: String?, causes: String
  ) -> String {
    let counts = now.map { now in
      published.map {
        pick(
          "目標を達成したサービスは \(now)（公表時 \($0)）です。",
          ": services on target are now \(now) (published as \($0))")
      } ?? pick("目標を達成したサービスは \(now) のままです。", ": services on target are still \(now)")
    }
    return pick(
      "\(period)の数値は、\(closed)の公表後に訂正されています（原因: \(causes)）。\(counts ?? "")",
      "\(period) was restated after it was published on \(closed) (cause: \(causes))\(counts ?? "")."
    )
  }
  var restatedDetails: String { pick("訂正の一覧", "What changed") }
  func restatedSince(_ published: String) -> String {
    pick("公表時 \(published)", "Published as \(published)")
  }
  func restatementsLeftOut(_ count: String) -> String {
    pick(
      "このほか、これらに伴って変わった \(count) 項目は restatement.csv と sla.sqlite にあります。",
      "\(count) more figures that follow from these are in restatement.csv and sla.sqlite.")
  }

  /// A column of `availability`, `tier_availability` or, with its metric, `incident_mean`.
  func figureName(_ column: String) -> String {
    if let metric = IncidentMetric.allCases.first(where: { column.hasPrefix($0.rawValue + "_") }) {
      let rest = column.dropFirst(metric.rawValue.count + 1)
      return rest == "mean_ms" ? name(metric) : rest == "count" ? incidentsTitle : column
    }
    return switch column {
    case "availability_ppm_floor": availability
    case "verdict": verdict
    case "target_ppm": target
    case "account": account
    case "tier": tier
    case "up_ms": pick("正常時間", "Up time")
    case "degraded_ms": degradedTime
    case "down_ms": downTime
    case "unknown_ms": unknownTime
    case "excluded_ms": excludedTime
    case "worst_case_pct": worstCase
    case "gross_pct": gross
    case "own_pct": pick("自要因の停止のみの稼働率", "Availability with own downtime only")
    case "worst_case_verdict": pick("不明時間を停止とした場合の判定", "Verdict with unknown time as down")
    case "lowest_pct": lowest
    case "highest_pct": highest
    case "coverage_pct": coverage
    case "is_certain": pick("判定が誤差内で確か", "Verdict beyond measurement error")
    case "remaining_ms": pick("エラーバジェットの残量", "Error budget remaining")
    case "outages": outages
    case "flaps": flaps
    case "mtbf_ms": mtbf
    case "exhausted_at": pick("バジェットを使い切った時刻", "Budget exhausted")
    case "pooled_pct": pooled
    case "services_met": pick("目標を達成したサービス", "Services that met")
    case "services_judged": pick("判定したサービス", "Services judged")
    default: column
    }
  }

  /// `late files, corrections` for people.
  func restatementCause(_ cause: String) -> String {
    let words = cause.split(separator: ",").map { $0.drop { $0 == " " } }
    return words.map { word in
      switch word {
      case "late files": pick("遅れて届いたログ", "late files")
      case "forgotten files": pick("除外したログ", "forgotten files")
      case "corrections": pick("補正", "corrections")
      case "program": pick("算出方法の変更", "the program")
      case "catalog": pick("カタログの変更", "catalog")
      default: String(word)
      }
    }.joined(separator: pick("、", ", "))
  }
}
