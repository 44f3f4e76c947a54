import ServiceLevels

/// Writes the incident and operations logs of a story.
struct RecordArchive {
  let story: Story

  /// Every log of incidents and operations, by month of their start.
  func files() -> [ArchiveFile] {
    var files: [ArchiveFile] = []
    for month in StoryMonth.all {
      files.append(incidents(of: month))
      files.append(operations(of: month))
    }
    files.append(deployments())
    files.append(
      ArchiveFile(
        path: "late/operations/2026-09-corrections.ndjson", packing: .plain,
        bytes: story.lateOperations.flatMap(\.jsonLine)))
    return files
  }

  /// Incidents of the gravest kind are written twice: when someone has taken them on, and when all is known.
  func incidents(of month: StoryMonth) -> ArchiveFile {
    let records = story.incidents.filter { month.interval.contains($0.startedAt) }
    var lines: [(time: Instant, bytes: [UInt8])] = []
    for record in records {
      if record.severity == "sev1", let acknowledgedAt = record.acknowledgedAt {
        var first = IncidentRecord(id: record.id, startedAt: record.startedAt)
        first.services = record.services
        first.title = "（速報）" + (record.title ?? "")
        first.severity = record.severity
        first.alertLevel = record.alertLevel
        first.impact = record.impact
        first.detectedAt = record.detectedAt
        first.updatedAt = acknowledgedAt
        lines.append((acknowledgedAt, first.jsonLine))
      }
      lines.append((record.updatedAt ?? record.startedAt, record.jsonLine))
    }
    lines.sort { $0.time < $1.time }
    var bytes = lines.flatMap(\.bytes)
    // A record that cannot be: it is said to be resolved before it began.
    if month == Story.october {
      let text = """
        {"id":"INC-20261012-90","services":["tracking"],"started_at":"2026-10-12T14:00:00+09:00",\
        "resolved_at":"2026-10-12T13:20:00+09:00","title":"時刻の入力誤り"}

        """
      bytes += Array(text.utf8)
    }
    return ArchiveFile(
      path: "logs/incidents/\(month.key).ndjson", packing: .plain, bytes: bytes)
  }

  /// Everything but deployments, which the delivery pipeline exports by itself.
  func operations(of month: StoryMonth) -> ArchiveFile {
    let records = story.operations
      .filter { $0.kind != .deployment && month.interval.contains($0.startedAt) }
      .sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
    return ArchiveFile(
      path: "logs/operations/\(month.key).ndjson",
      packing: month == Story.october ? .plain : .gzip, bytes: records.flatMap(\.jsonLine))
  }

  func deployments() -> ArchiveFile {
    var bytes = Array("id,kind,services,started_at,ended_at,outcome,note\n".utf8)
    let records = story.operations.filter { $0.kind == .deployment }
      .sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
    for record in records {
      let fields = [
        record.id, record.kind.rawValue, record.services.joined(separator: ";"),
        record.startedAt.japanText, record.endedAt?.japanText ?? "", record.outcome ?? "",
        record.note ?? "",
      ]
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(csv: field)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return ArchiveFile(path: "logs/operations/deployments.csv", packing: .plain, bytes: bytes)
  }
}
