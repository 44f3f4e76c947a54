extension Migration {
  /// Late stores of version 1 have the two tables already, filled: they stay as they are.
  static let version2 = Migration(
    2, "tiers and means of closed periods",
    sql: [
      "DROP INDEX IF EXISTS file_by_path",
      """
      CREATE TABLE IF NOT EXISTS closed_tier (
        period TEXT NOT NULL,
        tier TEXT NOT NULL,
        services INTEGER NOT NULL,
        services_met INTEGER NOT NULL,
        services_judged INTEGER NOT NULL,
        pooled_pct REAL,
        worst_service TEXT,
        worst_pct REAL,
        period_kind TEXT NOT NULL,
        target_ppm INTEGER NOT NULL,
        up_ms INTEGER NOT NULL,
        degraded_ms INTEGER NOT NULL,
        down_ms INTEGER NOT NULL,
        unknown_ms INTEGER NOT NULL,
        excluded_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX IF NOT EXISTS closed_tier_by_period_tier ON closed_tier (period, tier);
      """,
      """
      CREATE TABLE IF NOT EXISTS closed_mean (
        period TEXT NOT NULL,
        scope TEXT NOT NULL,
        metric TEXT NOT NULL,
        count INTEGER NOT NULL,
        mean_ms INTEGER,
        median_ms INTEGER,
        p90_ms INTEGER,
        left_out INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX IF NOT EXISTS closed_mean_by_period_scope ON closed_mean (period, scope);
      """,
    ])
}
