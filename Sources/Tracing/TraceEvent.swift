public import Pipeline
public import ServiceLevels

/// A piece of a trace, in the order in which it is shown.
public enum TraceEvent: Hashable, Sendable {
  /// A row of the store that is followed.
  case row(String)
  /// What is to be known about it besides its lines.
  case note(String)
  case line(TracedLine)
  case tally(TracedTally)
  /// A file that is not as it was when it was read.
  case fault(TraceFault)
}

/// A line of a log file that a figure rests on.
public struct TracedLine: Hashable, Sendable {
  /// `first failed`, `incident` and the like.
  public let role: String
  public let file: String
  /// Of the file as it was read.
  public let sha256: ContentDigest
  /// From 1.
  public let number: Int
  /// Nil for incidents and operations.
  public let probe: ProbeKey?
  public let time: Instant?
  public let status: CheckStatus?
  /// As it stands in the file; nil where the file is gone or changed.
  public let text: String?
}

/// The checks of a probe in one file, counted again line by line.
public struct TracedTally: Hashable, Sendable {
  public let probe: ProbeKey
  public let file: String
  public let sha256: ContentDigest
  public internal(set) var up = 0
  public internal(set) var degraded = 0
  public internal(set) var down = 0
  public internal(set) var paused = 0
  public internal(set) var retired = 0
  /// The lines of the earliest and the latest check counted.
  public internal(set) var firstLine = 0
  public internal(set) var lastLine = 0
  public internal(set) var firstAt = Instant(milliseconds: .max)
  public internal(set) var lastAt = Instant(milliseconds: .min)

  init(probe: ProbeKey, file: String, sha256: ContentDigest) {
    self.probe = probe
    self.file = file
    self.sha256 = sha256
  }
}

extension TracedTally {
  mutating func count(_ status: CheckStatus, at time: Instant, line: Int) {
    switch status {
    case .up: up += 1
    case .degraded: degraded += 1
    case .down: down += 1
    case .paused: paused += 1
    case .retired: retired += 1
    }
    if time < firstAt { (firstAt, firstLine) = (time, line) }
    if time >= lastAt { (lastAt, lastLine) = (time, line) }
  }
}

/// A file of evidence that cannot be shown.
public struct TraceFault: Hashable, Sendable {
  public let file: String
  public let reason: Reason
  /// How many lines of it were wanted; 0 where that is not known.
  public let lines: Int

  public enum Reason: Hashable, Sendable {
    case gone
    /// Its bytes are not those that were read.
    case changed
    /// The system's or the decompressor's word for why it cannot be read.
    case unreadable(UnusableFile)
    /// The file is as it was, but not every line is in it that the store says is.
    case contradicted
  }
}
