import Decompress
import ServiceLevels

/// One reading of a file from front to back.
struct LogPass {
  private var buffer: LineBuffer
  private var builder: YieldBuilder
  private var format = Format.undecided
  private var json = JSONRecord()
  private var lineNumber = 0
  /// Whether a carriage return alone ends a line, as old programs write it: seen once, it holds for the rest of the file.
  private var endsAtReturns = false
  /// The first line that could not be told says it for those after it.
  private var complaint: String?
  /// How many lines there were before the header at hand.
  private var linesBeforeHeader = 0
  /// How many lines were as expected, and so were not parsed.
  private(set) var expectedLines = 0
  /// Where the line at hand ends that is being taken, its line break included.
  private var lineEnd = 0
  /// Knows the lines of the format at hand; nil where each line is to be read strictly.
  private var predictor: LinePredictor?
  private let workspace: Workspace
  private let isPredicting: Bool

  /// What the lines are written in. The first line that can be told decides for all that follow.
  private enum Format {
    case undecided
    case json
    case csv(CSVRecord, CSVColumns)
  }

  init(
    _ buffer: LineBuffer, _ selection: ProbeFolder.Selection, _ workspace: Workspace,
    isPredicting: Bool, quest: LineQuest? = nil
  ) {
    self.workspace = workspace
    self.isPredicting = isPredicting
    self.buffer = buffer
    builder = YieldBuilder(workspace, selection, quest)
  }

  /// Reads all. Returns what there was, and the probes whose checks came out of order, which are not in it.
  mutating func run() throws(DecompressError) -> (yield: FileYield, disordered: Set<ProbeKey>) {
    try buffer.fill()
    if let foreign = buffer.foreignReason { throw DecompressError(foreign) }
    var isFirst = true
    repeat {
      if !isFirst { try buffer.fill() }
      isFirst = false
      repeat { takeExpectedLines() } while takeLine()
      if buffer.end - buffer.start > LineBuffer.maximumLine { try skipLongLine() }
    } while !buffer.isAtEnd
    noteUnusedColumns()
    workspace.bytes = buffer.memory()
    return (builder.finish(), workspace.folder.disordered)
  }

  private mutating func takeExpectedLines() {
    guard let predictor, buffer.start < buffer.end else { return }
    let (position, lines) = builder.takeExpected(predictor, buffer)
    buffer.start = position
    lineNumber += lines
    expectedLines += lines
  }

  /// Takes the next line, or record of several lines; false where more bytes are needed for that.
  private mutating func takeLine() -> Bool {
    guard buffer.start < buffer.end else { return false }
    guard var end = nextLineEnd() else { return false }
    if case .csv = format, let last = csvRecordEnd(firstLineEnd: end) {
      if last < 0 { return false }
      end = last
    }
    let range = withoutMark(buffer.line(endingAt: end))
    if isUndecided, startsObject(range) {
      format = .json
      if isPredicting, !endsAtReturns { predictor = workspace.predictor(for: .json) }
      return true
    }
    lineNumber += 1
    lineEnd = min(end + 1, buffer.end)
    if range.count > LineBuffer.maximumLine {
      reject("line too long", range)
    } else if !isBlank(range) {
      take(range)
    }
    lineNumber += buffer.bytes[range].count { $0 == 10 || $0 == 13 && endsAtReturns }
    buffer.start = lineEnd
    return true
  }

  private mutating func take(_ range: Range<Int>) {
    do throws(Rejection) {
      switch format {
      case .undecided: try decide(range)
      case .json:
        try json.load(buffer.bytes, range)
        if let probe = try builder.take(json, lineNumber: lineNumber), isLikeOthers(range) {
          predictor?.learn(json, probe: probe)
          learn(json.segments(), probe)
        }
      case .csv(var record, let columns):
        // Taken out while it is changed, so that its storage is not copied.
        format = .undecided
        defer { format = .csv(record, columns) }
        try record.load(buffer.bytes, range)
        if let probe = try builder.take(record, lineNumber: lineNumber), isLikeOthers(range) {
          learn(record.segments(), probe)
        }
      }
    } catch {
      // Files that were put together by `cat` have a header in their middle.
      if case .csv = format, let columns = CSVColumns(Array(buffer.bytes[range])) {
        read(columns)
      } else {
        reject(error.reason, range)
      }
    }
  }

  /// Where the next line ends; nil where more bytes are needed to tell.
  private mutating func nextLineEnd() -> Int? {
    if !endsAtReturns {
      let end =
        buffer.lineFeed(from: buffer.start) ?? (buffer.isAtEnd ? buffer.end : nil)
      var rest = buffer.start..<(end ?? buffer.end)
      while let found = buffer.loneReturn(in: rest) {
        if isLineBreak(found) {
          endsAtReturns = true
          predictor = nil
          break
        }
        rest = found + 1..<rest.upperBound
      }
      if !endsAtReturns { return end }
    }
    return buffer.lineBreak(from: buffer.start)
  }

