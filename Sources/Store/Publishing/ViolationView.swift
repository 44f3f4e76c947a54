import Tables

/// The view that lists every figure which contradicts another; empty when all is well (rules 5).
///
/// A period is held against its days and its months where all of its time up to as-of is covered by them.
enum ViolationView {
  static let columns: [Column] = [
    Column("period", .text, "The key of the period that is wrong", "誤りのある期間のキー"),
    Column("subject", .text, "The service, account or tier", "サービス・アカウント・区分"),
    Column("rule", .text, "What does not hold", "成り立たない規則"),
    Column("expected", .integer, isNullable: true, unit: .inRule, "What it should be", "あるべき値"),
    Column("found", .integer, isNullable: true, unit: .inRule, "What it is", "実際の値"),
  ]

  static let table = PublicTable(
    "violation", "A figure that contradicts another; empty when all is well",
    "ほかの数値と矛盾する数値。正常なら空", order: "period", columns: columns)

  static func createSQL(schema: String = "main") -> String {
    """
    CREATE VIEW "\(schema)".violation AS
    WITH
    span AS (
      SELECT period, period_kind, start_ms, end_ms,
        max(0, min(end_ms, as_of_ms) - start_ms) AS length_ms
      FROM period
    ),
    figure AS (
      SELECT a.*, coalesce(a.service, a.account) AS subject, s.start_ms, s.end_ms, s.length_ms
      FROM availability AS a JOIN span AS s ON s.period = a.period
    ),
    part AS (
      SELECT period, period_kind, service, account, subject, start_ms, end_ms, length_ms,
        state.column1 AS state,
        CASE state.column1
          WHEN 'up_ms' THEN up_ms WHEN 'degraded_ms' THEN degraded_ms WHEN 'down_ms' THEN down_ms
          WHEN 'unknown_ms' THEN unknown_ms ELSE excluded_ms END AS value
      FROM figure,
        (VALUES ('up_ms'), ('degraded_ms'), ('down_ms'), ('unknown_ms'), ('excluded_ms')) AS state
    ),
    piece AS (
      SELECT whole.period AS whole, piece.period AS piece, piece.period_kind AS kind,
        sum(piece.length_ms) OVER (PARTITION BY whole.period, piece.period_kind) AS covered_ms,
        whole.length_ms AS length_ms
      FROM span AS whole JOIN span AS piece
        ON whole.start_ms <= piece.start_ms AND piece.end_ms <= whole.end_ms
      WHERE whole.period_kind <> 'day' AND piece.period_kind IN ('day', 'month')
        AND piece.period_kind <> whole.period_kind
    ),
    total AS (
      -- A service may change its account within the period.
      SELECT piece.whole, piece.kind, a.service,
        CASE WHEN a.service IS NULL THEN a.account END AS own_account, count(*) AS pieces,
        sum(a.up_ms) AS up_ms, sum(a.degraded_ms) AS degraded_ms, sum(a.down_ms) AS down_ms,
        sum(a.unknown_ms) AS unknown_ms, sum(a.excluded_ms) AS excluded_ms,
        sum(a.up_ms + a.degraded_ms + a.down_ms + a.unknown_ms + a.excluded_ms) AS all_ms
      FROM piece JOIN availability AS a ON a.period = piece.piece
      WHERE piece.covered_ms = piece.length_ms
      GROUP BY piece.whole, piece.kind, a.service, own_account
    )
    SELECT a.period AS period, coalesce(a.service, a.account) AS subject,
      'the period is not in the table period' AS rule, NULL AS expected, NULL AS found
    FROM availability AS a
    WHERE NOT EXISTS (SELECT 1 FROM span WHERE span.period = a.period)
    UNION ALL
    SELECT period, subject, 'the parts add up to the period, in ms', length_ms,
      up_ms + degraded_ms + down_ms + unknown_ms + excluded_ms
    FROM figure
    WHERE up_ms + degraded_ms + down_ms + unknown_ms + excluded_ms <> length_ms
    UNION ALL
    SELECT period, subject, state || ' is not negative', 0, value FROM part WHERE value < 0
    UNION ALL
    SELECT period, subject, 'eligible_ms is up, degraded and down', up_ms + degraded_ms + down_ms,
      eligible_ms
    FROM figure
    WHERE eligible_ms <> up_ms + degraded_ms + down_ms
    UNION ALL
    SELECT f.period, f.subject,
      state.column1 || ' is the sum of the ' || total.kind || 's',
      CASE state.column1
        WHEN 'up_ms' THEN total.up_ms WHEN 'degraded_ms' THEN total.degraded_ms
        WHEN 'down_ms' THEN total.down_ms WHEN 'unknown_ms' THEN total.unknown_ms
        ELSE total.excluded_ms END AS expected,
      CASE state.column1
        WHEN 'up_ms' THEN f.up_ms WHEN 'degraded_ms' THEN f.degraded_ms
        WHEN 'down_ms' THEN f.down_ms WHEN 'unknown_ms' THEN f.unknown_ms
        ELSE f.excluded_ms END AS found
    FROM figure AS f
    JOIN total ON total.whole = f.period AND total.service IS f.service
      AND (f.service IS NOT NULL OR total.own_account = f.account),
      (VALUES ('up_ms'), ('degraded_ms'), ('down_ms'), ('unknown_ms'), ('excluded_ms')) AS state
    WHERE expected <> found
    UNION ALL
    SELECT period, subject, 'met or missed is as the budget says (1 is met)',
      down_ms <= budget_ms, verdict = 'met'
    FROM figure
    WHERE verdict IN ('met', 'missed') AND (verdict = 'met') IS NOT (down_ms <= budget_ms)
    UNION ALL
    SELECT period, subject, 'no_data is where nothing is eligible', 0, eligible_ms
    FROM figure
    WHERE (verdict = 'no_data') <> (eligible_ms = 0)
    UNION ALL
    SELECT t.period, 'tier:' || t.tier, state.column1 || ' is the sum of the tier''s services',
      sum(CASE state.column1
        WHEN 'up_ms' THEN a.up_ms WHEN 'degraded_ms' THEN a.degraded_ms
        WHEN 'down_ms' THEN a.down_ms WHEN 'unknown_ms' THEN a.unknown_ms
        ELSE a.excluded_ms END) AS expected,
      CASE state.column1
        WHEN 'up_ms' THEN t.up_ms WHEN 'degraded_ms' THEN t.degraded_ms
        WHEN 'down_ms' THEN t.down_ms WHEN 'unknown_ms' THEN t.unknown_ms
        ELSE t.excluded_ms END AS found
    FROM tier_availability AS t
    JOIN availability AS a ON a.period = t.period AND a.tier = t.tier AND a.service IS NOT NULL,
      (VALUES ('up_ms'), ('degraded_ms'), ('down_ms'), ('unknown_ms'), ('excluded_ms')) AS state
    GROUP BY t.rowid, state.column1
    -- A service that is not in service throughout is all excluded, and in no tier.
    HAVING expected <> found AND NOT (
      state.column1 = 'excluded_ms' AND t.services < count(*) AND found < expected
      AND found >= sum(CASE WHEN a.up_ms + a.degraded_ms + a.down_ms + a.unknown_ms > 0
        THEN a.excluded_ms ELSE 0 END))
    """
  }
}
