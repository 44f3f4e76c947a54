extension Migration {
  /// What the rules of 2026-11-30 add to records, files and closed periods.
  static let version4 = Migration(
    4, "duplicates, actions, unused fields; own availability of closed periods; decisions; seals",
    sql: [
      "ALTER TABLE incident_record ADD COLUMN duplicate_of TEXT",
      // Packed (`ActionList`); null where there is none.
      "ALTER TABLE incident_record ADD COLUMN actions TEXT",
      "ALTER TABLE operation_record ADD COLUMN actions TEXT",
      "ALTER TABLE file ADD COLUMN is_outdated INTEGER NOT NULL DEFAULT 0",
      """
      CREATE TABLE ignored_field (
        file_id INTEGER NOT NULL REFERENCES file (id),
        field TEXT NOT NULL,
        nearest TEXT NOT NULL,
        lines INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX ignored_field_by_file ON ignored_field (file_id);
      """,
      // Every version of maintenance stays: each announces its own window.
      "DROP INDEX operation_record_by_id",
      "CREATE INDEX operation_record_by_id ON operation_record (id, file_id)",
      """
      UPDATE operation_record SET
        decided_ms = coalesce(
          updated_ms, CASE WHEN outcome IS NOT NULL THEN ended_ms END, announced_ms, started_ms),
        times_set = CASE
          WHEN lower(outcome) IN ('cancelled', 'canceled') THEN 9223372036854775807
          ELSE coalesce(ended_ms, started_ms) END
      WHERE kind = 'maintenance'
      """,
      """
      CREATE TABLE closed_source_4 (
        period TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('file', 'correction', 'catalog')),
        name TEXT NOT NULL,
        UNIQUE (period, kind, name)
      ) STRICT;
      INSERT INTO closed_source_4 SELECT * FROM closed_source;
      DROP TABLE closed_source;
      ALTER TABLE closed_source_4 RENAME TO closed_source;
      """,
      // Null in what was closed before.
      "ALTER TABLE closed_figure ADD COLUMN own_pct REAL",
      "ALTER TABLE closed_figure ADD COLUMN worst_case_verdict TEXT",
      """
      CREATE TABLE forgotten_file (
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        lines INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        first_ms INTEGER,
        last_ms INTEGER,
        ingested_ms INTEGER NOT NULL,
        services TEXT NOT NULL,
        accounts TEXT NOT NULL,
        author TEXT NOT NULL,
        reason TEXT NOT NULL,
        forgotten_at TEXT NOT NULL,
        forgotten_ms INTEGER NOT NULL,
        undone_by TEXT,
        undone_because TEXT,
        undone_at TEXT,
        undone_ms INTEGER
      ) STRICT;
      CREATE INDEX forgotten_file_by_path ON forgotten_file (path);
      """,
      """
      CREATE TABLE acknowledged_day (
        day TEXT NOT NULL,
        service TEXT,
        author TEXT NOT NULL,
        reason TEXT NOT NULL,
        acknowledged_at TEXT NOT NULL,
        acknowledged_ms INTEGER NOT NULL,
        undone_by TEXT,
        undone_because TEXT,
        undone_at TEXT,
        undone_ms INTEGER
      ) STRICT;
      CREATE INDEX acknowledged_day_by_day ON acknowledged_day (day);
      """,
      // Of each table that lasts, what is in it, so that a change by other hands is seen (`Seals`).
      """
      CREATE TABLE seal (
        id INTEGER PRIMARY KEY,
        table_name TEXT NOT NULL,
        rows INTEGER NOT NULL,
        digest INTEGER NOT NULL
      ) STRICT;
      """,
    ])
}
