internal import Ingest
public import ServiceLevels

extension Instant {
  /// The instant that a word on the command line means, written as in a log; nil where it means none.
  public init?(commandLine text: String) {
    self.init(logTime: text)
  }
}
