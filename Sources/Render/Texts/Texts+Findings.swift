extension Texts {
  var findingsTitle: String { pick("設計書への指摘", "Findings on the design itself") }
  var findingsLead: String {
    pick(
      "設計書の記述どうしが食い違う点と、この報告書での扱いです。設計書の責任者に判断をお願いします。",
      "Where the design document disagrees with itself, and how this report rules. Its owners should decide."
    )
  }
  var finding: String { pick("食い違い", "Disagreement") }
  var ruling: String { pick("この報告書での扱い", "Ruling in this report") }
  var budgetArithmetic: String { pick("年間許容時間の計算", "The year's allowance, computed") }
  var designFigure: String { pick("設計上の値（365.25日）", "Design figure (365.25 days)") }
  var realFigure: String { pick("この期間の実際の値", "Real figure of this period") }
  func ceilingArithmetic(_ count: String, _ all: String) -> String {
    pick(
      "\(all) サービス中 \(count) サービスの目標が、依存関係から求めた上限を超えています。",
      "\(count) of \(all) services promise more than their ceiling.")
  }
  func ceilingExample(_ name: String, _ product: String, _ ceiling: String, _ target: String)
    -> String
  {
    pick(
      "例: \(name) は \(product) = \(ceiling) で、目標の \(target) に届きません。",
      "Example: \(name): \(product) = \(ceiling), below its promise of \(target).")
  }

  /// The register's rulings, each with the requirement whose presence in the catalog makes it apply.
  var rulings: [(id: String, disagreement: String, ruling: String)] {
    [
      (
        "E-MFG",
        pick(
          "在庫管理は第1章で Critical、第3章では High の製造系に分類されています。",
          "Inventory is Critical in section 1 and grouped with High in section 3."),
        pick("Critical として判定します。", "It is judged as Critical.")
      ),
      (
        "A-APP",
        pick(
          "第2章は本番 app アカウントに 99.99% を求めますが、そこでは High のサービスも動いています。",
          "Section 2 gives production app accounts 99.99%, though High services run in them too."),
        pick(
          "アカウントはアカウント単位のチェックで、サービスは自身の区分で、別々に判定します。",
          "An account is judged on its own checks, a service by its own tier.")
      ),
      (
        "DR-RPO",
        pick(
          "RPO は Critical で5分、Global Database と災害対策では1時間です。RTO は15分と4時間です。",
          "RPO is 5 min for Critical, 1 h for the Global Database and disaster recovery; RTO 15 min and 4 h."
        ),
        pick(
          "リージョン内の事象は区分の値、リージョン規模の事象は災害対策の値で判定します。",
          "Events inside the region are judged by the tier, region-scope events by the disaster-recovery figures."
        )
      ),
      (
        "T-C-A",
        pick(
          "第1章の年間許容時間は365.25日の年で計算し、丸めた値です。",
          "The annual minutes of section 1 are those of a 365.25-day year, rounded."),
        pick(
          "許容時間は期間の実際の長さから計算し、設計書の値は参考として並べます。",
          "Budgets come from the real length of the period; the document's figures stand beside them."
        )
      ),
      (
        "D-MAP",
        pick(
          "99.99% のサービスが、それぞれ 99.99% の認証・共有サービス・ネットワークハブを必要とします。掛け合わせると約 99.96% で、99.99% は約束できません。",
          "A 99.99% service that needs auth, shared services and the network hub, each at 99.99%, can promise about 99.96%, not 99.99%."
        ),
        pick(
          "サービスごとに上限を示し、上限を超える目標に印を付けます。",
          "Each service's composite ceiling is shown, and every promise above it is marked.")
      ),
      (
        "M-CRIT",
        pick("Critical アラートの「即座」には数値がありません。", "“At once” for Critical alerts has no number."),
        pick("カタログで5分と定めました。", "It is 5 minutes, set in the catalog.")
      ),
      (
        "A-SEC",
        pick(
          "セキュリティアカウントの東京のゾーンに ap-northeast-3a（大阪）が含まれています。",
          "ap-northeast-3a (Osaka) is listed among the Tokyo zones of the security account."),
        pick("記載どおりのゾーンとして扱います。", "Zones are taken as written.")
      ),
    ]
  }
}
