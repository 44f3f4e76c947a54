/// How the lines of a check log are put together, learnt from a line that was read in full.
///
/// A line is cut into what is alike in all lines of its shape (literals), what is alike in all lines of its probe
/// (parts), and what differs from line to line (values). A part takes in the literals around it.
struct LineShape {
  enum Piece: Hashable {
    case literal([UInt8])
    /// One of the line's parts, in their order.
    case part
    case value(Value)
  }

  /// What may stand in a place that differs from line to line.
  enum Value: Hashable {
    /// Date, time and a number of digits of a fraction; the offset stands in what follows.
    case time(fraction: Int, offsetMinutes: Int)
    /// Seconds or milliseconds since the epoch, in 10 or 13 digits.
    case epoch(digits: Int)
    case status
    /// A number in JSON that means nothing.
    case number
    /// A text in JSON that means nothing, between its quotes.
    case text
    /// `true`, `false` or `null`, where it means nothing.
    case word
    /// A cell in CSV that means nothing.
    case cell
    case gauge(String)
  }

  private(set) var pieces: [Piece] = []
  private(set) var parts: [[UInt8]] = []
}

/// Where in a line something stands that is no literal.
struct LineSegment {
  let range: Range<Int>
  /// Nil where it is alike in all lines of a probe.
  let value: LineShape.Value?
}

extension LineShape {
  /// Cuts a line, with its line break; the segments are in order.
  init(_ line: ArraySlice<UInt8>, _ segments: [LineSegment]) {
    var constant: [UInt8] = []
    var isPart = false
    var position = line.startIndex
    for segment in segments {
      constant += line[position..<segment.range.lowerBound]
      position = segment.range.upperBound
      guard let value = segment.value else {
        constant += line[segment.range]
        isPart = true
        continue
      }
      add(constant, isPart: isPart)
      constant = []
      isPart = false
      pieces.append(.value(value))
    }
    constant += line[position...]
    add(constant, isPart: isPart)
  }

  private mutating func add(_ constant: [UInt8], isPart: Bool) {
    if isPart {
      pieces.append(.part)
      parts.append(constant)
    } else if !constant.isEmpty {
      pieces.append(.literal(constant))
    }
  }
}

// MARK: - Learning

extension JSONRecord {
  /// Where the values of a check stand; nil where the line is not one to learn from.
  func segments() -> [LineSegment]? {
    guard !(hasMember(.id) && hasMember(.startedAt)) else { return nil }
    var result: [LineSegment] = []
    for member in members {
      switch member.field {
      case .time:
        guard let time = timeSegment(member) else { return nil }
        result.append(time)
      case .status:
        guard case .text(let text) = member.value else { return nil }
        result.append(LineSegment(range: text.range, value: .status))
      case .account, .service, .zone, .check:
        result.append(LineSegment(range: member.range, value: nil))
      case .gauges:
        guard let gauges = gaugeSegments(member.value) else { return nil }
        result += gauges
      default: result.append(ignoredSegment(member))
      }
    }
    return result
  }

  private func timeSegment(_ member: JSONMember) -> LineSegment? {
    switch member.value {
    case .text(let text):
      TimeText.segment(bytes, in: text.range)
    case .number(let range):
      TimeText.epochSegment(bytes, in: range)
    default: nil
    }
  }

  private func ignoredSegment(_ member: JSONMember) -> LineSegment {
    switch member.value {
    case .number(let range): LineSegment(range: range, value: .number)
    case .text(let text): LineSegment(range: text.range, value: .text)
    case .bool, .null: LineSegment(range: member.range, value: .word)
    case .array, .object: LineSegment(range: member.range, value: nil)
    }
  }

  private func gaugeSegments(_ value: JSONValue) -> [LineSegment]? {
    guard case .object(let range) = value else { return [] }
    var scanner = JSONScanner(bytes, at: range)
    guard let gauges = try? scanner.object() else { return nil }
    return gauges.compactMap { gauge in
      guard case .number(let range) = gauge.value else { return nil }
      return LineSegment(range: range, value: .gauge(gauge.key.string(in: bytes)))
    }
  }
}

extension CSVRecord {
  /// Where the values of a check stand; nil where the row is not one to learn from.
  func segments() -> [LineSegment]? {
    guard columns.place(of: .id) == nil || columns.place(of: .startedAt) == nil else { return nil }
    var result: [LineSegment] = []
    for (cell, field) in zip(cells, columns.fields) {
      guard !cell.isQuoted else { return nil }
      switch field {
      case .time:
        guard
          let time = TimeText.segment(bytes, in: cell.range)
            ?? TimeText.epochSegment(bytes, in: cell.range)
        else { return nil }
        result.append(time)
      case .status: result.append(LineSegment(range: cell.range, value: .status))
      case .account, .service, .zone, .check:
        result.append(LineSegment(range: cell.range, value: nil))
      case .gauges:
        if !cell.range.isEmpty { return nil }
      default: result.append(LineSegment(range: cell.range, value: .cell))
      }
    }
    return result
  }
}

extension TimeText {
  /// The part of an RFC 3339 time before its offset.
  fileprivate static func segment(_ bytes: [UInt8], in range: Range<Int>) -> LineSegment? {
    let seconds = 19
    guard instant(bytes, in: range) != nil, range.count > seconds else { return nil }
    var end = range.lowerBound + seconds
    var fraction = 0
    if bytes[end] == UInt8(ascii: ".") {
      end += 1
      fraction = bytes[end..<range.upperBound].prefix { (48...57).contains($0) }.count
      end += fraction
    }
    let suffix = bytes[end..<range.upperBound]
    var offset = 0
    if suffix.count == 6 {
      let digits = suffix.map { Int($0) - 48 }
      offset = (digits[1] * 10 + digits[2]) * 60 + digits[4] * 10 + digits[5]
      if bytes[end] == UInt8(ascii: "-") { offset = -offset }
    }
    return LineSegment(
      range: range.lowerBound..<end, value: .time(fraction: fraction, offsetMinutes: offset))
  }

  fileprivate static func epochSegment(_ bytes: [UInt8], in range: Range<Int>) -> LineSegment? {
    guard range.count == 10 || range.count == 13, wholeNumber(bytes, in: range) != nil else {
      return nil
    }
    return LineSegment(range: range, value: .epoch(digits: range.count))
  }
}
