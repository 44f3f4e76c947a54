import ServiceLevels

/// A subject's history in few bytes: its six timelines, its outages, its flaps.
enum PackedHistory {
  private static let format: UInt8 = 2

  static func pack(_ history: SubjectHistory) -> [UInt8] {
    var writer = PackedWriter()
    writer.append(byte: format)
    for timeline in [
      history.timeline, history.gross, history.failure, history.lowest, history.highest,
      history.scheduled,
    ] {
      pack(timeline, into: &writer)
    }
    pack(history.patience, into: &writer)
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
    let failure = try unpackTimeline(&reader)
    let lowest = try unpackTimeline(&reader)
    let highest = try unpackTimeline(&reader)
    let scheduled = try unpackTimeline(&reader)
    let patience = try unpackPatience(&reader)
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
      subject: subject, timeline: timeline, gross: gross, failure: failure, lowest: lowest,
      highest: highest, scheduled: scheduled, patience: patience, outages: outages, flaps: flaps)
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

// MARK: - Patience

extension PackedHistory {
  private static func pack(_ patience: Dated<Int>, into writer: inout PackedWriter) {
    writer.append(count: patience.first)
    writer.append(count: patience.changes.count)
    var last = 0
    for change in patience.changes {
      writer.append(signed: change.from.milliseconds - last)
      writer.append(count: change.value)
      last = change.from.milliseconds
    }
  }

  private static func unpackPatience(
    _ reader: inout PackedReader
  ) throws(PackedError) -> Dated<Int> {
    let first = Int(truncatingIfNeeded: try reader.varint())
    let count = try reader.count(bytesEach: 2)
    var changes: [Dated<Int>.Change] = []
    changes.reserveCapacity(count)
    var from = 0
    for index in 0..<count {
      let step = try reader.signed()
      guard index == 0 || step > 0 else { throw PackedError("packed changes are out of order") }
      let (next, isTooLate) = from.addingReportingOverflow(step)
      guard !isTooLate else { throw PackedError("packed changes are out of order") }
      from = next
      changes.append(
        .init(
          from: Instant(milliseconds: from), value: Int(truncatingIfNeeded: try reader.varint())))
    }
    return Dated(first: first, changes: changes)
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
      writer.append(count: start - outage.failure.start.milliseconds)
      writer.append(count: outage.failure.end.milliseconds - outage.interval.end.milliseconds)
      writer.append(count: outage.durationMilliseconds)
      writer.append(count: outage.downMilliseconds)
      if let confirmedAt = outage.confirmedAt {
        writer.append(signed: confirmedAt.milliseconds - start)
      }
      last = start
    }
  }

  private static func unpackOutages(
    _ reader: inout PackedReader
  ) throws(PackedError) -> [Outage] {
    let count = try reader.count(bytesEach: 7)
    var outages: [Outage] = []
    outages.reserveCapacity(count)
    var start = 0
    for _ in 0..<count {
      let flags = try reader.varint()
      start = start &+ (try reader.signed())
      let length = try reader.varint()
      let (end, isTooLate) = start.addingReportingOverflow(Int(truncatingIfNeeded: length))
      var parts: [Int] = []
      for _ in 0..<4 { parts.append(Int(truncatingIfNeeded: try reader.varint())) }
      guard flags < 32, length <= UInt64(Int.max), !isTooLate,
        parts.allSatisfy({ (0..<1 << 60).contains($0) }), abs(start) < 1 << 60, end < 1 << 60
      else { throw PackedError("a packed outage cannot be") }
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
          failure: Interval(
            start: Instant(milliseconds: start - parts[0]),
            end: Instant(milliseconds: end + parts[1])),
          confirmedAt: confirmed.map { Instant(milliseconds: $0) }, isOpen: flags & 4 != 0,
          endedBy: endedBy, isCounted: flags & 2 != 0, durationMilliseconds: parts[2],
          downMilliseconds: parts[3]))
    }
    return outages
  }
}
