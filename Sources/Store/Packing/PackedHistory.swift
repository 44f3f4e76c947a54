import ServiceLevels

/// A subject's history in few bytes: its five timelines, its outages, its flaps.
enum PackedHistory {
  private static let format: UInt8 = 1

  static func pack(_ history: SubjectHistory) -> [UInt8] {
    var writer = PackedWriter()
    writer.append(byte: format)
    for timeline in [
      history.timeline, history.gross, history.lowest, history.highest, history.uncorrected,
    ] {
      pack(timeline, into: &writer)
    }
    pack(history.outages, into: &writer)
    writer.append(count: history.flaps.count)
    var last = 0
    for flap in history.flaps {
      writer.append(signed: flap.milliseconds - last)
      last = flap.milliseconds
    }
    return writer.bytes
  }

  static func unpack(_ bytes: [UInt8], subject: Subject) throws(PackedError) -> SubjectHistory {
    var reader = PackedReader(bytes)
    guard try reader.byte() == format else { throw PackedError("unknown format of a history") }
    let timeline = try unpackTimeline(&reader)
    let gross = try unpackTimeline(&reader)
    let lowest = try unpackTimeline(&reader)
    let highest = try unpackTimeline(&reader)
    let uncorrected = try unpackTimeline(&reader)
    let outages = try unpackOutages(&reader)
    var flaps: [Instant] = []
    let count = try reader.count(bytesEach: 1)
    flaps.reserveCapacity(count)
    var last = 0
    for _ in 0..<count {
      last = last &+ (try reader.signed())
      flaps.append(Instant(milliseconds: last))
    }
    try reader.expectEnd()
    return SubjectHistory(
      subject: subject, timeline: timeline, gross: gross, lowest: lowest, highest: highest,
      uncorrected: uncorrected, outages: outages, flaps: flaps)
  }
}

// MARK: - Timelines

extension PackedHistory {
  /// The end, the number of segments, and for each the time since the last one's start with its state in the low bits.
  private static func pack(_ timeline: Timeline, into writer: inout PackedWriter) {
    writer.append(signed: timeline.end.milliseconds)
    writer.append(count: timeline.segments.count)
    guard let first = timeline.segments.first else { return }
    var last = first.start.milliseconds
    writer.append(signed: last)
    for segment in timeline.segments {
      let gap = UInt64(segment.start.milliseconds - last)
      precondition(gap < 1 << 60, "a timeline of millions of years")
      writer.append(varint: gap << 3 | UInt64(segment.state.rawValue))
      last = segment.start.milliseconds
    }
  }

  private static func unpackTimeline(
    _ reader: inout PackedReader
  ) throws(PackedError) -> Timeline {
    let end = Instant(milliseconds: try reader.signed())
    let count = try reader.count(bytesEach: 1)
    var segments: [Timeline.Segment] = []
    if count > 0 {
      segments.reserveCapacity(count)
      var start = try reader.signed()
      for index in 0..<count {
        let packed = try reader.varint()
        let (next, isTooLate) = start.addingReportingOverflow(Int(packed >> 3))
        guard let state = ServiceState(rawValue: UInt8(packed & 7)), !isTooLate,
          index == 0 || next > start, next < end.milliseconds
        else { throw PackedError("a packed timeline is out of order") }
        start = next
        segments.append(Timeline.Segment(start: Instant(milliseconds: start), state: state))
      }
    }
    return Timeline(segments: segments, end: end)
  }
}

// MARK: - Outages

extension PackedHistory {
  private static func pack(_ outages: [Outage], into writer: inout PackedWriter) {
    writer.append(count: outages.count)
    var last = 0
    for outage in outages {
      let start = outage.interval.start.milliseconds
      let endedBy =
        switch outage.endedBy {
        case nil: 0
        case .recovered?: 1
        case .unknown?: 2
        case .excluded?: 3
        }
      writer.append(
        varint: UInt64(endedBy) << 3 | (outage.isOpen ? 4 : 0) | (outage.isCounted ? 2 : 0)
          | (outage.confirmedAt == nil ? 0 : 1))
      writer.append(signed: start - last)
      writer.append(varint: UInt64(outage.interval.milliseconds))
      if let confirmedAt = outage.confirmedAt {
        writer.append(signed: confirmedAt.milliseconds - start)
      }
      last = start
    }
  }

  private static func unpackOutages(
    _ reader: inout PackedReader
  ) throws(PackedError) -> [Outage] {
    let count = try reader.count(bytesEach: 3)
    var outages: [Outage] = []
    outages.reserveCapacity(count)
    var start = 0
    for _ in 0..<count {
      let flags = try reader.varint()
      start = start &+ (try reader.signed())
      let length = try reader.varint()
      let (end, isTooLate) = start.addingReportingOverflow(Int(truncatingIfNeeded: length))
      guard flags < 32, length <= UInt64(Int.max), !isTooLate else {
        throw PackedError("a packed outage cannot be")
      }
      let confirmed = flags & 1 == 1 ? start &+ (try reader.signed()) : nil
      let endedBy: OutageEnd? =
        switch flags >> 3 {
        case 0: nil
        case 1: .recovered
        case 2: .unknown
        default: .excluded
        }
      outages.append(
        Outage(
          interval: Interval(start: Instant(milliseconds: start), end: Instant(milliseconds: end)),
          confirmedAt: confirmed.map { Instant(milliseconds: $0) }, isOpen: flags & 4 != 0,
          endedBy: endedBy, isCounted: flags & 2 != 0))
    }
    return outages
  }
}
