internal import Glibc
public import ServiceLevels
internal import Store
internal import Tables

/// What a run tells Prometheus, in the text format that node_exporter's textfile collector reads.
///
/// All are gauges, and times are instants, so that an alert can say how old they are.
public struct RunMetrics: Sendable {
  public var exitStatus: Int32 = 0
  public var filesRead = 0
  public var filesUnusable = 0
  public var lines = 0
  public var rejected = 0
  public var newestEvent: Instant?
  public var availability: [Availability] = []
  /// For each period how many of its days have no logs.
  public var missingDays: [(period: String, days: Int)] = []

  public struct Availability: Hashable, Sendable {
    public let service: String
    public let period: String
    public let partsPerMillion: Int
  }

  private let clock: RunClock
  private let watch = Stopwatch()

  public init(clock: RunClock) {
    self.clock = clock
  }
}

extension RunMetrics {
  public mutating func take(_ outcome: IngestOutcome) {
    filesRead = outcome.filesRead
    filesUnusable = outcome.unusable.count
    lines = outcome.lines
    rejected = outcome.rejected
  }

  /// Replaces a file of metrics as a whole. After a failure it still says when a run last succeeded.
  public func write(to path: String) throws {
    let (folder, name) = DurableFile.parts(of: path)
    let success = exitStatus == 0 ? seconds(clock.now) : RunMetrics.lastSuccess(in: path)
    let target = try OutputFolder(folder)
    try target.write(Array(text(lastSuccess: success).utf8), to: name)
    try target.sync()
  }

  private static let success = "sla_batch_last_success_timestamp_seconds"

  /// What the file said before; 0 where no run has ever succeeded.
  private static func lastSuccess(in path: String) -> String {
    guard let bytes = try? readFile(path) else { return "0" }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, words[0] == success, Double(words[1]) != nil { return String(words[1]) }
    }
    return "0"
  }

  func text(lastSuccess: String) -> String {
    var text = ""
    func add(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
      text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
      for sample in samples { text += "\(name)\(sample.labels) \(sample.value)\n" }
    }
    add(RunMetrics.success, "When a run last ended with status 0.", [("", lastSuccess)])
    add(
      "sla_batch_last_completion_timestamp_seconds", "When a run last ended.",
      [("", seconds(clock.now))])
    add("sla_batch_last_exit_code", "The status that it ended with.", [("", String(exitStatus))])
    add(
      "sla_batch_duration_seconds", "How long it took.", [("", decimal(watch.milliseconds, 1_000))])
    add("sla_batch_files_read", "Log files that it read.", [("", String(filesRead))])
    add("sla_batch_files_unusable", "Log files that it left out.", [("", String(filesUnusable))])
    add("sla_batch_records_read", "Lines that it read.", [("", String(lines))])
    add("sla_batch_records_rejected", "Lines that it rejected.", [("", String(rejected))])
    if let newestEvent {
      add(
        "sla_batch_input_newest_event_timestamp_seconds", "The latest check or record known.",
        [("", seconds(newestEvent))])
    }
    if !missingDays.isEmpty {
      add(
        "sla_batch_input_missing", "Days of the period, up to now, that no check is of.",
        missingDays.map { ("{period=\"\(escaped($0.period))\"}", String($0.days)) })
    }
    if !availability.isEmpty {
      add(
        "sla_availability_ratio", "The availability of a service in a period, truncated.",
        availability.map {
          (
            "{service=\"\(escaped($0.service))\",period=\"\(escaped($0.period))\"}",
            decimal($0.partsPerMillion, 1_000_000)
          )
        })
    }
    return text
  }

  private func seconds(_ instant: Instant) -> String {
    decimal(max(0, instant.milliseconds), 1_000)
  }

  /// A quotient by a power of ten, exactly.
  private func decimal(_ value: Int, _ unit: Int) -> String {
    let rest = String(unit + value % unit).dropFirst()
    return "\(value / unit).\(rest)"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Pipeline {
  /// What the store says for metrics on some periods.
  public func measure(_ periods: [Period], into metrics: inout RunMetrics) throws {
    do throws(StoreError) {
      metrics.newestEvent = try store.files().compactMap(\.last).max()
      let figures = try store.figures(.availability, in: periods.map(\.key))
      metrics.availability = figures.compactMap { figure in
        guard let service = figure.service, let floor = figure.totals.partsPerMillion else {
          return nil
        }
        return RunMetrics.Availability(
          service: service, period: figure.period, partsPerMillion: floor)
      }
    } catch {
      throw PipelineError(error, store: store.path)
    }
  }
}
