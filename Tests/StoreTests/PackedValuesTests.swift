import ServiceLevels
import TestSupport
import Testing

@testable import Store
@testable import Tables

struct PackedValuesTests {
  @Test(arguments: [0, 1, -1, 63, -64, 127, 128, 16_383, .max, .min, .min + 1, 1 << 52])
  func `An integer comes back`(value: Int) throws {
    var writer = PackedWriter()
    writer.append(signed: value)
    writer.append(varint: UInt64(bitPattern: Int64(value)))
    var reader = PackedReader(writer.bytes)
    #expect(try reader.signed() == value)
    #expect(try reader.varint() == UInt64(bitPattern: Int64(value)))
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [
    [], [""], ["", ""], ["a"], ["order", "auth"], ["a,b", "c"], ["\\"], ["\\,", ",\\"], ["日本,語"],
    ["", "x", ""],
  ])
  func `A list of names comes back`(names: [String]) {
    #expect(NameList.names(in: NameList.joined(names)) == names)
  }

  @Test func `Plain names are separated by commas and nothing else`() {
    #expect(NameList.joined(["order", "auth"]) == "order,auth")
  }

  @Test func `Steps come back, whatever their names`() throws {
    let steps = ["detect", "a|b", "a\\|", "", ",", "切替"].enumerated().map { index, name in
      OperationStep(
        name: name, startedAt: index % 2 == 0 ? nil : Instant(milliseconds: -index),
        endedAt: index % 3 == 0 ? nil : Instant(milliseconds: index * 1000))
    }
    #expect(try StepList.steps(in: StepList.joined(steps)) == steps)
  }

  @Test func `Samples come back exactly`() throws {
    for seed in 0..<500 {
      var random = SeededRandom(seed: UInt64(seed))
      let scale = [1, 1000, 1_000_000].randomElement(using: &random) ?? 1
      var time = 1_790_000_000_000
      let samples = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        time += Bool.random(using: &random) ? 10_000 : Int.random(in: 1...30_000, using: &random)
        return GaugeSample(
          time: Instant(milliseconds: time),
          millionths: Int.random(in: -50_000...50_000, using: &random) * scale)
      }
      #expect(try PackedSamples.unpack(PackedSamples.pack(samples)) == samples, "seed \(seed)")
    }
    let extremes = [Int.min, .max, 0, .min].enumerated().map {
      GaugeSample(time: Instant(milliseconds: $0), millionths: $1)
    }
    #expect(try PackedSamples.unpack(PackedSamples.pack(extremes)) == extremes)
  }

  @Test func `A damaged history or series is an error or another, never a trap`() {
    for seed in 0..<10_000 {
      var random = SeededRandom(seed: UInt64(seed))
      var history = PackedHistory.pack(Samples.history(using: &random))
      var series = PackedSamples.pack(
        (1...20).map { GaugeSample(time: Instant(milliseconds: $0 * 10), millionths: $0 * $0) })
      for _ in 0..<3 {
        history[Int.random(in: 0..<history.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
        series[Int.random(in: 0..<series.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      _ = try? PackedHistory.unpack(history, subject: .service("x"))
      _ = try? PackedSamples.unpack(series)
      _ = try? PackedHistory.unpack(Array(history.dropLast()), subject: .service("x"))
    }
  }

  @Test func `A history comes back as it was packed`() throws {
    for seed in 0..<500 {
      var random = SeededRandom(seed: UInt64(seed))
      let history = Samples.history(using: &random)
      let packed = PackedHistory.pack(history)
      #expect(
        try PackedHistory.unpack(packed, subject: history.subject) == history, "seed \(seed)")
    }
  }
}
