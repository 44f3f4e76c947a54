extension Migration {
  /// What the rules of 2026-11-30 add to records, files and closed periods.
  static let version4 = Migration(
    4, "duplicates, actions, unused fields; own availability of closed periods",
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
      // Null in what was closed before.
      "ALTER TABLE closed_figure ADD COLUMN own_pct REAL",
      "ALTER TABLE closed_figure ADD COLUMN worst_case_verdict TEXT",
    ])
}
