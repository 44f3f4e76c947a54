import Glibc

/// A made-up set of check logs: the same bytes in every run.
struct DataSet {
  let name: String
  var probes = 60
  var files = 30
  /// How many checks of every probe a file holds.
  var rounds = 8640
  var roundMilliseconds = 10_000
  /// The probes are dealt out to so many files that cover the same time.
  var groups = 1
  var shape = Shape.json

  enum Shape {
    /// The canonical line of the formats.
    case json
    case csv
    /// Another order of keys, a random request id, numbers of varying length, checks in random order.
    case varied
    /// The keys of each line in an order of their own, some of them only at times, a random request id, checks in random
    /// order.
    case shuffled
    /// The canonical line; every check finds another status than the one before.
    case flipping
  }

  var lines: Int { probes / groups * files * rounds }

  static let all = [
    DataSet(name: "ndjson"),
    DataSet(name: "csv", shape: .csv),
    DataSet(name: "varied", shape: .varied),
    DataSet(name: "shuffled", rounds: 1440, shape: .shuffled),
    DataSet(name: "flipping", shape: .flipping),
    DataSet(name: "probes-1k", probes: 1_000, rounds: 518),
    DataSet(name: "probes-10k", probes: 10_000, rounds: 52),
    DataSet(name: "probes-30k", probes: 30_000, rounds: 12),
    DataSet(name: "probes-100k", probes: 100_000, rounds: 4),
    // A file for each of 120 accounts and each hour.
    DataSet(
      name: "small-files", probes: 120, files: 86_400, rounds: 180, roundMilliseconds: 20_000,
      groups: 120),
    // The same checks, a file for each day.
    DataSet(name: "daily-files", probes: 120, rounds: 4320, roundMilliseconds: 20_000),
    // Twelve times the first.
    DataSet(name: "year", files: 360),
    DataSet(name: "one-file", files: 1, rounds: 8640 * 30),
  ]

  static let start = 1_790_780_400_000  // 2026-10-01, midnight in Tokyo
}

extension DataSet {
  /// The name of a probe's service.
  static func service(_ probe: Int) -> String { "service-\(probe / 3)" }

  static func zone(_ probe: Int) -> String { "ap-northeast-1\(["a", "c", "d"][probe % 3])" }

  static func account(_ probe: Int) -> String {
    let divisions = ["sales", "mfg", "maintenance", "iot", "common"]
    return "technova-\(divisions[probe / 3 % 5])-prod-app"
  }

  /// Writes the set below a directory, unless it is there.
  func generate(below directory: String) {
    let folder = "\(directory)/\(name)"
    let done = "\(folder)/.done"
    if access(done, F_OK) == 0 { return }
    mkdir(directory, 0o755)
    mkdir(folder, 0o755)
    inParallel(files) { file in
      let writer = GzipWriter(path: "\(folder)/\(fileName(file))")
      var checks = CheckWriter(set: self, file: file)
      if shape == .csv {
        writer.write(Array("time,account,service,zone,check,status,latency_ms,code\n".utf8))
      }
      for round in 0..<rounds { writer.write(checks.round(round)) }
      writer.finish()
    }
    close(open(done, O_CREAT | O_WRONLY, 0o644))
  }

  private func fileName(_ file: Int) -> String {
    let digits = String(file)
    let number = String(repeating: "0", count: 6 - digits.count) + digits
    return "checks-\(number).\(shape == .csv ? "csv" : "ndjson").gz"
  }

  /// The paths of the files, in order.
  func paths(below directory: String) -> [String] {
    (0..<files).map { "\(directory)/\(name)/\(fileName($0))" }
  }
}

extension DataSet {
  /// A catalog in which every service of the set is known.
  var catalog: String {
    var text = """
      time_zone: Asia/Tokyo
      checks: {interval: \(roundMilliseconds / 1000)s, hold: \(3 * roundMilliseconds / 1000)s}
      tiers:
        - {name: critical, title: {ja: 重要業務, en: Critical}, availability: 99.99}
      accounts:

      """
    for account in Set((0..<probes).map(Self.account)).sorted() {
      text += "  - {name: \(account)}\n"
    }
    text += "services:\n"
    var named: Set<String> = []
    for probe in 0..<probes where named.insert(Self.service(probe)).inserted {
      let name = Self.service(probe)
      text += "  - {name: \(name), title: {ja: \(name), en: \(name)}, "
      text += "account: \(Self.account(probe)), tier: critical}\n"
    }
    return text
  }
}

/// Calls a function for every number below `count`, on two threads.
func inParallel(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  let next = Counter()
  let work: @Sendable () -> Void = {
    while true {
      let index = next.take()
      if index >= count { return }
      body(index)
    }
  }
  let other = startThread(work)
  work()
  pthread_join(other, nil)
}
