extension Instant {
  /// The instant in UTC: `2026-10-01T00:00:00.000Z`, always with milliseconds.
  public var iso8601: String {
    let (days, rest) = TimeZoneTable.utc.localParts(at: self)
    let date = CivilDate(daysSinceEpoch: days)
    guard (0...9999).contains(date.year) else {
      return "\(date)T\(Instant.clock(rest))"
    }
    return String(unsafeUninitializedCapacity: 24) { bytes in
      var count = 0
      func write(_ value: Int, digits: Int, then mark: Unicode.Scalar) {
        var value = value
        for place in stride(from: digits - 1, through: 0, by: -1) {
          bytes[count + place] = UInt8(ascii: "0") + UInt8(value % 10)
          value /= 10
        }
        bytes[count + digits] = UInt8(ascii: mark)
        count += digits + 1
      }
      write(date.year, digits: 4, then: "-")
      write(date.month, digits: 2, then: "-")
      write(date.day, digits: 2, then: "T")
      write(rest / 3_600_000, digits: 2, then: ":")
      write(rest / 60_000 % 60, digits: 2, then: ":")
      write(rest / 1_000 % 60, digits: 2, then: ".")
      write(rest % 1_000, digits: 3, then: "Z")
      return count
    }
  }

  /// `00:00:00.000Z`, from the milliseconds of a day.
  private static func clock(_ rest: Int) -> String {
    let time = rest / 1000
    return "\(zeroPadded(time / 3600, to: 2)):\(zeroPadded(time / 60 % 60, to: 2)):"
      + "\(zeroPadded(time % 60, to: 2)).\(zeroPadded(rest % 1000, to: 3))Z"
  }
}
