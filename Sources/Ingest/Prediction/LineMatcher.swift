import Glibc
import ServiceLevels

/// Compares lines with plans, byte by byte. This is the one place that reads without bounds checks.
///
/// A line is compared without an eye on the end of the buffer, where its slack follows, which is longer than any plan;
/// only a line that proves to end before the buffer does is taken. Texts of any length are walked up to the end.
struct LineMatcher {
  private let predictor: LinePredictor
  private let bytes: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let plans: UnsafeMutablePointer<LinePredictor.Plan>
  private let steps: UnsafeMutablePointer<PlanStep>
  private let entries: UnsafeMutablePointer<LinePredictor.Entry>
  private let parts: UnsafeMutablePointer<LinePredictor.Part>
  private let arena: UnsafeMutablePointer<UInt8>
  private var minute: LinePredictor.Minute
  /// What the line said that was matched last.
  private var time = 0
  private var status: UInt8 = 0
  private var next: UnsafePointer<UInt8>

  /// How far a run over the buffer came.
  struct Progress {
    /// Where the first line stands that was not taken.
    var position: Int
    var lines = 0
    var first = Int.max
    var last = -1
    /// A probe, by its number, that has no place in the file yet.
    var unplaced: Int?
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
    minute = predictor.minute
    next = bytes
  }

  /// Takes lines one after another, until one is not as expected. `places` has the place in the file of each probe of the
  /// directory, or -1.
  mutating func run(
    from start: Int, places: UnsafePointer<Int>, states: UnsafeMutablePointer<ProbeState>,
    runs: UnsafeMutablePointer<PackedRuns>
  ) -> Progress {
    var progress = Progress(position: start)
    var previous = predictor.previous
    guard previous >= 0 else { return progress }
    var line = bytes + start
    while line < end {
      var entry = entries[previous].successor
      if !match(line, plan: entries[entry].plan, entry: &entry) {
        entry = find(line, after: previous)
        if entry < 0 { break }
        entries[previous].successor = entry
      }
      let probe = entries[entry].probe
      let place = places[probe]
      if place < 0 {
        progress.unplaced = probe
        break
      }
      states[place].take(time, status: status, into: &runs[place])
      if plans[entries[entry].plan].hasGauges { keepSamples(place) }
      progress.lines += 1
      progress.first = min(progress.first, time)
      progress.last = max(progress.last, time)
      previous = entry
      line = next
    }
    predictor.previous = previous
    predictor.minute = minute
    progress.position = line - bytes
    return progress
  }

  /// Keeps the gauges of a line that was taken; those of a line that was not are dropped with the next one.
  @inline(never)
  private func keepSamples(_ place: Int) {
    for index in 0..<predictor.pending.count {
      var sample = predictor.pending.base[index]
      sample.probe = place
      sample.time = time
      predictor.samples.append(sample)
    }
  }

