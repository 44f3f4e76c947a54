/// Knows lines of check logs by heart, so that the next one like them need not be parsed.
///
/// For each shape of a line there is a plan, and for each probe that wrote a line of that shape an entry, with the
/// probe's own bytes. After a line of one probe the probe is expected that came next the last time. A line that agrees
/// with its plan byte by byte means what the strict reading of an equal line meant. A line of JSON that agrees with no plan
/// is scanned, by the keys and names that were met; every other line is read strictly.
final class LinePredictor {
  /// A shape that was learnt.
  struct Plan: BitwiseCopyable {
    var firstStep = 0
    var steps = 0
    var hasGauges = false
    /// Whether it is a time, one part, a status and then numbers only, as in nearly all logs.
    var isUsual = false
    var windows = Windows()
    /// How many entries there are.
    var entries = 0
  }

  /// A probe that writes lines of a plan.
  struct Entry: BitwiseCopyable {
    let plan: Int
    /// The probe's number in the directory.
    let probe: Int
    let firstPart: Int
    /// The entry that came next the last time.
    var successor: Int
  }

  /// Bytes in the arena.
  struct Part: BitwiseCopyable {
    let offset: Int
    let length: Int
  }

  let plans = PlainList<Plan>()
  let steps = PlainList<PlanStep>()
  let entries = PlainList<Entry>()
  let parts = PlainList<Part>()
  let arena = PlainList<UInt8>()
  /// Entries by the hash of the first bytes of their first part; -1 is free. A power of two long.
  let table = PlainList<Int32>()
  /// The gauges of the lines that were taken, and of the one at hand.
  let samples = PlainList<Sample>()
  let pending = PlainList<Sample>()
  /// The keys and names of lines of JSON.
  let names = KnownNames()
  let isOfJSON: Bool
  /// How many lines were scanned.
  var scans = 0
  var attention: Attention
  /// The entry of the line before that agreed with a plan, or was learnt from.
  var previous = -1
  /// The minute that times were in last, as it is written, and as milliseconds of local time.
  var minute = Minute()

  private(set) var gaugeNames: [String] = []
  private var gaugeNumbers: [String: Int] = [:]
  private var entriesOfProbe: [Int: Int] = [:]
  private var planOfShape: [[LineShape.Piece]: Int] = [:]
  private var entryOfParts: [EntryKey: Int] = [:]

  private struct EntryKey: Hashable {
    let plan: Int
    let parts: [[UInt8]]
  }

  /// A gauge's value in a line that was taken.
  struct Sample: BitwiseCopyable {
    var probe = 0
    let gauge: Int
    var time = 0
    let millionths: Int
  }

  /// The minute that was read last, as the line has it and as it counts; at first `1971-01-01T00:00`, so that no line of
  /// anything else agrees with it.
  struct Minute: BitwiseCopyable {
    var word0: UInt64 = 0x2d31_302d_3137_3931
    var word1: UInt64 = 0x3030_3a30_3054_3130
    var milliseconds = 31_536_000_000
    /// Where its day begins, in milliseconds.
    var midnight = 31_536_000_000
  }

  /// What is learnt is bounded, so that odd logs cost no memory, and no line that is expected is longer than the slack of
  /// a `LineBuffer`: its literals and parts have at most 4096 bytes, its 32 values at most 32 each, but texts and cells,
  /// which end before the buffer's end.
  private static let maximumPlans = 16
  private static let maximumSteps = 32
  private static let maximumLine = 4096
  private static let maximumEntriesOfProbe = 16
  private static let maximumBytes = 64 << 20

  init(isOfJSON: Bool, _ learningCredit: Int) {
    self.isOfJSON = isOfJSON
    attention = Attention(credit: learningCredit)
  }
}

// MARK: - Learning

extension LinePredictor {
  /// Learns names from a line of a probe's check that was accepted.
  func learn(_ record: JSONRecord, probe: Int) {
    names.learn(record, probe: probe, gauge: numberOfGauge)
  }

  /// Learns from a line of a probe's check that was accepted, given with its line break.
  func learn(_ line: ArraySlice<UInt8>, _ segments: [LineSegment], probe: Int) {
    let entries = entries.count
    add(line, segments, probe: probe)
    attention.noteLearning(isNew: self.entries.count > entries)
  }

  private func add(_ line: ArraySlice<UInt8>, _ segments: [LineSegment], probe: Int) {
    guard line.count <= Self.maximumLine, segments.count <= Self.maximumSteps else { return }
    let shape = LineShape(line, segments)
    guard !shape.parts.isEmpty, let plan = plan(of: shape) else { return }
    let entryKey = EntryKey(plan: plan, parts: shape.parts)
    if let known = entryOfParts[entryKey] { return expect(known) }
    guard arena.count + entries.count * 8 * MemoryLayout<Entry>.stride < Self.maximumBytes,
      entriesOfProbe[probe, default: 0] < Self.maximumEntriesOfProbe
    else { return }
    entriesOfProbe[probe, default: 0] += 1
    let entry = entries.count
    entries.append(
      Entry(plan: plan, probe: probe, firstPart: parts.count, successor: entry))
    entryOfParts[entryKey] = entry
    for part in shape.parts {
      parts.append(Part(offset: arena.count, length: part.count))
      for byte in part { arena.append(byte) }
    }
    enlist(entry)
    expect(entry)
  }

