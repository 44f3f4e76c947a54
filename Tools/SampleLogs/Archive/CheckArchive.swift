import ServiceLevels

/// Writes the check logs of a story.
struct CheckArchive {
  let story: Story

  /// One month's log of one kind, as plain text.
  func file(_ file: CheckFile, in month: StoryMonth) -> ArchiveFile {
    let probes = story.topology.probes.filter { $0.file == file }
    let path = file.path(in: month)
    let blemishes = Blemishes(
      seed: story.seed, path: path, format: file.format, isLastMonth: month == Story.october)
    let lines = timed(probes) { $0.checks(in: month.interval) }
    return ArchiveFile(
      path: path, packing: file.packing(in: month),
      bytes: text(of: lines, probes: probes, format: file.format, blemishes: blemishes))
  }

  /// The checks that came in after their month was closed.
  func lateFile() -> ArchiveFile {
    let probes = story.topology.probes.filter { $0.file == .maintenance }
    let month = StoryMonth(year: 2026, month: 9)
    let lines = timed(probes) { $0.lateChecks(in: month.interval) }
    return ArchiveFile(
      path: "late/checks/2026-09-maintenance.csv", packing: .plain,
      bytes: text(of: lines, probes: probes, format: .csv, blemishes: nil))
  }

  /// What the engineer on call wrote down while the collector was silent: the portal, every five minutes.
  func handwrittenFile() -> ArchiveFile {
    let probes = story.topology.probes.filter {
      $0.key.service == "customer-portal" && $0.key.zone == Story.zoneA
    }
    let lines = (0..<23).map { index in
      TimedLine(
        check: SampledCheck(time: Story.october.at(9, 3, 15 + index * 5), status: .up), probe: 0)
    }
    return ArchiveFile(
      path: "logs/checks/2026-10/by-hand.csv", packing: .plain,
      bytes: text(of: lines, probes: probes, format: .csv, blemishes: nil))
  }

  private struct TimedLine {
    let check: SampledCheck
    /// Index into the file's probes.
    let probe: Int
  }

  /// The probes' checks in the order in which the log has them: as the collector finds them, accounts one by one.
  private func timed(
    _ probes: [MonitoredProbe], checks: (CheckSampler) -> [SampledCheck]
  ) -> [TimedLine] {
    var lines: [TimedLine] = []
    for (index, probe) in probes.enumerated() {
      lines += checks(CheckSampler(probe: probe, story: story)).map {
        TimedLine(check: $0, probe: index)
      }
    }
    // Probes come in the order of the catalog, each in order of time: that is how accounts are exported.
    if probes.first?.file == .accounts { return lines }
    lines.sort { ($0.check.time, $0.probe) < ($1.check.time, $1.probe) }
    return lines
  }

  private func text(
    of lines: [TimedLine], probes: [MonitoredProbe], format: CheckFormat, blemishes: Blemishes?
  ) -> [UInt8] {
    let writers = probes.map { CheckLineWriter(format: format, probe: $0.key) }
    let makers = probes.map {
      FindingMaker(probe: $0, topology: story.topology, seed: story.seed)
    }
    var clock = TimestampWriter(style: format == .csv ? .japanSeconds : .utcMilliseconds)
    var blemishes = blemishes
    var log = format == .csv ? Array(CheckFormat.csvHeader.utf8) : []
    var line: [UInt8] = []
    for entry in lines {
      line.removeAll(keepingCapacity: true)
      writers[entry.probe].write(
        makers[entry.probe].finding(of: entry.check), at: entry.check.time, clock: &clock,
        to: &line)
      if blemishes == nil {
        log.append(contentsOf: line)
      } else {
        blemishes?.pass(line, at: entry.check.time, to: &log)
      }
    }
    blemishes?.finish(to: &log)
    return log
  }
}
