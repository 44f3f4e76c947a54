public import ServiceLevels
import SQLite

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
  static let name = "period"

  static let table = FigureTable<StoredPeriod>(
    name, "A period that figures were computed for", indexes: [["period"]],
    order: "start_ms, end_ms DESC, period", isLasting: true,
    columns: [
      .text("period", "The period's key: 2026-10, 2026-Q4, 2026, FY2026, or a day 2026-10-07") {
        $0.key
      },
      .text("period_kind", "day, month, quarter, year or fiscal_year") { $0.kind.rawValue },
      .epoch("start_ms", "Its first instant") { $0.interval.start },
      .epoch("end_ms", "The first instant after it") { $0.interval.end },
      .epoch("as_of_ms", "Nothing at or after this instant is in its figures") { $0.asOf },
      .flag("is_provisional", "Whether it was not over at as-of") { $0.isProvisional },
      .iso8601("start_at", "Its first instant") { $0.interval.start },
      .iso8601("end_at", "The first instant after it") { $0.interval.end },
      .iso8601("as_of_at", "Nothing at or after this instant is in its figures") { $0.asOf },
    ],
    read: { row throws(StoreError) in
      StoredPeriod(
        key: row.text("period"), kind: try row.word("period_kind", of: name),
        interval: try row.interval("start_ms", "end_ms", of: name), asOf: row.instant("as_of_ms"))
    })
}
