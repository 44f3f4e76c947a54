import Glibc
import Tables
import Testing

@testable import Store

struct TableTests {
  /// What the contract promises of the published tables, word for word.
  private static let contract: [String: String] = [
    "availability": """
    period period_kind service account tier target_ppm up_ms degraded_ms down_ms unknown_ms excluded_ms eligible_ms \
    availability_ppm_floor availability_pct worst_case_pct gross_pct lowest_pct highest_pct coverage_pct verdict \
    is_certain budget_ms remaining_ms outages flaps mtbf_ms
    """,
    "tier_availability":
      "period tier services services_met services_judged pooled_pct worst_service worst_pct",
    "outage": """
    service tier started_at ended_at start_ms confirmed_ms end_ms duration_ms is_open ended_by is_counted rto_ms \
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
  ]

  @Test func `The published tables begin with the columns of the contract`() throws {
    for (name, columns) in TableTests.contract {
      let table = try #require(Schema.publicTables.first { $0.name == name }, "no \(name)")
      let expected = columns.split(separator: " ").map(String.init)
      #expect(Array(table.columns.map(\.name).prefix(expected.count)) == expected, "\(name)")
    }
  }

  @Test func `Every CSV has the columns of the published table of its name, or a reason`()
    async throws
  {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    var seen: Set<String> = []
    let folder = "\(desk.path)/reports/2026-10"
    for file in try names(in: folder) where file.hasSuffix(".csv") {
      // The days have a file of their own, and lie in the table of all periods.
      let name = file == "availability_day.csv" ? "availability" : String(file.dropLast(4))
      let table = try #require(Schema.publicTables.first { $0.name == name }, "no table \(name)")
      let columns = try head(of: "\(folder)/\(file)")
      let expected = table.columns.filter { $0.absence == nil }.map(\.name)
      #expect(columns == expected, "\(file)")
      seen.insert(name)
    }
    #expect(seen.isSuperset(of: TableTests.contract.keys))
  }

  private func names(in folder: String) throws -> [String] {
    let stream = try #require(opendir(folder))
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  /// The names in a CSV file's first line, which needs no quotes.
  private func head(of path: String) throws -> [String] {
    let stream = try #require(fopen(path, "r"))
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte != EOF, byte != 13 { bytes.append(UInt8(byte)) }
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    return String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: ",")
      .map(String.init)
  }
}