  /// Notes that a line of this entry came, after that of the one before.
  private func expect(_ entry: Int) {
    if previous >= 0 { entries.base[previous].successor = entry }
    previous = entry
  }

  private func plan(of shape: LineShape) -> Int? {
    if let known = planOfShape[shape.pieces] { return known }
    if plans.count == Self.maximumPlans {
      guard attention.mayForget() else { return nil }
      forgetPlans()
    }
    var plan = Plan()
    plan.firstStep = steps.count
    let compiled = compile(shape.pieces)
    plan.hasGauges = compiled.contains { $0.kind == .gauge }
    let kinds = compiled.map(\.kind).drop { $0 == .none }
    plan.isUsual =
      kinds.prefix(3) == [.time, .part, .status] && kinds.dropFirst(3).allSatisfy { $0 == .number }
    for step in compiled { steps.append(step) }
    plan.steps = compiled.count
    planOfShape[shape.pieces] = plans.count
    plans.append(plan)
    return plans.count - 1
  }

  private func compile(_ pieces: [LineShape.Piece]) -> [PlanStep] {
    var compiled: [PlanStep] = []
    var part = 0
    for piece in pieces {
      switch piece {
      case .literal(let bytes):
        if bytes.count > 16 {
          var step = PlanStep(.bytes)
          (step.index, step.count) = (arena.count, bytes.count)
          for byte in bytes { arena.append(byte) }
          compiled.append(step)
        } else {
          var step = compiled.popLast() ?? PlanStep(.none)
          step.follow(by: bytes[...])
          compiled.append(step)
        }
      case .part:
        var step = PlanStep(.part)
        step.index = part
        part += 1
        compiled.append(step)
      case .value(let value): compiled.append(step(for: value))
      }
    }
    return compiled
  }

  private func step(for value: LineShape.Value) -> PlanStep {
    switch value {
    case .time(let fraction, let offsetMinutes):
      var step = PlanStep(.time)
      step.offset = offsetMinutes * 60_000
      step.setPattern(fraction: fraction)
      return step
    case .epoch(let digits):
      var step = PlanStep(.epoch)
      step.count = digits
      return step
    case .gauge(let name):
      var step = PlanStep(.gauge)
      step.index = numberOfGauge(name)
      return step
    case .status: return PlanStep(.status)
    case .number: return PlanStep(.number)
    case .text: return PlanStep(.text)
    case .word: return PlanStep(.word)
    case .cell: return PlanStep(.cell)
    }
  }

  private func numberOfGauge(_ name: String) -> Int {
    if let known = gaugeNumbers[name] { return known }
    gaugeNumbers[name] = gaugeNames.count
    gaugeNames.append(name)
    return gaugeNames.count - 1
  }

  private func forgetPlans() {
    plans.truncate(to: 0)
    steps.truncate(to: 0)
    entries.truncate(to: 0)
    parts.truncate(to: 0)
    arena.truncate(to: 0)
    planOfShape = [:]
    entryOfParts = [:]
    entriesOfProbe = [:]
    previous = -1
    rebuild()
  }

  // MARK: - Finding

  private func enlist(_ entry: Int) {
    plans.base[entries.base[entry].plan].entries += 1
    if entries.count * 4 > table.count || !isEnlisted(entry) { rebuild() }
  }

  /// Puts an entry into the table, unless the windows of its plan had to be changed for it.
  private func isEnlisted(_ entry: Int) -> Bool {
    let plan = plans.base + entries.base[entry].plan
    let (bytes, count) = firstPart(entry)
    if plan.pointee.windows.fit(count) { return false }
    var slot = plan.pointee.windows.hash(bytes, entries.base[entry].plan) & (table.count - 1)
    while table.base[slot] >= 0 {
      let other = Int(table.base[slot])
      if entries.base[other].plan == entries.base[entry].plan, other != entry {
        let (others, otherCount) = firstPart(other)
        if plan.pointee.windows.tell(bytes, others, min(count, otherCount)) { return false }
      }
      slot = (slot + 1) & (table.count - 1)
    }
    table.base[slot] = Int32(entry)
    return true
  }

  private func firstPart(_ entry: Int) -> (bytes: UnsafePointer<UInt8>, count: Int) {
    let part = parts.base[entries.base[entry].firstPart]
    return (UnsafePointer(arena.base + part.offset), part.length)
  }

  private func rebuild() {
    var size = 256
    while size < entries.count * 8 { size *= 2 }
    repeat {
      table.truncate(to: 0)
      for _ in 0..<size { table.append(-1) }
      // Windows only change a few times.
    } while !(0..<entries.count).allSatisfy(isEnlisted)
  }
}
