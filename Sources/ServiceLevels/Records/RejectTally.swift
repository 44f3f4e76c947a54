/// Rejected lines, counted by reason.
public struct RejectTally: Hashable, Sendable {
  /// Lines that were rejected for one reason.
  public struct Reason: Hashable, Sendable {
    /// As the first of them has it.
    public let text: String
    public fileprivate(set) var lines: Int
    /// The first of them.
    public let first: RecordPlace
  }

  private var reasons: [String: Reason] = [:]
  public private(set) var lines = 0

  /// Odd logs may have a name of its own on each line: beyond so many reasons names are left out of them.
  private static let mostReasons = 256

  public init() {}
}

extension RejectTally {
  public var isEmpty: Bool { reasons.isEmpty }

  /// The reason of most lines; of several, the one that came first by file and line.
  public var commonest: [Reason] {
    reasons.values.sorted {
      ($1.lines, $0.first.file, $0.first.line, $0.text)
        < ($0.lines, $1.first.file, $1.first.line, $1.text)
    }
  }

  /// Counts a line.
  public mutating func add(_ text: String, file: String, line: Int) {
    add(Reason(text: text, lines: 1, first: RecordPlace(file: file, line: line)))
  }

  /// Counts the lines of a file that were counted while it had no name.
  public mutating func add(_ tally: RejectTally, ofFile file: String) {
    for reason in tally.commonest {
      add(
        Reason(
          text: reason.text, lines: reason.lines,
          first: RecordPlace(file: file, line: reason.first.line)))
    }
  }

  private mutating func add(_ reason: Reason) {
    lines += reason.lines
    var kind = RejectTally.kind(of: reason.text)
    if reasons[kind] == nil, reasons.count >= RejectTally.mostReasons {
      kind = String(reason.text.prefix { $0 != "\"" && !$0.isNumber })
    }
    reasons[kind, default: Reason(text: reason.text, lines: 0, first: reason.first)].lines +=
      reason.lines
  }

  /// What is alike in the reasons of lines that have the same fault: what differs from line to line is left out, but the
  /// words and names that are not known are not.
  static func kind(of reason: String) -> String {
    if reason.hasPrefix("unknown ") { return reason }
    var kind: [UInt8] = []
    var (isInside, isEscaped) = (false, false)
    for byte in reason.utf8 {
      if byte == UInt8(ascii: "\""), !isEscaped { isInside.toggle() }
      isEscaped = isInside && byte == UInt8(ascii: "\\") && !isEscaped
      if !isInside, !(48...57).contains(byte) { kind.append(byte) }
    }
    return String(decoding: kind, as: UTF8.self)
  }
}
