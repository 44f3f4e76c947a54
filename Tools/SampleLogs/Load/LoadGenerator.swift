import ServiceLevels

/// Writes a load of any size, as plain text.
struct LoadGenerator {
  let plan: LoadPlan

  private static let flushBytes = 1 << 20

  /// Writes every file of the plan into a folder; `-` is standard output. Returns the number of lines.
  func write(to folder: String) throws(OutputError) -> Int {
    let keys = plan.keys
    var probes = keys.enumerated().map { LoadProbe(key: $1, index: $0, plan: plan) }
    let groups =
      plan.layout == .accountHourly
      ? (0..<plan.accounts).map { plan.account($0) } : [""]
    var lines = 0
    var log: [UInt8] = []
    log.reserveCapacity(LoadGenerator.flushBytes + 4096)
    for part in parts {
      for group in groups {
        let members = keys.indices.filter { group.isEmpty || keys[$0].account == group }
        let file = try OutputFile(path: path(folder: folder, part: part, group: group))
        var clock = TimestampWriter(style: .utcMilliseconds)
        if plan.format == .csv { log.append(text: CheckFormat.csvHeader) }
        var tick = part.interval.start.milliseconds
        while tick < part.interval.end.milliseconds {
          for index in members {
            probes[index].write(tick: tick, clock: &clock, to: &log)
          }
          lines += members.count
          if log.count > LoadGenerator.flushBytes { try flush(&log, to: file) }
          tick += plan.intervalMilliseconds
        }
        try flush(&log, to: file)
      }
    }
    return lines
  }

  private func flush(_ log: inout [UInt8], to file: borrowing OutputFile) throws(OutputError) {
    try file.write(log)
    log.removeAll(keepingCapacity: true)
  }

  /// The stretches of time that have files of their own.
  private var parts: [(name: String, interval: Interval)] {
    let start = JapanTime.at(plan.firstDay, 0)
    let hours = plan.layout == .hourly || plan.layout == .accountHourly
    let length = plan.layout == .single ? plan.days * 86_400 : hours ? 3_600 : 86_400
    return (0..<(plan.days * 86_400 / length)).map { index in
      let from = start.after(seconds: index * length)
      let name: String
      switch plan.layout {
      case .single: name = "checks"
      case .daily: name = JapanTime.date(at: from).description
      case .hourly, .accountHourly:
        let hour = JapanTime.secondOfDay(at: from) / 3600
        name = JapanTime.date(at: from).description + (hour < 10 ? "T0" : "T") + "\(hour)"
      }
      return (name, Interval(start: from, end: from.after(seconds: length)))
    }
  }

  private func path(
    folder: String, part: (name: String, interval: Interval), group: String
  ) -> String {
    if folder == "-" { return folder }
    let name = group.isEmpty ? part.name : "\(group)/\(part.name)"
    return "\(folder)/\(name).\(plan.format.rawValue)"
  }
}