  /// Looks for an entry that a line agrees with; -1 where there is none.
  @inline(never)
  private mutating func find(_ line: UnsafePointer<UInt8>, after previous: Int) -> Int {
    let first = entries[previous].plan
    for offset in 0..<predictor.plans.count {
      let plan = (first + offset) % predictor.plans.count
      // A plan whose probes all had too many entries already has none.
      guard plans[plan].hashLength < .max else { continue }
      var entry = -1
      if match(line, plan: plan, entry: &entry) { return entry }
    }
    return -1
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

  /// Compares a part with the entry's own, or looks for the entry whose part stands here.
  @inline(__always)
  private func takePart(
    _ at: inout UnsafePointer<UInt8>, _ step: UnsafeMutablePointer<PlanStep>, _ plan: Int,
    _ entry: inout Int
  ) -> Bool {
    if entry < 0 {
      entry = resolve(at, plan, plans[plan].hashLength)
      if entry < 0 { return false }
    }
    let part = parts + (entries[entry].firstPart + step.pointee.index)
    let length = part.pointee.length
    guard memcmp(at, arena + part.pointee.offset, length) == 0 else { return false }
    at += length
    return true
  }

  /// The entry of a plan whose first part stands here; -1 where there is none.
  private func resolve(_ at: UnsafePointer<UInt8>, _ plan: Int, _ length: Int) -> Int {
    let table = predictor.table
    var slot = hashed(at, length, plan) & (table.count - 1)
    for _ in 0..<16 {
      let entry = table.base[slot]
      if entry < 0 { return -1 }
      if entries[entry].plan == plan {
        let part = parts[entries[entry].firstPart]
        if memcmp(at, arena + part.offset, part.length) == 0 { return entry }
      }
      slot = (slot + 1) & (table.count - 1)
    }
    return -1
  }
}

// MARK: - Values

extension LineMatcher {
  @inline(__always)
  private mutating func takeTime(
    _ at: inout UnsafePointer<UInt8>, _ step: UnsafeMutablePointer<PlanStep>
  ) -> Bool {
    if word(at) != minute.word0 || word(at + 8) != minute.word1 {
      guard readMinute(at) else { return false }
    }
    let digits = (word(at + 16) ^ step.pointee.pattern) & step.pointee.patternMask
    guard ((digits &+ step.pointee.patternLimit) | digits) & highBits == 0 else { return false }
    let seconds = Int(digits >> 8 & 255) * 10 + Int(digits >> 16 & 255)
    guard seconds < 60 else { return false }
    let fraction =
      Int(digits >> 32 & 255) * 100 + Int(digits >> 40 & 255) * 10 + Int(digits >> 48 & 255)
    time = minute.milliseconds - step.pointee.offset + seconds * 1000 + fraction
    let count = step.pointee.count
    if count > 3 {
      for place in 23..<20 + count where at[place] &- 48 > 9 { return false }
    }
    at += count == 0 ? 19 : 20 + count
    return true
  }

  /// Reads `2026-10-01T00:00`, which the times that follow are likely to begin with as well.
  @inline(never)
  private mutating func readMinute(_ at: UnsafePointer<UInt8>) -> Bool {
    func number(_ place: Int, _ count: Int) -> Int? {
      var value = 0
      for index in place..<place + count {
        guard at[index] &- 48 <= 9 else { return nil }
        value = value * 10 + Int(at[index] - 48)
      }
      return value
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      let hour = number(11, 2), let minutes = number(14, 2), hour < 24, minutes < 60,
      (1971...9998).contains(year), let date = CivilDate(year: year, month: month, day: day),
      at[4] == 45, at[7] == 45, at[10] == 84 || at[10] == 116 || at[10] == 32, at[13] == 58
    else { return false }
    minute.word0 = word(at)
    minute.word1 = word(at + 8)
    minute.milliseconds = (date.daysSinceEpoch * 1440 + hour * 60 + minutes) * 60_000
    return true
  }

  @inline(__always)
  private mutating func takeEpoch(_ at: inout UnsafePointer<UInt8>, digits: Int) -> Bool {
    guard at[0] != 48 else { return false }
    var value = 0
    for place in 0..<digits {
      guard at[place] &- 48 <= 9 else { return false }
      value = value * 10 + Int(at[place] - 48)
    }
    time = digits == 10 ? value * 1000 : value
    at += digits
    return true
  }

  @inline(__always)
  private mutating func takeStatus(_ at: inout UnsafePointer<UInt8>) -> Bool {
    let word = word(at)
    if word & 0xffff == 0x7075 {
      status = CheckStatus.up.rawValue
      at += 2
    } else if word & 0xffff_ffff == 0x6e77_6f64 {
      status = CheckStatus.down.rawValue
      at += 4
    } else if word == 0x6465_6461_7267_6564 {
      status = CheckStatus.degraded.rawValue
      at += 8
    } else if word & 0xffff_ffff_ffff == 0x6465_7375_6170 {
      status = CheckStatus.paused.rawValue
      at += 6
    } else {
      return false
    }
    return true
  }

  /// Passes over a number without an exponent, of at most seven digits before and after the point.
  @inline(__always)
  private func takeNumber(_ at: inout UnsafePointer<UInt8>) -> Bool {
    if at[0] == 45 { at += 1 }
    let count = digits(at)
    guard count - 1 < 7, count > 0, at[0] != 48 || count == 1 else { return false }
    at += count
    if at[0] == 46 {
      let decimals = digits(at + 1)
      guard decimals - 1 < 7, decimals > 0 else { return false }
      at += 1 + decimals
    }
    return true
  }

  /// How many digits stand here; 8 for eight or more.
  @inline(__always)
  private func digits(_ at: UnsafePointer<UInt8>) -> Int {
    let word = word(at) ^ 0x3030_3030_3030_3030
    let others = ((word &+ 0x7676_7676_7676_7676) | word) & highBits
    return others.trailingZeroBitCount / 8
  }

  /// Passes over plain ASCII without quotes and backslashes.
  @inline(__always)
  private func takeText(_ at: inout UnsafePointer<UInt8>) -> Bool {
    let limit = min(at + 4096, end)
    while at < limit {
      let word = word(at)
      let stops =
        (zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5c5c_5c5c_5c5c_5c5c)
          | belowSpace(word) | word) & highBits
      at += stops.trailingZeroBitCount / 8
      if stops != 0 { return at < end && at[0] == 34 }
    }
    return false
  }

