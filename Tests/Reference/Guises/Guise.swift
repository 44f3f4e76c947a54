import Foundation

/// A way to write a world's records into files: the figures must not depend on it.
struct Guise {
  /// How many files a log is split into, at the most.
  var files = 1
  var isShuffled = false
  /// Of a hundred lines, how many are written once more, in the same file or another.
  var repeatedPercent = 0
  var csvPercent = 0
  /// Of a hundred files, how many are compressed.
  var compressedPercent = 0
  /// Whether each value is written the plainest way.
  var isPlain = true
  /// Lines that cannot be used, strewn in.
  var garbage = 0

  static let plain = Guise()
  static let random = Guise(
    files: 5, isShuffled: true, repeatedPercent: 10, csvPercent: 40, compressedPercent: 60,
    isPlain: false, garbage: 2)
}

/// What was written.
struct WrittenLogs {
  /// Paths below the directory, in order of writing.
  var paths: [String] = []
  var lines = 0
  /// For each path how many lines it has.
  var linesOfFile: [String: Int] = [:]
  /// For each path the numbers of the lines that cannot be used.
  var rejected: [String: [Int]] = [:]

  var rejectedCount: Int { rejected.values.map(\.count).reduce(0, +) }

  /// Whether no more than a thousandth of the lines was rejected, and of no file more than a twentieth (docs/logs.md).
  var isTolerated: Bool {
    rejectedCount * 1000 <= lines
      && rejected.allSatisfy { $0.value.count * 20 <= linesOfFile[$0.key, default: 0] }
  }
}

extension Guise {
  /// Writes the logs of a world below a directory, which must be there.
  func write(_ world: World, below directory: String, seed: Int) throws -> WrittenLogs {
    var writer = LogWriter(
      guise: self, directory: directory, random: RandomNumbers(seed: seed &* 31 &+ 7))
    for kind in LogKind.allCases { try writer.write(world.records(kind), kind) }
    try writer.compress()
    return writer.written
  }
}

/// Writes one world's logs.
struct LogWriter {
  let guise: Guise
  let directory: String
  var random: RandomNumbers
  var written = WrittenLogs()
  private var script: [String] = []

  init(guise: Guise, directory: String, random: RandomNumbers) {
    (self.guise, self.directory, self.random) = (guise, directory, random)
  }

  mutating func write(_ records: [LogRecord], _ kind: LogKind) throws {
    var records = records
    if guise.isShuffled, random.chance(70) { records.shuffle(using: &random) }
    if records.isEmpty { return }
    let count = random.number(1...guise.files)
    var files = Array(repeating: [LogRecord](), count: count)
    // Interleaved at random, or one stretch after another.
    let isInterleaved = random.chance(50)
    for (index, record) in records.enumerated() {
      let file = isInterleaved ? random.number(0...count - 1) : index * count / records.count
      files[file].append(record)
      if random.chance(guise.repeatedPercent) {
        files[random.number(0...count - 1)].append(record)
      }
    }
    // A file that overlaps with the others.
    if guise.repeatedPercent > 0, random.chance(25) {
      let start = random.number(0...records.count - 1)
      files.append(Array(records[start...random.number(start...records.count - 1)]))
    }
    for (index, file) in files.enumerated() where !file.isEmpty {
      try write(file, name: "\(kind.rawValue)-\(index)")
    }
  }

  private mutating func write(_ records: [LogRecord], name: String) throws {
    var notation = Notation(random: random, isPlain: guise.isPlain)
    let isCSV = random.chance(guise.csvPercent) && !records.contains(where: \.needsJSON)
    var lines: [(text: String, isRejected: Bool)] = []
    if isCSV {
      let table = notation.table(records)
      lines = [(table[0], false)] + zip(table.dropFirst(), records).map { ($0, $1.isRejected) }
    } else {
      lines = records.map { (notation.object(notation.varied($0)), $0.isRejected) }
    }
    random = notation.random
    if guise.garbage > 0, !isCSV, random.chance(20) {
      for _ in 0..<random.number(1...guise.garbage) {
        lines.insert((random.one(of: Self.garbage), true), at: random.number(0...lines.count))
      }
    }

    let lineBreak = !guise.isPlain && random.chance(30) ? "\r\n" : "\n"
    var text = lines.map(\.text).joined(separator: lineBreak)
    if guise.isPlain || random.chance(80) { text += lineBreak }
    if !guise.isPlain, random.chance(20) { text = "\u{FEFF}" + text }

    let folder = guise.isPlain ? "" : random.one(of: ["", "2026/", "a/b/"])
    let path = "\(folder)\(name)\(isCSV ? ".csv" : ".ndjson")"
    try place(Array(text.utf8), path)
    written.lines += lines.count
    let rejected = lines.indices.filter { lines[$0].isRejected }.map { $0 + 1 }
    written.linesOfFile[written.paths.last ?? path] = lines.count
    if !rejected.isEmpty { written.rejected[written.paths.last ?? path] = rejected }
  }

  /// Lines that are no record of any kind.
  private static let garbage = [
    #"{"time":"#, "not a record",
    #"{"time":"2026-10-01T00:00:00Z","service":"auth","status":"fine"}"#,
    #"{"time":"2026-13-01T00:00:00Z","service":"auth","status":"up"}"#, "[1,2]",
    #"{"time":"2026-10-01T00:00:00Z","status":"up"}"#, #"{"service":"auth","status":"up"}"#,
  ]

  /// Writes bytes as they are, or puts them down for compression, in one or more members.
  private mutating func place(_ bytes: [UInt8], _ path: String) throws {
    let target = directory + "/" + path
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    guard random.chance(guise.compressedPercent) else {
      try Data(bytes).write(to: URL(fileURLWithPath: target))
      written.paths.append(path)
      return
    }
    let isZstandard = random.chance(40)
    // The content decides, so a name may mislead.
    let name = path + random.one(of: [isZstandard ? ".zst" : ".gz", "", ".txt"])
    let cuts = (0..<random.number(0...2)).map { _ in random.number(0...bytes.count) }.sorted()
    for (from, to) in zip([0] + cuts, cuts + [bytes.count]) {
      let part = "\(directory)/../part-\(script.count)"
      try Data(bytes[from..<to]).write(to: URL(fileURLWithPath: part))
      let program = isZstandard ? "zstd -q -c" : "gzip -c"
      script.append("\(program) '\(part)' >> '\(directory)/\(name)'; rm '\(part)'")
    }
    written.paths.append(name)
  }

  mutating func compress() throws {
    if script.isEmpty { return }
    let result = try Program.run("/bin/sh", ["-ec", script.joined(separator: "\n")])
    if result.status != 0 {
      throw ReferenceError("gzip and zstd are needed to write test logs: \(result.errors)")
    }
    script = []
  }
}

extension Notation {
  /// The same record with `service` for a single one of `services`, now and then.
  mutating func varied(_ record: LogRecord) -> LogRecord {
    var record = record
    if !isPlain, random.chance(30) {
      for (index, field) in record.fields.enumerated() where field.name == "services" {
        if case .list(let names) = field.value, names.count == 1 {
          record.fields[index] = ("service", .text(names[0]))
        }
      }
    }
    return record
  }
}
