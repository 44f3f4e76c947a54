/// What the contract promises of the published tables, word for word (docs/data-dictionary.md).
public enum Contract {
  /// The columns that each table begins with, in order.
  public static let columns: [String: [String]] = words.mapValues {
    $0.split(separator: " ").map(String.init)
  }

  private static let words: [String: String] = [
    "availability": """
    period period_kind service account tier target_ppm up_ms degraded_ms down_ms unknown_ms excluded_ms eligible_ms \
    availability_ppm_floor availability_pct worst_case_pct gross_pct lowest_pct highest_pct coverage_pct verdict \
    is_certain budget_ms remaining_ms outages flaps mtbf_ms
    """,
    "tier_availability":
      "period tier services services_met services_judged pooled_pct worst_service worst_pct",
    "outage": """
    service tier started_at ended_at start_ms confirmed_ms end_ms duration_ms down_ms is_open ended_by is_counted rto_ms \
    rto_met incident_id attributed_to change_id
    """,
    "incident_time": """
    incident_id services severity start_ms restored_ms is_measured ttd_ms tta_ms ttr_ms restore_ms close_ms is_open
    """,
    "incident_mean": "period scope metric count mean_ms median_ms p90_ms left_out",
    "burn": "period service window_ms peak_rate peak_at",
    "objective_result": "period objective_id subject measured limit unit verdict",
    "reject": "file line reason excerpt",
    "source_file": "path sha256 bytes lines rejected first_at last_at ingested_at",
    "data_dictionary": "table_name column_name type unit meaning",
  ]
}
