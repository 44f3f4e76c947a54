import ServiceLevels

// The English words stand beside the values, since the store has them, too.
extension EvidenceItem {
  func japanese(_ names: EvidenceNames, _ texts: Texts) -> String {
    switch self {
    case .absent(let reason): reason.japanese
    case .noRecord(let kind, let scope):
      (scope.map { texts.drillScope($0) + "の" } ?? "") + texts.name(kind) + "の記録なし"
    case .noSample(let gauge): "\(gauge) の計測値なし"
    case .noAlert(let level): "\(level) のアラートなし"
    case .checks: "チェック"
    case .availability(let verdict): "チェック: \(texts.name(verdict))"
    case .samples(let outside, let all): "標本\(all)件中\(outside)件が基準外"
    case .fallen(let down, let all):
      "チェック: 依存先の停止 \(names.duration(all)) のうち停止 \(names.duration(down))"
    case .attributed(let doubtful):
      "自要因と依存先要因の停止時間"
        + (doubtful == 0 ? "" : "、依存先が監視されない間の自要因 \(names.duration(doubtful))")
    case .paused(let milliseconds): "一時停止 \(names.duration(milliseconds))"
    case .accounts(let missing):
      missing.isEmpty ? "カタログ" : "カタログ、報告にないもの: \(listed(missing))"
    case .dependencyMap(let without):
      without.isEmpty ? "カタログ" : "カタログ、依存先の記載なし: \(listed(without))"
    case .measuredServices(let count, let all): "サービス\(all)件中\(count)件"
    case .measuredIncidents(let count, let all): "インシデント\(all)件中\(count)件"
    case .incident(let id): "インシデント \(quoted(id))" + brackets([names.place(.incident(id))])
    case .recovery(let kind, let id, let isFailed):
      "\(texts.name(kind)) \(quoted(id))"
        + brackets([names.place(.operation(id)), isFailed ? texts.failed : nil])
    case .record(let id, let line, let isFailed):
      quoted(id)
        + brackets([
          names.place(.operation(id)) ?? (line > 0 ? "\(line)行目" : nil),
          isFailed ? texts.failed : nil,
        ])
    case .more: "…"
    case .kept(let kept, let all, let withoutEvidence, let missed):
      "\(all)件中\(kept)件で達成"
        + (withoutEvidence == 0 ? "" : "。証跡なし\(withoutEvidence)件")
        + (missed.isEmpty
          ? ""
          : "。未達: " + listed(missed.map(names.subject))
            + (missed.count < all - kept ? "、…" : ""))
    }
  }

  private func listed(_ names: [String]) -> String {
    names.map(quoted).joined(separator: "、")
  }

  private func quoted(_ name: String) -> String {
    name.isAmbiguousInList ? "「\(name)」" : name
  }

  private func brackets(_ parts: [String?]) -> String {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? "" : "（\(parts.joined(separator: "、"))）"
  }
}

extension AbsentEvidence {
  fileprivate var japanese: String {
    switch self {
    case .noObjective: "固有の目標なし"
    case .noChecks: "チェックがないか、足りない"
    case .noDependencyDown: "依存先の停止なし"
    case .noServiceDown: "サービスの停止なし"
    case .noServicePaused: "一時停止なし"
    case .nothingToMeasure: "計測の対象なし"
    case .noOutage: "復旧すべき停止なし"
    case .noRegionalRecovery: "復旧時間の記録があるリージョン規模の事象・訓練なし"
    case .noLostData: "データ損失の記録があるインシデント・訓練なし"
    case .configuration: "構成情報でのみ証明可能"
    case .noneRecorded: "記録なし"
    case .noneYet: "これから"
    }
  }
}
