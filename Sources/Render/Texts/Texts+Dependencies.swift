extension Texts {
  var dependenciesTitle: String { pick("依存関係", "Dependencies") }
  var dependenciesLead: String {
    pick(
      "停止時間を、そのとき止まっていた最も深い依存先に割り当てています。自要因と依存先要因の和は停止時間に一致します。",
      "Downtime is charged to the deepest dependency that was down at that instant. Own and inherited time add up to the downtime."
    )
  }
  var mapTitle: String { pick("依存関係マップと停止時間", "The dependency map with the downtime on it") }
  func mapText(_ nodes: String, _ edges: String) -> String {
    pick(
      "\(nodes)個のサービス・アカウントと\(edges)本の依存を、土台になるものから順に左から並べた図。太い線は依存先要因の停止を表します。",
      "\(nodes) services and accounts with \(edges) dependencies, foundations on the left. Thick lines carry inherited downtime."
    )
  }
  var attributionCaption: String { pick("停止時間の要因（自要因・依存先要因）", "Downtime, own and inherited") }
  var inherited: String { pick("依存先要因", "Inherited") }
  var providers: String { pick("依存先の内訳", "From") }
  var providerCaption: String { pick("依存先が引き起こした停止", "What each provider cost downstream") }
  var provider: String { pick("依存先", "Provider") }
  var causedDown: String { pick("引き起こした停止時間", "Downtime caused") }
  var affectedCount: String { pick("サービス数", "Services") }
  var affected: String { pick("影響を受けたサービス", "Services affected") }
  var isolationCaption: String { pick("障害の分離", "How well failures were isolated") }
  var isolationLead: String {
    pick(
      "依存先が停止していた時間のうち、正常または縮退で動き続けた割合です。",
      "Of the time a dependency was down: the share in which the dependent stayed up or degraded.")
  }
  func isolated(_ kept: String, of all: String) -> String {
    pick(
      "依存先が停止した \(all) 通りのうち \(kept) 通りで、終始動き続けました。残りは次のとおりです。",
      "In \(kept) of \(all) pairs the dependent kept running throughout. The rest:")
  }
  var providerDown: String { pick("依存先の停止時間", "Provider down") }
  var withstood: String { pick("動き続けた割合", "Kept running") }
  var ceilingCaption: String { pick("依存関係から求めた可用性の上限", "Composite ceilings") }
  var ceilingLead: String {
    pick(
      "サービス自身と必須の依存先すべての目標を掛け合わせた値です。これを上回る目標は、依存先が目標どおりでも達成できない場合があります。",
      "The product of the targets of a service and of all it needs. A promise above it may fail though every dependency keeps its own."
    )
  }
  var ceiling: String { pick("上限", "Ceiling") }
  var aboveCeiling: String { pick("上限を超える目標", "Above its ceiling") }
  var withinCeiling: String { pick("上限以内", "Within") }
  var inversions: String { pick("より弱い依存先（区分の逆転）", "Weaker dependencies (tier inversions)") }
}
