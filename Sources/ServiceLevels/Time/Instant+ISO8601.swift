extension Instant {
  /// The instant in UTC: `2026-10-01T00:00:00.000Z`, always with milliseconds.
  public var iso8601: String { localTime(in: .utc) + ".\(zeroPadded(fraction, to: 3))Z" }

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

  private var fraction: Int { TimeZoneTable.utc.localParts(at: self).millisecondsOfDay % 1000 }

  private func localTime(in zone: TimeZoneTable) -> String {
    let (days, rest) = zone.localParts(at: self)
    let time = rest / 1000
    return "\(CivilDate(daysSinceEpoch: days))T\(zeroPadded(time / 3600, to: 2)):"
      + "\(zeroPadded(time / 60 % 60, to: 2)):\(zeroPadded(time % 60, to: 2))"
  }
}
