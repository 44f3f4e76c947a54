extension Texts {
  var reportTitle: String { pick("SLA報告書", "SLA report") }
  var contents: String { pick("目次", "Contents") }
  var skipToContent: String { pick("本文へ移動", "Skip to content") }
  var languages: String { pick("言語", "Languages") }
  var provisional: String { pick("速報値", "Provisional") }
  var provisionalText: String {
    pick("期間が終わっていないため、数字は今後変わります。", "The period is not over; figures will change.")
  }
  func asOf(_ time: String) -> String { pick("\(time) 時点", "as of \(time)") }
  func inZone(_ zone: String) -> String {
    zone == "Asia/Tokyo"
      ? pick("時刻は日本標準時（JST）", "times in Japan Standard Time (JST)")
      : pick("時刻は \(zone)", "times in \(zone)")
  }
  var sourcesNote: String {
    pick(
      "取込元のファイルは、このページと同じ場所の manifest.json にすべて記載しています。",
      "manifest.json beside this page names every source.")
  }
  var downloads: String { pick("ダウンロード", "Downloads") }
  var workbookLink: String { pick("この報告書の Excel ブック", "This report as an Excel workbook") }
  var tablesAsCSV: String { pick("各表の CSV", "Its tables as CSV") }
  /// How many rows of a long table stand on a page, and where all of them are.
  func firstRows(_ shown: Int, of all: Int, in table: String?) -> String {
    let (shown, all) = (Display.number(shown), Display.number(all))
    let place =
      table.map {
        pick("\($0).csv と sla.sqlite の表 \($0)", "\($0).csv and in the table \($0) of sla.sqlite")
      }
      ?? pick("各表の CSV と sla.sqlite", "the CSV files and in sla.sqlite")
    return pick(
      "\(all) 件のうち先頭の \(shown) 件です。すべては \(place) にあります。",
      "The first \(shown) of \(all). All of them are in \(place).")
  }
  /// What of a list of names is left out.
  func andMore(_ count: Int) -> String {
    pick("ほか \(Display.number(count)) 件", "and \(Display.number(count)) more")
  }
  var allReports: String { pick("すべての報告書", "All reports") }
  var overviewTitle: String { pick("SLA報告書の一覧", "SLA reports") }
  var overviewLead: String {
    pick("新しい期間から順に並べています。", "The latest period comes first.")
  }
  var report: String { pick("報告書", "Report") }
  var monthlyReports: String { pick("月次報告書", "Monthly reports") }
  var dictionaryTitle: String { pick("データ辞書", "Data dictionary") }
  var dictionaryLead: String {
    pick(
      "sla.sqlite のすべての表と列の意味です。表を作る定義そのものから書き出しています。",
      "What every table and column of sla.sqlite means, from the definitions that make them.")
  }
  var forAnalysts: String { pick("分析者向け", "For analysts") }
  /// With a full stop, unless it has one.
  func sentence(_ text: String) -> String {
    text.hasSuffix(pick("。", ".")) ? text : text + pick("。", ".")
  }
  var snapshotLink: String {
    pick("sla.sqlite（すべての数値を収めた SQLite ファイル）", "sla.sqlite, a SQLite file with every figure")
  }
  var column: String { pick("列", "Column") }
  var dataType: String { pick("型", "Type") }
  var unit: String { pick("単位", "Unit") }
  var meaning: String { pick("意味", "Meaning") }
  var otherReports: String { pick("そのほかの期間の報告書", "Reports of other periods") }
}
