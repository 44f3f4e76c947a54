import CZlib
import Foundation
import Ingest
import ServiceLevels
import TestSupport
import Testing

/// Small files are read at once, and again from memory where checks are out of order.
struct SmallFileTests {
  @Test(arguments: ["checks.ndjson.gz", "checks.ndjson"])
  func `What a small file says is what its lines say, in whatever order they are`(
    name: String
  ) throws {
    let folder = try FileManager.default.url(
      for: .itemReplacementDirectory, in: .userDomainMask,
      appropriateFor: FileManager.default.temporaryDirectory, create: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    // One reader for all, as what one file leaves for the next must not be seen in it.
    let reader = LogReader(scope: scope)
    var random = SeededRandom(seed: 7)
    var disordered = 0
    for round in 0..<200 {
      let text = text(round, using: &random)
      let verbatim: Set<ProbeKey> = round % 5 == 0 ? [probe("auth")] : []
      try write(text, to: path, isCompressed: name.hasSuffix("gz"))
      let file = try reader.read(path: path, verbatim: verbatim)
      #expect(file.yield == (try read(text, verbatim: verbatim)))
      if file.yield.probes.contains(where: { $0.isVerbatim && !verbatim.contains($0.probe) }) {
        disordered += 1
      }
    }
    #expect((50..<150).contains(disordered))
  }

  /// Checks of three probes, in order in every other round; with gauges, an incident and a line that cannot be used.
  private func text(_ round: Int, using random: inout SeededRandom) -> String {
    var lines = (0..<Int.random(in: 2...60, using: &random)).map { index in
      let service = ["order", "auth", "認証"].randomElement(using: &random) ?? ""
      let status = ["up", "up", "up", "down", "degraded"].randomElement(using: &random) ?? ""
      let more = Bool.random(using: &random) ? ",\"gauges\":{\"lag\":\(index).5}" : ""
      return
        "{\"time\":\(1_000_000_000 + index * 10),\"service\":\"\(service)\",\"status\":\"\(status)\"\(more)}"
    }
    lines.append("{\"time\":1000000001,\"service\":\"nobody\",\"status\":\"up\"}")
    lines.append(
      "{\"incident_id\":\"i-\(round)\",\"services\":[\"order\"],\"started_at\":1000000005,\"severity\":\"P1\"}"
    )
    if round % 2 == 1 { lines.shuffle(using: &random) }
    return lines.joined(separator: "\n") + (round % 3 == 0 ? "" : "\n")
  }

  private func write(_ text: String, to path: String, isCompressed: Bool) throws {
    guard isCompressed else { return try Data(text.utf8).write(to: URL(filePath: path)) }
    let file = try #require(gzopen(path, "w"))
    let bytes = Array(text.utf8)
    #expect(gzwrite(file, bytes, UInt32(bytes.count)) == Int32(bytes.count))
    #expect(gzclose(file) == Z_OK)
  }
}
