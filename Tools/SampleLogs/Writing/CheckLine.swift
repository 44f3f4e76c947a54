import ServiceLevels

/// What a check brought along.
struct Finding: Hashable, Sendable {
  var status = CheckStatus.up
  var latencyMilliseconds: Int?
  var code: Int?
  /// Name and value, the value in tenths.
  var gauges: [Gauge] = []

  struct Gauge: Hashable, Sendable {
    let name: String
    let tenths: Int
  }
}

/// The two shapes of a check log.
enum CheckFormat: String, Hashable, Sendable, CaseIterable {
  case ndjson
  case csv

  static let csvHeader = "time,account,service,zone,check,status,latency_ms,code\n"
}

/// Writes the lines of one probe; what never changes in them is made once.
struct CheckLineWriter {
  private let format: CheckFormat
  /// Between the time and the status.
  private let middle: [UInt8]

  init(format: CheckFormat, probe: ProbeKey) {
    self.format = format
    var middle: [UInt8] = []
    let fields = [
      ("account", probe.account), ("service", probe.service), ("zone", probe.zone),
      ("check", probe.check),
    ]
    for (name, value) in fields {
      switch format {
      case .ndjson where value.isEmpty: continue
      case .ndjson:
        middle.append(text: ",\"\(name)\":")
        middle.append(json: value)
      case .csv:
        middle.append(UInt8(ascii: ","))
        middle.append(csv: value)
      }
    }
    switch format {
    case .ndjson: middle.append(text: ",\"status\":\"")
    case .csv: middle.append(UInt8(ascii: ","))
    }
    self.middle = middle
  }

  func write(
    _ finding: Finding, at instant: Instant, clock: inout TimestampWriter, to log: inout [UInt8]
  ) {
    if format == .ndjson { log.append(text: "{\"time\":\"") }
    clock.write(instant, to: &log)
    if format == .ndjson { log.append(UInt8(ascii: "\"")) }
    log.append(contentsOf: middle)
    log.append(text: finding.status.name)
    switch format {
    case .ndjson: writeRest(ofJSON: finding, to: &log)
    case .csv:
      log.append(UInt8(ascii: ","))
      if let latency = finding.latencyMilliseconds { log.append(number: latency) }
      log.append(UInt8(ascii: ","))
      if let code = finding.code { log.append(number: code) }
    }
    log.append(UInt8(ascii: "\n"))
  }

  private func writeRest(ofJSON finding: Finding, to log: inout [UInt8]) {
    log.append(UInt8(ascii: "\""))
    if let latency = finding.latencyMilliseconds {
      log.append(text: ",\"latency_ms\":")
      log.append(number: latency)
    }
    if let code = finding.code {
      log.append(text: ",\"code\":")
      log.append(number: code)
    }
    if !finding.gauges.isEmpty {
      log.append(text: ",\"gauges\":{")
      for (index, gauge) in finding.gauges.enumerated() {
        if index > 0 { log.append(UInt8(ascii: ",")) }
        log.append(json: gauge.name)
        log.append(UInt8(ascii: ":"))
        log.append(number: gauge.tenths / 10)
        if gauge.tenths % 10 > 0 {
          log.append(UInt8(ascii: "."))
          log.append(number: gauge.tenths % 10)
        }
      }
      log.append(UInt8(ascii: "}"))
    }
    log.append(UInt8(ascii: "}"))
  }
}
