extension Texts {
  var methodTitle: String { pick("算出方法", "Method") }
  var methodLead: String {
    pick(
      "数字の求め方です。括弧内は SLA 規則 (sla-rules) の節番号です。",
      "How the figures are computed. In brackets: the section of the SLA rules.")
  }

  var methods: [(term: String, rule: String, section: String)] {
    [
      (
        availability,
        pick(
          "1 −（停止時間 ÷ 判定対象時間）。判定対象時間は正常・縮退・停止の和で、不明と対象外を含みません。小数第4位で切り捨て、四捨五入しません。",
          "1 − downtime ÷ eligible time. Eligible is up, degraded and down time; unknown and excluded time are not in it. Four decimals, truncated, never rounded up."
        ),
        "5"
      ),
      (
        verdict,
        pick(
          "ミリ秒の整数どうしで比べます。計測率が基準に満たないときは「データ不足」とし、達成とはしません。不明な時間がすべて正常でも目標に届かないときは、計測率によらず未達です。目標が期間の途中で変わったときは、それぞれの時間をそのときの目標で判定します。",
          "Compared on whole milliseconds. With too little coverage the verdict is “insufficient data”, never met; but missed where even unknown time that was up could not save it. Where a target changed within the period each part is judged by the target of its time."
        ),
        "5"
      ),
      (
        outages,
        pick(
          "連続した失敗が定められた回数に達すると停止とし、最初の失敗から数えます。それより短い失敗は、直後に正常が続けば瞬断とし正常に数え、途絶えればその時間を不明とします。計画停止や時間外をまたぐ停止は1件と数えます。",
          "Failed checks in a row, as many as the catalog demands, are an outage from the first of them on. Fewer are a flap and count as up where the next check is good, and are unknown where silence follows. An outage that goes on behind maintenance or closing time is one."
        ),
        "2"
      ),
      (
        probe,
        pick(
          "チェックのない状態が1時間または hold の10倍のいずれか長いほうを超えた計測点は、それ以後は数えません。見られなくなった時間を正常とみなすことはありません。",
          "A probe that says nothing for an hour, or ten times its hold if that is longer, is no probe after that. Time that nobody saw is never taken for up."
        ),
        "2"
      ),
      (
        degradedTime,
        pick(
          "動いている計測点と止まっている計測点が混在し、必要数は動いている時間です。停止には数えません。",
          "Some probes are down, enough are up. It does not count as down."),
        "3"
      ),
      (
        excludedTime,
        pick(
          "事前に告知した計画停止、サービス提供時間外、一時停止中。告知より前の時間は除外しません。",
          "Maintenance announced beforehand, time outside service hours, and pauses. Maintenance cannot be announced after the fact."
        ),
        "4"
      ),
      (
        budget,
        pick(
          "判定対象時間 ×（1 − 目標）。消費速度 1 は、ちょうど使い切る速さです。",
          "Eligible time × (1 − target). A burn rate of 1 spends it exactly."),
        "7"
      ),
      (
        mttd,
        pick(
          "検知時刻 − 開始。開始は対応する停止の実測、なければ記録です。",
          "Detected minus start; the start is the matched outage's, else as declared."),
        "8"
      ),
      (
        mttr,
        pick(
          "復旧 − 検知時刻。復旧は最後の停止の終わりの実測、なければ記録です。",
          "Restored minus detected; restored is the last matched outage's end, else as declared."),
        "8"
      ),
      (
        inherited,
        pick(
          "停止していた各瞬間について、そのとき止まっていた最も深い依存先に割り当てます。",
          "Each instant of downtime goes to the deepest dependency that was down at that instant."),
        "9"
      ),
      (
        restatements,
        pick(
          "公表後に届いたログや補正で変わった数字は、公表値と並べて示します。",
          "Figures that later files or corrections changed are shown beside what was published."),
        "10"
      ),
      (
        evidence,
        pick(
          "どの数字もログの行までたどれます。数字は sla.sqlite の行に、停止は表 outage_source のファイルに、インシデントと運用記録は file と line の列に対応します。sla trace に各行の data-trace 属性の語を渡すと、取込元ファイルの SHA-256 を確かめたうえで、根拠となる行そのものを表示します。",
          "Every figure can be followed to lines of the logs. It stands in a row of sla.sqlite; an outage leads to files by the table outage_source, incidents and operations carry file and line. Given the words of a row's data-trace attribute, sla trace checks the files' SHA-256 and prints the very lines."
        ),
        "10"
      ),
    ]
  }
}
