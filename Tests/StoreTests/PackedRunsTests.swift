import ServiceLevels
import TestSupport
import Testing

@testable import Store

struct PackedRunsTests {
  private func checks(
    count: Int, every interval: Int, status: CheckStatus = .down,
    jitter: ((Int) -> Int)? = nil
  ) -> [CheckRun] {
    (0..<count).map { index in
      let time = Instant(
        milliseconds: 1_790_000_000_000 + index * interval + (jitter?(index) ?? 0))
      return CheckRun(status: status, first: time, last: time)
    }
  }

  @Test func `A day of regular checks takes a few bytes`() throws {
    let runs = checks(count: 8_640, every: 10_000)
    let packed = PackedRuns.pack(runs)
    #expect(packed.count <= 32)
    #expect(try PackedRuns.unpack(packed) == runs)
  }

  @Test(arguments: [(20, 2.0), (250, 2.0), (2_000, 3.0)])
  func `Jittered checks take two or three bytes each`(jitter: Int, bytes: Double) throws {
    var random = SeededRandom(seed: 7)
    let runs = checks(count: 8_640, every: 10_000) { _ in
      Int.random(in: 0..<jitter, using: &random)
    }
    let packed = PackedRuns.pack(runs)
    #expect(Double(packed.count) <= bytes * 8_640 * 1.1)
    #expect(try PackedRuns.unpack(packed) == runs)
  }

  @Test func `Checks that flip each time take a byte each`() throws {
    let runs = (0..<10_000).map { index in
      let time = Instant(milliseconds: index * 10_000)
      return CheckRun(status: index % 2 == 0 ? .up : .down, first: time, last: time)
    }
    let packed = PackedRuns.pack(runs)
    #expect(packed.count <= 10_020)
    #expect(try PackedRuns.unpack(packed) == runs)
  }

  @Test(arguments: [
    [], [(CheckStatus.paused, 0, 0)], [(.up, -62_135_596_800_000, 253_402_300_799_999)],
    [(.down, 0, 0), (.down, 1, 1), (.down, 2, 2), (.up, 3, 9), (.up, 10, 16), (.up, 17, 23)],
  ])
  func `Runs come back as they were packed`(runs: [(CheckStatus, Int, Int)]) throws {
    let runs = runs.map {
      CheckRun(
        status: $0, first: Instant(milliseconds: $1), last: Instant(milliseconds: $2))
    }
    #expect(try PackedRuns.unpack(PackedRuns.pack(runs)) == runs)
  }

  /// Any runs at all: every status, single checks and long runs, regular stretches and gaps.
  static func anyRuns(using random: inout SeededRandom) -> [CheckRun] {
    var time = Int.random(in: -10_000_000...2_000_000_000_000, using: &random)
    var runs: [CheckRun] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let status = CheckStatus.allCases.randomElement(using: &random) ?? .up
      let length = Bool.random(using: &random) ? 0 : Int.random(in: 1...90_000_000, using: &random)
      let gap = [1, 10_000, 60_000].randomElement(using: &random) ?? 1
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        runs.append(
          CheckRun(
            status: status, first: Instant(milliseconds: time),
            last: Instant(milliseconds: time + length)))
        time += length + gap
      }
      time += Int.random(in: 0...20_000, using: &random)
    }
    return runs
  }

  @Test func `Any runs come back as they were packed`() throws {
    for seed in 0..<2_000 {
      var random = SeededRandom(seed: UInt64(seed))
      let runs = Self.anyRuns(using: &random)
      #expect(try PackedRuns.unpack(PackedRuns.pack(runs)) == runs, "seed \(seed)")
    }
  }

  @Test func `Damaged bytes are an error or other runs in order, never a trap`() {
    var refused = 0
    for seed in 0..<20_000 {
      var random = SeededRandom(seed: UInt64(seed))
      var packed = PackedRuns.pack(Self.anyRuns(using: &random))
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: packed = Array(packed.prefix(Int.random(in: 0...packed.count, using: &random)))
        case 1 where !packed.isEmpty:
          packed[Int.random(in: 0..<packed.count, using: &random)] ^=
            1 << UInt8.random(in: 0..<8, using: &random)
        default:
          packed.insert(
            UInt8.random(in: 0...255, using: &random),
            at: Int.random(in: 0...packed.count, using: &random))
        }
      }
      do {
        let runs = try PackedRuns.unpack(packed)
        #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.last < $1.first }, "seed \(seed)")
      } catch {
        refused += 1
      }
    }
    #expect(refused > 5_000)
  }

  @Test(
    arguments: [
      [], [0], [2, 0], [1], [1, 1], [1, 0, 0], [1, 2, 0x20],
      // More runs than there can be, and a repeat of nothing.
      [1, 0xff, 0xff, 0xff, 0xff, 0x7f], [1, 5, 0x0b],
      // An integer of more than 64 bits.
      [1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
    ] as [[UInt8]])
  func `Bytes that no packing makes are refused`(bytes: [UInt8]) {
    #expect(throws: PackedError.self) { try PackedRuns.unpack(bytes) }
  }

  /// A run at 0, and so many more a millisecond apart, in a few bytes.
  private func repeated(_ count: Int) -> [UInt8] {
    var writer = PackedWriter()
    writer.append(byte: 1)
    writer.append(count: count + 2)
    for _ in 0..<2 { writer.append(varint: zigzag(1) << 4 | 3 << 2) }
    writer.append(varint: UInt64(count) << 1 | 1)
    return writer.bytes
  }

  @Test func `A few bytes that stand for a hundred million runs are refused`() throws {
    let bytes = repeated(134_000_000)
    #expect(bytes.count == 11)
    #expect(throws: PackedError("more runs than there can be")) { try PackedRuns.unpack(bytes) }
    // Where there might be so many, their time bounds them.
    #expect(throws: PackedError("packed runs repeat beyond their end")) {
      try PackedRuns.unpack(
        PackedReader(bytes), since: 0, until: 86_400_000, atMost: 200_000_000)
    }
  }

  @Test func `As many runs as there are lines are read, and must end where they should`() throws {
    let bytes = repeated(1_100_000)
    // A step of one more than the one before: 1, 3, and then 2 further each.
    let end = 3 + 2 * 1_100_000
    let (runs, _) = try PackedRuns.unpack(
      PackedReader(bytes), since: 0, until: end, atMost: 1_100_002)
    #expect(runs.count == 1_100_002)
    #expect(runs.last?.last.milliseconds == end)
    #expect(throws: PackedError("packed runs do not end where they should")) {
      try PackedRuns.unpack(PackedReader(bytes), since: 0, until: end + 1, atMost: 1_100_002)
    }
  }
}
