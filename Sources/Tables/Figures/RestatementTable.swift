public import ServiceLevels

extension FigureTable where Figure == RestatementFigure {
  public static var restatements: Self { RestatementTable.table }
}

enum RestatementTable {
  static let table = FigureTable<RestatementFigure>(
    "restatement", "A published figure of a closed period that later data changed",
    "確定した期間の公表値のうち、後のデータで変わったもの（訂正）",
    indexes: [["period"]], order: "period, rowid",
    columns: [
      .period { $0.period },
      .text(
        "subject", "The service, the account where there is none, or a scope as tier:critical",
        "サービス、なければアカウント、または tier:critical などの範囲"
      ) {
        $0.subject
      },
      .text(
        "figure", "The column that changed; in incident_mean with its metric: ttd_mean_ms",
        "変わった列。incident_mean では指標を付ける（ttd_mean_ms）"
      ) {
        $0.figure
      },
      .integerOrNull(
        "before", unit: .figure,
        "Before this cause: as published, or as an earlier row left it; null for words and none",
        "訂正前: 公表値、または前の行の訂正後の値。語句や値なしは null"
      ) { $0.before },
      .integerOrNull(
        "after", unit: .figure, "After it; null for words and none", "訂正後。語句や値なしは null"
      ) {
        $0.after
      },
      .iso8601("closed_at", "When the period was closed", "期間を確定した時刻") { $0.closedAt },
      .text(
        "cause",
        "late files, forgotten files, corrections or catalog; a row for each, one after the other",
        "原因: 遅れて届いたログ、除外したログ、補正、カタログの変更。原因ごとに1行、順に並ぶ"
      ) {
        $0.cause
      },
      .text(
        "sources", "The files and corrections that came after closing, or were forgotten since",
        "確定の後に届いた、または除外したファイルと補正"
      ) {
        $0.sources
      },
      .integerOrNull("difference", unit: .figure, "After less before", "訂正後 − 訂正前") {
        $0.difference
      },
      .epoch("closed_ms", "When the period was closed", "期間を確定した時刻") { $0.closedAt },
      .text("table_name", "The table it was published in", "公表した表") { $0.table },
      written(
        "before_text", "Before, as the column showed it: number, percentage or word",
        "訂正前を列の表し方で示したもの: 数、百分率、語句"
      ) { ($0.before, $0.beforeText) },
      written(
        "after_text", "After, likewise; null where there is none",
        "訂正後を同じく示したもの。なければ null"
      ) { ($0.after, $0.afterText) },
    ],
    read: { row in
      RestatementFigure(
        period: row.text("period"), subject: row.text("subject"), table: row.text("table_name"),
        figure: row.text("figure"), before: row.integerOrNil("before"),
        after: row.integerOrNil("after"), beforeText: row.textOrNil("before_text"),
        afterText: row.textOrNil("after_text"), closedAt: row.instant("closed_ms"),
        cause: row.text("cause"), sources: row.text("sources"))
    })

  /// What another column showed: digits stay a number in files; words, and instants too, are text.
  private static func written(
    _ name: String, _ english: String, _ japanese: String,
    _ value: @escaping @Sendable (RestatementFigure) -> (number: Int?, text: String?)
  ) -> FigureColumn<RestatementFigure> {
    FigureColumn(Column(name, .text, isNullable: true, english, japanese)) { figure in
      let (number, text) = value(figure)
      guard let text else { return .none }
      let isNumber = text.unicodeScalars.allSatisfy { "-.0123456789".unicodeScalars.contains($0) }
      return number != nil && isNumber ? .digits(text) : .text(text)
    }
  }
}
