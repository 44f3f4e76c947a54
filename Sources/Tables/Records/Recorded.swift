public import ServiceLevels

/// A record that stands, and where it was read.
public struct Recorded<Record: Hashable & Sendable>: Hashable, Sendable {
  public let record: Record
  /// Nil where it is not told.
  public let place: RecordPlace?

  public init(_ record: Record, _ place: RecordPlace?) {
    self.record = record
    self.place = place
  }
}
