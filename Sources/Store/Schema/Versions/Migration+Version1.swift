extension Migration {
  /// The working tables, and those of figures that last, as the first version made them.
  static let version1 = Migration(
    1, "files, records, histories and closed periods",
    sql: [
      """
      CREATE TABLE meta (
        key TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
      ) STRICT;
      """,
      """
      CREATE TABLE catalog_version (
        sha256 TEXT PRIMARY KEY NOT NULL,
        text TEXT NOT NULL,
        seen_at TEXT NOT NULL
      ) STRICT;
      """,
      """
      CREATE TABLE pack (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        files INTEGER NOT NULL
      ) STRICT;
      """,
      """
      CREATE TABLE file (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL UNIQUE,
        bytes INTEGER NOT NULL,
        lines INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        first_ms INTEGER,
        last_ms INTEGER,
        ingested_ms INTEGER NOT NULL,
        modified_ns INTEGER NOT NULL,
        changed_ns INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        pack_id INTEGER NOT NULL REFERENCES pack (id),
        part INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX file_by_path ON file (path);
      CREATE UNIQUE INDEX file_by_part ON file (pack_id, part);
      """,
      """
      CREATE TABLE probe (
        id INTEGER PRIMARY KEY,
        service TEXT NOT NULL,
        account TEXT NOT NULL,
        zone TEXT NOT NULL,
        "check" TEXT NOT NULL,
        UNIQUE (service, account, zone, "check")
      ) STRICT;
      CREATE INDEX probe_by_account ON probe (account, service);
      """,
      """
      CREATE TABLE probe_checks (
        probe_id INTEGER NOT NULL REFERENCES probe (id),
        pack_id INTEGER NOT NULL REFERENCES pack (id),
        parts BLOB NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX probe_checks_by_probe ON probe_checks (probe_id, pack_id);
      CREATE INDEX probe_checks_by_pack ON probe_checks (pack_id);
      """,
      """
      CREATE TABLE gauge_series (
        file_id INTEGER NOT NULL REFERENCES file (id),
        probe_id INTEGER NOT NULL REFERENCES probe (id),
        name TEXT NOT NULL,
        first_ms INTEGER NOT NULL,
        samples BLOB NOT NULL
      ) STRICT;
      CREATE INDEX gauge_series_by_name ON gauge_series (name, probe_id, first_ms);
      CREATE INDEX gauge_series_by_file ON gauge_series (file_id);
      """,
      """
      CREATE TABLE incident_record (
        file_id INTEGER NOT NULL REFERENCES file (id),
        id TEXT NOT NULL,
        services TEXT NOT NULL,
        accounts TEXT NOT NULL,
        severity TEXT,
        alert_level TEXT,
        scope TEXT,
        impact TEXT,
        title TEXT,
        started_ms INTEGER NOT NULL,
        detected_ms INTEGER,
        acknowledged_ms INTEGER,
        mitigated_ms INTEGER,
        resolved_ms INTEGER,
        updated_ms INTEGER,
        detected_by TEXT,
        cause TEXT,
        data_loss_s INTEGER,
        customers_affected INTEGER,
        failed_requests INTEGER,
        revenue_impact_jpy INTEGER,
        line_number INTEGER NOT NULL,
        line TEXT NOT NULL,
        decided_ms INTEGER NOT NULL,
        times_set INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX incident_record_by_id ON incident_record (id, file_id);
      CREATE INDEX incident_record_by_file ON incident_record (file_id);
      """,
      """
      CREATE TABLE operation_record (
        file_id INTEGER NOT NULL REFERENCES file (id),
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        services TEXT NOT NULL,
        accounts TEXT NOT NULL,
        announced_ms INTEGER,
        started_ms INTEGER NOT NULL,
        ended_ms INTEGER,
        updated_ms INTEGER,
        scope TEXT,
        outcome TEXT,
        steps TEXT NOT NULL,
        rto_s INTEGER,
        rpo_s INTEGER,
        note TEXT,
        state TEXT,
        author TEXT,
        reason TEXT,
        line_number INTEGER NOT NULL,
        line TEXT NOT NULL,
        decided_ms INTEGER NOT NULL,
        times_set INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX operation_record_by_id ON operation_record (id, file_id);
      CREATE INDEX operation_record_by_file ON operation_record (file_id);
      """,
      """
      CREATE TABLE rejected_line (
        file_id INTEGER NOT NULL REFERENCES file (id),
        line INTEGER NOT NULL,
        reason TEXT NOT NULL,
        excerpt TEXT NOT NULL
      ) STRICT;
      CREATE INDEX rejected_line_by_file ON rejected_line (file_id, line);
      """,
      """
      CREATE TABLE unknown_name (
        file_id INTEGER NOT NULL REFERENCES file (id),
        name TEXT NOT NULL
      ) STRICT;
      CREATE INDEX unknown_name_by_name ON unknown_name (name);
      CREATE INDEX unknown_name_by_file ON unknown_name (file_id);
      """,
      """
      CREATE TABLE history (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        packed BLOB NOT NULL,
        UNIQUE (kind, name)
      ) STRICT;
      """,
      """
      CREATE TABLE closed_source (
        period TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('file', 'correction')),
        name TEXT NOT NULL,
        UNIQUE (period, kind, name)
      ) STRICT;
      """,
      """
      CREATE TABLE period (
        period TEXT NOT NULL,
        period_kind TEXT NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        as_of_ms INTEGER NOT NULL,
        is_provisional INTEGER NOT NULL,
        start_at TEXT NOT NULL,
        end_at TEXT NOT NULL,
        as_of_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX period_by_period ON period (period);
      """,
      """
      CREATE TABLE closed_period (
        period TEXT NOT NULL,
        closed_at TEXT NOT NULL,
        closed_ms INTEGER NOT NULL,
        as_of_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX closed_period_by_period ON closed_period (period);
      """,
      """
      CREATE TABLE closed_figure (
        period TEXT NOT NULL,
        period_kind TEXT NOT NULL,
        service TEXT,
        account TEXT NOT NULL,
        tier TEXT,
        target_ppm INTEGER,
        up_ms INTEGER NOT NULL,
        degraded_ms INTEGER NOT NULL,
        down_ms INTEGER NOT NULL,
        unknown_ms INTEGER NOT NULL,
        excluded_ms INTEGER NOT NULL,
        eligible_ms INTEGER NOT NULL,
        availability_ppm_floor INTEGER,
        availability_pct REAL,
        worst_case_pct REAL,
        gross_pct REAL,
        lowest_pct REAL,
        highest_pct REAL,
        coverage_pct REAL,
        verdict TEXT,
        is_certain INTEGER NOT NULL,
        budget_ms INTEGER,
        remaining_ms INTEGER,
        outages INTEGER NOT NULL,
        flaps INTEGER NOT NULL,
        mtbf_ms INTEGER,
        exhausted_at TEXT,
        exhausted_ms INTEGER
      ) STRICT;
      CREATE INDEX closed_figure_by_period_service ON closed_figure (period, service);
      """,
    ])
}