  /// Passes over plain ASCII without quotes and commas.
  @inline(__always)
  private func takeCell(_ at: inout UnsafePointer<UInt8>) -> Bool {
    let limit = min(at + 4096, end)
    while at < limit {
      let word = word(at)
      let stops =
        (zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x2c2c_2c2c_2c2c_2c2c)
          | belowSpace(word) | word) & highBits
      at += stops.trailingZeroBitCount / 8
      if stops != 0 { return at < end && at[0] != 34 }
    }
    return false
  }

  @inline(__always)
  private func takeWord(_ at: inout UnsafePointer<UInt8>) -> Bool {
    let word = word(at)
    if word & 0xffff_ffff == 0x6c6c_756e || word & 0xffff_ffff == 0x6575_7274 {
      at += 4
    } else if word & 0xff_ffff_ffff == 0x65_736c_6166 {
      at += 5
    } else {
      return false
    }
    return true
  }

  /// Reads a number of at most 12 digits before the point and 6 after it, without an exponent.
  @inline(never)
  private func takeGauge(_ at: inout UnsafePointer<UInt8>, _ gauge: Int) -> Bool {
    let isNegative = at[0] == 45
    if isNegative { at += 1 }
    var value = 0
    var count = 0
    while at[count] &- 48 <= 9 {
      guard count < 12 else { return false }
      value = value * 10 + Int(at[count] - 48)
      count += 1
    }
    guard count > 0, at[0] != 48 || count == 1 else { return false }
    at += count
    var decimals = 0
    if at[0] == 46 {
      at += 1
      while at[decimals] &- 48 <= 9 {
        guard decimals < 6 else { return false }
        value = value * 10 + Int(at[decimals] - 48)
        decimals += 1
      }
      guard decimals > 0 else { return false }
      at += decimals
    }
    for _ in decimals..<6 { value *= 10 }
    predictor.pending.append(
      LinePredictor.Sample(gauge: gauge, millionths: isNegative ? -value : value))
    return true
  }
}

// MARK: - Eight bytes at once

private let highBits: UInt64 = 0x8080_8080_8080_8080

@inline(__always)
private func word(_ at: UnsafePointer<UInt8>) -> UInt64 {
  UnsafeRawPointer(at).loadUnaligned(as: UInt64.self)
}

/// The high bit of each byte that is zero; above the lowest of them other bits may be set too.
@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word
}

/// The high bit of each byte that is less than a space; above the lowest of them other bits may be set too.
@inline(__always)
private func belowSpace(_ word: UInt64) -> UInt64 {
  (word &- 0x2020_2020_2020_2020) & ~word
}

/// A hash of bytes, for a table that is compared with what it finds.
@inline(__always)
func hashed(_ bytes: UnsafePointer<UInt8>, _ length: Int, _ seed: Int) -> Int {
  var (even, odd) = (UInt64(seed) &* 0x9e37_79b9_7f4a_7c15, UInt64(length))
  var place = 0
  while place + 16 <= length {
    even = (even ^ word(bytes + place)) &* 0xff51_afd7_ed55_8ccd
    odd = (odd ^ word(bytes + place + 8)) &* 0xc4ce_b9fe_1a85_ec53
    even ^= even >> 32
    odd ^= odd >> 32
    place += 16
  }
  while place < length {
    even = (even ^ UInt64(bytes[place])) &* 0xff51_afd7_ed55_8ccd
    place += 1
  }
  let mixed = (even ^ odd &* 0x9e37_79b9_7f4a_7c15) &* 0xff51_afd7_ed55_8ccd
  return Int(truncatingIfNeeded: mixed >> 32)
}
