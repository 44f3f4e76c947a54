import Foundation
import Testing

@testable import Reference

/// The way from a figure back to its lines, on the executable.
struct TraceTests {
  /// Files shuffled, repeated, compressed, in CSV and NDJSON, with CRLF, byte order marks and garbage.
  @Test(arguments: 2001...2012)
  func `Every line shown of an outage is that line of that file`(seed: Int) throws {
    let world = try RandomWorld.world(seed: seed)
    try withWorkplace { product in
      try product.write(world.catalog)
      _ = try Guise.random.write(world, below: product.logs, seed: seed)
      _ = try product.runAll(world, format: "csv")
      var files: [String: [String]] = [:]
      for outage in try PublishedStore(path: product.snapshot).table("outage").prefix(12) {
        let name = try #require(outage["service"]?.text)
        let start = try #require(outage["started_at"]?.text)
        for all in [[], ["--all"]] {
          let result = try product.trace([name, start, "--json"] + all)
          #expect(result.status == 0, "\(result.errors)")
          let lines = try events(result.output).filter { $0["type"] as? String == "line" }
          for line in lines {
            let file = try #require(line["file"] as? String)
            let number = try #require(line["line"] as? Int)
            let text = try #require(line["text"] as? String)
            if files[file] == nil { files[file] = try plainLines(file) }
            let there = try #require(files[file])
            #expect(there[number - 1] == text, "\(file):\(number) seed \(seed)")
          }
          // A correction may make an outage that no check has seen.
          if case .integer? = outage["confirmed_ms"] {
            #expect(lines.contains { $0["role"] as? String == "first failed" })
            #expect(
              lines.contains { $0["time"] as? String == start && $0["status"] as? String == "down" }
                || outage["service"] != nil && startsLate(outage, lines))
          }
        }
      }
    }
  }

  /// Whether failed checks lie before the outage's start, as where maintenance ended while a service was down.
  private func startsLate(_ outage: Row, _ lines: [[String: Any]]) -> Bool {
    guard let start = outage["started_at"]?.text else { return false }
    return lines.contains {
      $0["status"] as? String == "down" && ($0["time"] as? String).map { $0 < start } == true
    }
  }

  @Test func `A file that is gone is missed by name, and the rest is shown`() throws {
    try withDesk { product, log in
      try FileManager.default.removeItem(atPath: log)
      let result = try product.trace(["s", "2026-10-01T00:00:20Z"])
      #expect(result.status == 66)
      #expect(result.errors.contains("\(log): is gone"))
      #expect(
        result.output.contains("first failed, 2026-10-01T00:00:20.000Z, down, s (cannot be shown)"))
      #expect(result.output.contains(#""id":"INC-1""#))
    }
  }

  @Test(arguments: [true, false])
  func `A file that was changed is not taken for the one that was read`(isSameSize: Bool) throws {
    try withDesk { product, log in
      var text = try String(contentsOfFile: log, encoding: .utf8)
      text = isSameSize ? text.replacingOccurrences(of: "up", with: "UP") : text + "\n"
      try text.write(toFile: log, atomically: true, encoding: .utf8)
      for all in [[], ["--all"]] {
        let result = try product.trace(["s", "2026-10-01T00:00:20Z"] + all)
        #expect(result.status == 65)
        #expect(result.errors.contains("\(log): is not the file that was read"))
        #expect(!result.output.contains(#""status""#))
      }
    }
  }

  @Test func `What a terminal would act on is spelled out`() throws {
    try withDesk { product, _ in
      let result = try product.trace(["INC-1"])
      #expect(result.status == 0)
      #expect(!result.output.contains("\u{9b}") && !result.output.contains("\u{202e}"))
      #expect(result.output.contains(#"\u{9b}31m"#))
    }
  }

  @Test func `An availability is counted again, line by line`() throws {
    try withDesk { product, log in
      let result = try product.trace(["s", "--month", "2026-10"])
      #expect(result.status == 0)
      #expect(
        result.output.contains(
          "\(log): s: 3 up, 4 down; first check 2026-10-01T00:00:00.000Z in line 1, "
            + "last 2026-10-01T00:01:00.000Z in line 7"))
    }
  }

  @Test(arguments: [
    (["nobody"], 66), (["s", "2027-01-01T00:00:00Z"], 66), (["s", "yesterday"], 64), ([], 64),
    (["s", "--month", "2026-09"], 0), (["s", "2026-10-01T00:00:35Z"], 0), (["a"], 0),
  ])
  func `What is asked for decides the exit status`(words: [String], status: Int) throws {
    try withDesk { product, _ in
      let result = try product.trace(words)
      #expect(result.status == status, "\(result.output)\(result.errors)")
    }
  }

  // MARK: - A small desk

  /// One service with one outage and its incident.
  private func withDesk(_ body: (Product, String) throws -> Void) throws {
    try withWorkplace { product in
      try Data(
        """
        time_zone: UTC
        checks: {interval: 10s, hold: 30s, confirm: 3}
        tiers: [{name: t, title: {ja: t, en: t}, availability: 99}]
        accounts: [{name: a}]
        services: [{name: s, title: {ja: s, en: s}, account: a, tier: t}]
        """.utf8
      ).write(to: URL(fileURLWithPath: product.catalog))
      let log = product.logs + "/checks.ndjson"
      let checks = ["up", "up", "down", "down", "down", "down", "up"].enumerated().map {
        #"{"time":"2026-10-01T00:0\#($0.offset / 6):\#($0.offset % 6)0Z","service":"s","status":"\#($0.element)"}"#
          + "\n"
      }.joined()
      try Data(checks.utf8).write(to: URL(fileURLWithPath: log))
      let incident =
        #"{"id":"INC-1","services":["s"],"started_at":"2026-10-01T00:00:20Z","title":"#
        + "\"\u{9b}31m\u{202e}red\"}\n"
      try Data(incident.utf8).write(to: URL(fileURLWithPath: product.logs + "/incidents.ndjson"))
      try product.run([
        "run", "--catalog", product.catalog, "--logs", product.logs, "--store", product.store,
        "--reports", product.reports, "--month", "2026-10", "--format", "csv",
      ])
      try body(product, log)
    }
  }
}

extension Product {
  fileprivate func trace(_ words: [String]) throws -> Program.Result {
    try Program.run(executable, ["trace", "--store", store] + words)
  }
}

private func events(_ output: String) throws -> [[String: Any]] {
  try output.split(separator: "\n").compactMap {
    try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
  }
}

/// The lines of a file as other programs unpack it, without their line breaks and the byte order mark.
private func plainLines(_ path: String) throws -> [String] {
  let result = try Program.run(
    "/bin/sh",
    [
      "-c",
      "zstd -q -d -c <\"$0\" 2>/dev/null || gzip -d -c <\"$0\" 2>/dev/null || cat <\"$0\"", path,
    ])
  let bytes = Array(result.output.utf8)
  return bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated().map {
    var line = $0.element
    if line.last == 13 { line = line.dropLast() }
    if $0.offset == 0, line.starts(with: [0xef, 0xbb, 0xbf]) { line = line.dropFirst(3) }
    return String(decoding: line, as: UTF8.self)
  }
}
