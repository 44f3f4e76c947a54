import Glibc
import ServiceLevels

/// Compares lines with plans, byte by byte, and scans those that agree with none. This is the one place that reads without
/// bounds checks.
///
/// A line is compared without an eye on the end of the buffer, where its slack follows, which is longer than any plan;
/// only a line that proves to end before the buffer does is taken. Texts of any length are walked up to the end.
struct LineMatcher {
  let predictor: LinePredictor
  private let bytes: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  private let plans: UnsafeMutablePointer<LinePredictor.Plan>
  private let steps: UnsafeMutablePointer<PlanStep>
  private let entries: UnsafeMutablePointer<LinePredictor.Entry>
  private let parts: UnsafeMutablePointer<LinePredictor.Part>
  private let arena: UnsafeMutablePointer<UInt8>
  private let table: UnsafeMutablePointer<Int32>
  private let tableMask: Int
  let names: KnownNames.Reader
  /// How many lines were scanned.
  var scans: Int
  private var attention: LinePredictor.Attention
  /// How many lines of this run were taken by scanning them.
  private var scanned = 0
  var minute: LinePredictor.Minute
  /// What the line said that was matched last.
  var time = 0
  var status: UInt8 = 0
  var next: UnsafePointer<UInt8>

  /// How far a run over the buffer came.
  struct Progress {
    /// Where the first line stands that was not taken.
    var position: Int
    var lines = 0
    var first = Int.max
    var last = -1
    /// A probe, by its number, that has no place in the file yet.
    var unplaced: Int?

    @inline(__always)
    mutating func note(_ time: Int) {
      lines += 1
      first = min(first, time)
      last = max(last, time)
    }
  }

  init(_ predictor: LinePredictor, _ bytes: UnsafePointer<UInt8>, end: Int) {
    self.predictor = predictor
    self.bytes = bytes
    self.end = bytes + end
    plans = predictor.plans.base
    steps = predictor.steps.base
    entries = predictor.entries.base
    parts = predictor.parts.base
    arena = predictor.arena.base
    table = predictor.table.base
    tableMask = predictor.table.count - 1
    names = predictor.names.reader
    scans = predictor.scans
    attention = predictor.attention
    minute = predictor.minute
    next = bytes
  }

  /// Takes lines one after another, until one has to be read strictly. `places` has the place in the file of each probe of
  /// the directory, or -1.
  mutating func run(
    from start: Int, places: UnsafePointer<Int>, states: UnsafeMutablePointer<ProbeState>,
    runs: UnsafeMutablePointer<PackedRuns>
  ) -> Progress {
    var progress = Progress(position: start)
    var previous = predictor.previous
    var line = bytes + start
    lines: while line < end {
      if previous >= 0, attention.pause == 0 {
        // Nothing else is asked as long as lines are as expected.
        while line < end {
          let expected = entries[previous].successor
          var entry = expected
          guard match(line, plan: entries[entry].plan, entry: &entry) else { break }
          let probe = entries[entry].probe
          let place = places[probe]
          if place < 0 {
            progress.unplaced = probe
            break lines
          }
          states[place].take(time, status: status, into: &runs[place])
          if plans[entries[entry].plan].hasGauges { keepSamples(place) }
          progress.note(time)
          if entry != expected { entries[previous].successor = entry }
          previous = entry
          line = next
        }
        if line >= end { break }
      }
      let entry = find(line, after: previous, agreed: progress.lines - scanned)
      let probe = entry >= 0 ? entries[entry].probe : scanInstead(line)
      if probe < 0 { break }
      let place = places[probe]
      if place < 0 {
        progress.unplaced = probe
        break
      }
      states[place].take(time, status: status, into: &runs[place])
      if entry < 0 || plans[entries[entry].plan].hasGauges { keepSamples(place) }
      progress.note(time)
      if entry >= 0 {
        if previous >= 0 { entries[previous].successor = entry }
        previous = entry
      }
      line = next
    }
    attention.noteEnd(agreed: progress.lines - scanned)
    predictor.previous = previous
    predictor.minute = minute
    predictor.scans = scans
    predictor.attention = attention
    progress.position = line - bytes
    return progress
  }

  /// Keeps the gauges of a line that was taken; those of a line that was not are dropped with the next one.
  @inline(never)
  private mutating func keepSamples(_ place: Int) {
    for index in 0..<predictor.pending.count {
      var sample = predictor.pending.base[index]
      sample.probe = place
      sample.time = time
      predictor.samples.append(sample)
    }
  }

  /// Looks for an entry of another plan than the one expected that a line agrees with; -1 where there is none.
  @inline(never)
  private mutating func find(
    _ line: UnsafePointer<UInt8>, after previous: Int, agreed: Int
  ) -> Int {
    guard attention.pause == 0 else {
      attention.pause -= 1
      return -1
    }
    let count = predictor.plans.count
    let expected = previous < 0 ? -1 : entries[entries[previous].successor].plan
    for offset in 0..<count {
      let plan = (max(expected, 0) + offset) % count
      // A plan whose probes all had too many entries already has none.
      guard plan != expected, plans[plan].entries > 0 else { continue }
      var entry = -1
      if match(line, plan: plan, entry: &entry) { return entry }
    }
    attention.noteMiss(agreed: agreed)
    return -1
  }

