extension Instant {
  /// The instant in UTC: `2026-10-01T00:00:00.000Z`, always with milliseconds.
  public var iso8601: String {
    let (days, rest) = TimeZoneTable.utc.localParts(at: self)
    let time = rest / 1000
    return "\(CivilDate(daysSinceEpoch: days))T\(zeroPadded(time / 3600, to: 2)):"
      + "\(zeroPadded(time / 60 % 60, to: 2)):\(zeroPadded(time % 60, to: 2))."
      + "\(zeroPadded(rest % 1000, to: 3))Z"
  }
}
