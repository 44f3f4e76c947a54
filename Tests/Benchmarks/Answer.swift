import Ingest
import ServiceLevels
import Store
import Synchronization

/// What every contender has to find out: how long each probe was in each state, and when three or more checks in a row
/// failed. A check speaks until the next one, but no longer than the hold.
final class Answer: Sendable {
  private let hold: Int
  private let state: Mutex<State>

  private struct State {
    var probes: [ProbeKey: Timeline] = [:]
    /// Files that were read before it was their turn.
    var waiting: [Int: [ProbeChecks]] = [:]
    var next = 0
  }

  init(set: DataSet) {
    hold = 3 * set.roundMilliseconds
    state = Mutex(State())
  }

  /// Adds what a file holds; files may come in any order.
  func add(file: Int, _ checks: [ProbeChecks]) {
    state.withLock { state in
      state.waiting[file] = checks
      while let checks = state.waiting.removeValue(forKey: state.next) {
        for probe in checks {
          state.probes[probe.probe, default: Timeline(hold: hold)].add(probe.runs)
        }
        state.next += 1
      }
    }
  }

  /// The answer as text, in order.
  func lines() -> [String] {
    state.withLock { state in
      var lines: [String] = []
      for (key, var timeline) in state.probes {
        timeline.finish()
        let name = "\(key.service) \(key.zone)"
        let sums = timeline.milliseconds.map(String.init).joined(separator: " ")
        lines.append("probe \(name) \(sums)")
        lines += timeline.outages.map { "outage \(name) \($0.first) \($0.end)" }
      }
      return lines.sorted()
    }
  }
}

/// The checks of one probe, run after run.
private struct Timeline {
  let hold: Int
  /// Up, degraded and down.
  var milliseconds: [Int] { [CheckStatus.up, .degraded, .down].map { spans[Int($0.rawValue)] } }
  /// For each status how long it was.
  private var spans = Array(repeating: 0, count: CheckStatus.allCases.count)
  var outages: [(first: Int, end: Int)] = []
  private var last = 0
  private var status: CheckStatus?
  private var failed = 0
  private var failedSince = 0

  init(hold: Int) {
    self.hold = hold
  }

  mutating func add(_ runs: [CheckRun]) {
    for run in runs {
      let first = run.first.milliseconds
      speak(until: first)
      if status == .down, run.status != .down || first - last > hold { endFailure(next: first) }
      if run.status == .down {
        if failed == 0 { failedSince = first }
        failed += 1
      }
      status = run.status
      last = run.last.milliseconds
      count(run.status, last - first)
    }
  }

  mutating func finish() {
    speak(until: .max)
    endFailure(next: .max)
  }

  private mutating func speak(until next: Int) {
    guard let status else { return }
    count(status, min(hold, next - last))
  }

  private mutating func count(_ status: CheckStatus, _ span: Int) {
    spans[Int(status.rawValue)] += span
  }

  private mutating func endFailure(next: Int) {
    if failed >= 3 { outages.append((failedSince, last + min(hold, next - last))) }
    failed = 0
  }
}

/// Reads a set and writes the answer to a file.
func answer(_ paths: [String], _ set: DataSet, to target: String) {
  let reader = LogReader(scope: benchmarkScope(set))
  let answer = Answer(set: set)
  inParallel(paths.count) { index in
    do {
      answer.add(file: index, try reader.read(path: paths[index]).yield.probes)
    } catch { fail("\(error)", status: 65) }
  }
  write(answer.lines().joined(separator: "\n") + "\n", to: target)
}

/// Writes the answer that a store holds to a file.
func answer(fromStore path: String, _ set: DataSet, to target: String) {
  let answer = Answer(set: set)
  do {
    let store = try Store(path: path, mode: .readOnly)
    var checks: [ProbeChecks] = []
    for service in Set((0..<set.probes).map(DataSet.service)).sorted() {
      checks += try store.checks(of: .service(service))
    }
    answer.add(file: 0, checks)
  } catch { fail("\(error)", status: 65) }
  write(answer.lines().joined(separator: "\n") + "\n", to: target)
}