  /// Scans a line that agrees with no plan, unless it is worth learning from; -1 where it has to be read strictly.
  private mutating func scanInstead(_ line: UnsafePointer<UInt8>) -> Int {
    guard predictor.isOfJSON, !attention.isLearning else { return -1 }
    let probe = scan(line)
    if probe >= 0 {
      scanned += 1
      attention.noteScan()
    }
    return probe
  }

  /// Whether a line agrees with an entry, or with any entry of a plan where that is -1.
  @inline(__always)
  private mutating func match(
    _ line: UnsafePointer<UInt8>, plan planIndex: Int, entry: inout Int
  ) -> Bool {
    let plan = plans + planIndex
    if plan.pointee.isUsual { return matchUsual(line, plan: planIndex, entry: &entry) }
    if plan.pointee.hasGauges { predictor.pending.truncate(to: 0) }
    var at = line
    var step = steps + plan.pointee.firstStep
    let last = step + plan.pointee.steps
    while step < last {
      switch step.pointee.kind {
      case .none: break
      case .time: guard takeTime(&at, step) else { return false }
      case .part: guard takePart(&at, step, planIndex, &entry) else { return false }
      case .status: guard takeStatus(&at) else { return false }
      case .number: guard takeNumber(&at) else { return false }
      case .text: guard takeText(&at) else { return false }
      case .cell: guard takeCell(&at) else { return false }
      case .word: guard takeWord(&at) else { return false }
      case .epoch: guard takeEpoch(&at, digits: step.pointee.count) else { return false }
      case .gauge: guard takeGauge(&at, step.pointee.index) else { return false }
      case .bytes:
        guard memcmp(at, arena + step.pointee.index, step.pointee.count) == 0 else {
          return false
        }
        at += step.pointee.count
      }
      guard takeLiteral(&at, step) else { return false }
      step += 1
    }
    next = at
    return at <= end
  }

  /// The same for a usual plan, whose steps come one after another without asking which each is.
  @inline(__always)
  private mutating func matchUsual(
    _ line: UnsafePointer<UInt8>, plan: Int, entry: inout Int
  ) -> Bool {
    var at = line
    var step = steps + plans[plan].firstStep
    let last = step + plans[plan].steps
    if step.pointee.kind == .none {
      guard takeLiteral(&at, step) else { return false }
      step += 1
    }
    guard takeTime(&at, step), takeLiteral(&at, step) else { return false }
    guard takePart(&at, step + 1, plan, &entry), takeLiteral(&at, step + 1) else { return false }
    guard takeStatus(&at), takeLiteral(&at, step + 2) else { return false }
    step += 3
    while step < last {
      guard takeNumber(&at), takeLiteral(&at, step) else { return false }
      step += 1
    }
    next = at
    return at <= end
  }

  /// Compares the literal that follows a value.
  @inline(__always)
  private func takeLiteral(
    _ at: inout UnsafePointer<UInt8>, _ step: UnsafeMutablePointer<PlanStep>
  ) -> Bool {
    let difference =
      (word(at) ^ step.pointee.word0) & step.pointee.mask0
      | (word(at + 8) ^ step.pointee.word1) & step.pointee.mask1
    at += step.pointee.literal
    return difference == 0
  }

  /// Compares a part with the entry's own, and looks for the entry whose part stands here where that is another.
  @inline(__always)
  private mutating func takePart(
    _ at: inout UnsafePointer<UInt8>, _ step: UnsafeMutablePointer<PlanStep>, _ plan: Int,
    _ entry: inout Int
  ) -> Bool {
    if entry >= 0 {
      let part = parts + (entries[entry].firstPart + step.pointee.index)
      let (own, length) = (arena + part.pointee.offset, part.pointee.length)
      if step.pointee.index > 0 || plans[plan].windows.isLikely(at, own),
        memcmp(at, own, length) == 0
      {
        at += length
        return true
      }
      // Only the first part tells which entry it is.
      guard step.pointee.index == 0 else { return false }
    }
    entry = resolve(at, plan)
    guard entry >= 0 else { return false }
    at += parts[entries[entry].firstPart].length
    return true
  }

  /// The entry of a plan whose first part stands here; -1 where there is none.
  @inline(never)
  private mutating func resolve(_ at: UnsafePointer<UInt8>, _ plan: Int) -> Int {
    var slot = plans[plan].windows.hash(at, plan) & tableMask
    for _ in 0..<16 {
      let entry = Int(table[slot])
      if entry < 0 { return -1 }
      if entries[entry].plan == plan {
        let part = parts[entries[entry].firstPart]
        if memcmp(at, arena + part.offset, part.length) == 0 { return entry }
      }
      slot = (slot + 1) & tableMask
    }
    return -1
  }
}
