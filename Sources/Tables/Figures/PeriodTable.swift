public import ServiceLevels

/// A period that figures were computed for.
public struct StoredPeriod: Hashable, Sendable {
  public let key: String
  public let kind: PeriodKind
  public let interval: Interval
  /// Nothing at or after this instant is in a figure of the period.
  public let asOf: Instant

  public init(key: String, kind: PeriodKind, interval: Interval, asOf: Instant) {
    self.key = key
    self.kind = kind
    self.interval = interval
    self.asOf = asOf
  }

  public init(_ period: Period, asOf: Instant) {
    self.init(key: period.key, kind: period.kind, interval: period.interval, asOf: asOf)
  }

  /// Whether the period was not over at as-of.
  public var isProvisional: Bool { asOf < interval.end }
}

extension FigureTable where Figure == StoredPeriod {
  /// The periods that there are figures for, days included: rows of `replace(_:in:with:)` by their own key.
  public static var periods: Self { PeriodTable.table }
}

enum PeriodTable {
  static let table = FigureTable<StoredPeriod>(
    "period", "A period that figures were computed for", "数値を算出した期間", key: "period",
    indexes: [["period"]],
    order: "start_ms, end_ms DESC, period", isLasting: true,
    columns: [
      .text(
        "period", "The period's key: 2026-10, 2026-Q4, 2026, FY2026, or a day 2026-10-07",
        "期間のキー: 2026-10、2026-Q4、2026、FY2026、または日 2026-10-07"
      ) {
        $0.key
      },
      .text(
        "period_kind", "day, month, quarter, year or fiscal_year",
        "day（日）、month（月）、quarter（四半期）、year（年）、fiscal_year（年度）のいずれか"
      ) { $0.kind.rawValue },
      .epoch("start_ms", "Its first instant", "期間の最初の時刻") { $0.interval.start },
      .epoch("end_ms", "The first instant after it", "期間が終わった直後の時刻") { $0.interval.end },
      .epoch(
        "as_of_ms", "Nothing at or after this instant is in its figures",
        "集計の基準時刻。この時刻以降のものは数値に含まれない"
      ) { $0.asOf },
      .flag("is_provisional", "Whether it was not over at as-of", "基準時刻に期間が終わっていなかったか（速報値）") {
        $0.isProvisional
      },
      .iso8601("start_at", "Its first instant", "期間の最初の時刻") { $0.interval.start },
      .iso8601("end_at", "The first instant after it", "期間が終わった直後の時刻") { $0.interval.end },
      .iso8601(
        "as_of_at", "Nothing at or after this instant is in its figures",
        "集計の基準時刻。この時刻以降のものは数値に含まれない"
      ) { $0.asOf },
    ],
    read: { row throws(TableError) in
      StoredPeriod(
        key: row.text("period"), kind: try row.word("period_kind"),
        interval: try row.interval("start_ms", "end_ms"), asOf: row.instant("as_of_ms"))
    })
}
