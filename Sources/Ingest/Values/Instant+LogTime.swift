public import ServiceLevels

extension Instant {
  /// The instant that a text means in a log: RFC 3339 with an offset, or an integer of epoch seconds or milliseconds,
  /// told apart at 10^11. Nil where it means none.
  public init?(logTime text: String) {
    let bytes = Array(text.utf8)
    guard
      let instant = TimeText.instant(bytes, in: 0..<bytes.count)
        ?? TimeText.instant(epoch: bytes, in: 0..<bytes.count)
    else { return nil }
    self = instant
  }
}
