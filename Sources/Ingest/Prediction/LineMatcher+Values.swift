import ServiceLevels

// Reading the values of a line, each up to the byte after it.
extension LineMatcher {
  @inline(__always)
  mutating func takeTime(
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
  mutating func readMinute(_ at: UnsafePointer<UInt8>) -> Bool {
    guard let minutes = minutes(at + 11) else { return false }
    let (word0, word1) = (word(at), word(at + 8))
    // Mostly another minute of the same day: `2026-10-01T` stays.
    if word0 != minute.word0 || (word1 ^ minute.word1) & 0xff_ffff != 0 {
      guard let year = number(at, digits: 4), let month = number(at + 5, digits: 2),
        let day = number(at + 8, digits: 2), (1971...9998).contains(year),
        let date = CivilDate(year: year, month: month, day: day),
        at[4] == 45, at[7] == 45, at[10] == 84 || at[10] == 116 || at[10] == 32
      else { return false }
      minute.midnight = date.daysSinceEpoch * 86_400_000
    }
    (minute.word0, minute.word1) = (word0, word1)
    minute.milliseconds = minute.midnight + minutes * 60_000
    return true
  }

  /// Reads `HH:MM`, in minutes.
  @inline(__always)
  func minutes(_ at: UnsafePointer<UInt8>) -> Int? {
    // Its digits as numbers; none is 10 or more, or anything else.
    let clock = (word(at) ^ 0x30_303a_3030) & 0xff_ffff_ffff
    guard ((clock &+ 0x76_767f_7676) | clock) & highBits == 0 else { return nil }
    let hour = Int(clock & 255) * 10 + Int(clock >> 8 & 255)
    let minutes = Int(clock >> 24 & 255) * 10 + Int(clock >> 32)
    return hour < 24 && minutes < 60 ? hour * 60 + minutes : nil
  }

  @inline(__always)
  private func number(_ at: UnsafePointer<UInt8>, digits: Int) -> Int? {
    var value = 0
    for index in 0..<digits {
      guard at[index] &- 48 <= 9 else { return nil }
      value = value * 10 + Int(at[index] - 48)
    }
    return value
  }

  @inline(__always)
  mutating func takeEpoch(_ at: inout UnsafePointer<UInt8>, digits: Int) -> Bool {
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
  mutating func takeStatus(_ at: inout UnsafePointer<UInt8>) -> Bool {
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
    } else if word & 0xff_ffff_ffff_ffff == 0x64_6572_6974_6572 {
      status = CheckStatus.retired.rawValue
      at += 7
    } else {
      return false
    }
    return true
  }

  /// Passes over a number without an exponent, of at most seven digits before and after the point.
  @inline(__always)
  mutating func takeNumber(_ at: inout UnsafePointer<UInt8>) -> Bool {
    // Where the next value stands hangs on how long this one is, so nothing else is waited for: neither sign nor point.
    let count = digits(at)
    guard count - 1 < 7, count > 0, at[0] != 48 || count == 1, at[count] != 46 else {
      return takeOtherNumber(&at)
    }
    at += count
    return true
  }

  @inline(never)
  private mutating func takeOtherNumber(_ at: inout UnsafePointer<UInt8>) -> Bool {
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
  func digits(_ at: UnsafePointer<UInt8>) -> Int {
    let word = word(at) ^ 0x3030_3030_3030_3030
    let others = ((word &+ 0x7676_7676_7676_7676) | word) & highBits
    return others.trailingZeroBitCount / 8
  }

  /// The high bit of the first byte that is a quote, a backslash, a control character or none of ASCII; above it other bits
  /// may be set too.
  @inline(__always)
  func textStops(_ word: UInt64) -> UInt64 {
    (zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5c5c_5c5c_5c5c_5c5c)
      | belowSpace(word) | word) & highBits
  }

  /// Passes over plain ASCII without quotes and backslashes.
  @inline(__always)
  mutating func takeText(_ at: inout UnsafePointer<UInt8>) -> Bool {
    let limit = min(at + 4096, end)
    while at < limit {
      let (word0, word1) = (word(at), word(at + 8))
      let (stops0, stops1) = (textStops(word0), textStops(word1))
      if stops0 | stops1 == 0 {
        at += 16
        continue
      }
      at += stops0 != 0 ? stops0.trailingZeroBitCount / 8 : 8 + stops1.trailingZeroBitCount / 8
      return at < end && at[0] == 34
    }
    return false
  }

  /// Passes over plain ASCII without quotes and commas.
  @inline(__always)
  mutating func takeCell(_ at: inout UnsafePointer<UInt8>) -> Bool {
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
  mutating func takeWord(_ at: inout UnsafePointer<UInt8>) -> Bool {
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
  mutating func takeGauge(_ at: inout UnsafePointer<UInt8>, _ gauge: Int) -> Bool {
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
