extension Instant {
  /// The instant in UTC: `2026-10-01T00:00:00.000Z`, always with milliseconds.
  public var iso8601: String {
    let (days, rest) = TimeZoneTable.utc.localParts(at: self)
    let date = CivilDate(daysSinceEpoch: days)
    guard (0...9999).contains(date.year) else {
      return localTime(in: .utc) + ".\(zeroPadded(rest % 1000, to: 3))Z"
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

  /// The instant as clocks of a zone show it: `2026-10-01T09:00:00+09:00`, to the second.
  ///
  /// An offset that is no whole number of minutes (those of the nineteenth century) cannot be written: it is in UTC then.
  public func iso8601(in zone: TimeZoneTable) -> String {
    let offset = zone.offsetMilliseconds(at: self)
    guard offset % 60_000 == 0 else { return iso8601 }
    let minutes = abs(offset) / 60_000
    return localTime(in: zone) + (offset < 0 ? "-" : "+")
      + "\(zeroPadded(minutes / 60, to: 2)):\(zeroPadded(minutes % 60, to: 2))"
  }

  private func localTime(in zone: TimeZoneTable) -> String {
    let (days, rest) = zone.localParts(at: self)
    let time = rest / 1000
    return "\(CivilDate(daysSinceEpoch: days))T\(zeroPadded(time / 3600, to: 2)):"
      + "\(zeroPadded(time / 60 % 60, to: 2)):\(zeroPadded(time % 60, to: 2))"
  }
}