  /// Whether a carriage return inside a line, as line feeds make lines, is the end of one: in JSON it may also stand between
  /// values, and in CSV between quotes.
  private func isLineBreak(_ place: Int) -> Bool {
    switch format {
    case .undecided where !startsObject(buffer.start..<place): return true
    case .json, .undecided:
      let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 9 || $0 == 13 }
      let before = buffer.bytes[buffer.start..<place].last { !isBlank($0) }
      let after = buffer.bytes[place..<buffer.end].first { !isBlank($0) }
      return before == UInt8(ascii: "}") && after == UInt8(ascii: "{")
    case .csv:
      return buffer.bytes[buffer.start..<place].count { $0 == UInt8(ascii: "\"") } % 2 == 0
    }
  }

  private mutating func decide(_ range: Range<Int>) throws(Rejection) {
    if let columns = CSVColumns(Array(buffer.bytes[range])) {
      read(columns)
    } else {
      let reason = complaint ?? CSVColumns.complaint(about: Array(buffer.bytes[range]))
      complaint = reason
      throw Rejection(reason)
    }
  }

  /// Reads what follows as CSV with these columns.
  private mutating func read(_ columns: CSVColumns) {
    noteUnusedColumns()
    linesBeforeHeader = builder.lines
    format = .csv(CSVRecord(columns), columns)
    if isPredicting, !endsAtReturns { predictor = workspace.predictor(for: .csv(columns.fields)) }
  }

  /// Notes the columns of the header at hand that were probably meant for a field.
  private mutating func noteUnusedColumns() {
    guard case .csv(_, let columns) = format, builder.lines > linesBeforeHeader else { return }
    for name in columns.unused { builder.note(name, lines: builder.lines - linesBeforeHeader) }
  }

  /// Whether the line of a check may be learnt from. One that starts with a mark, or that ends with the file, is not like
  /// others. One with a name that was probably meant for a field is read, so that it is counted.
  private func isLikeOthers(_ range: Range<Int>) -> Bool {
    range.lowerBound == buffer.start && buffer.bytes[lineEnd - 1] == 10 && !builder.hasUnused
  }

  /// Learns from a check, so that the next line like it need not be parsed.
  private func learn(_ segments: @autoclosure () -> [LineSegment]?, _ probe: Int) {
    guard let predictor, predictor.attention.isLearning, let segments = segments() else { return }
    predictor.learn(Array(buffer.bytes[buffer.start..<lineEnd])[...], segments, probe: probe)
  }

  private mutating func reject(_ reason: String, _ range: Range<Int>) {
    builder.reject(reason, lineNumber: lineNumber, excerpt: buffer.excerpt(range))
  }

  /// Passes over a line that does not fit the buffer.
  private mutating func skipLongLine() throws(DecompressError) {
    lineNumber += 1
    reject("line too long", withoutMark(buffer.start..<buffer.end))
    while true {
      let end =
        endsAtReturns
        ? buffer.lineBreak(from: buffer.start) : buffer.lineFeed(from: buffer.start)
      if let end, end < buffer.end {
        buffer.start = end + 1
        return
      }
      buffer.start = buffer.end
      if buffer.isAtEnd { return }
      try buffer.fill()
    }
  }

  // MARK: - Lines

  /// Where a CSV record ends whose first line ends at an index: nil where it is that line, -1 where more bytes are needed.
  ///
  /// A quote that is never closed costs its line only, not the rest of the file.
  private func csvRecordEnd(firstLineEnd: Int) -> Int? {
    let quote = UInt8(ascii: "\"")
    guard buffer.bytes[buffer.start..<firstLineEnd].contains(quote) else { return nil }
    var isInside = false
    var index = buffer.start
    while index < buffer.end, index - buffer.start <= LineBuffer.maximumLine {
      let byte = buffer.bytes[index]
      if byte == quote { isInside.toggle() }
      if byte == 10, !isInside { return index }
      if byte == 13, endsAtReturns, !isInside, index + 1 < buffer.end,
        buffer.bytes[index + 1] != 10
      {
        return index
      }
      index += 1
    }
    if index == buffer.end, !isInside, buffer.isAtEnd { return index }
    return buffer.isAtEnd || index - buffer.start > LineBuffer.maximumLine ? nil : -1
  }

  private var isUndecided: Bool {
    if case .undecided = format { true } else { false }
  }

  private func startsObject(_ range: Range<Int>) -> Bool {
    buffer.bytes[range].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "{")
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    buffer.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 13 }
  }

  /// The line without a byte order mark in front.
  private func withoutMark(_ range: Range<Int>) -> Range<Int> {
    let hasMark = buffer.bytes[range].starts(with: [0xef, 0xbb, 0xbf])
    return hasMark ? range.lowerBound + 3..<range.upperBound : range
  }
}
