/// A published figure that a later report changed (sla-rules 10; table `restatement`).
public struct RestatementFigure: Hashable, Sendable {
  public let period: String
  /// The service, or the account where there is none.
  public let subject: String
  /// The column of `availability`.
  public let figure: String
  public let before: Int
  public let after: Int
  public let closedAt: Instant
  /// `late files` or `corrections`; `catalog` where nothing came late. A figure that both changed has a row for each.
  public let cause: String
  /// The files and corrections that came after closing.
  public let sources: String

  public init(
    period: String,
    subject: String,
    figure: String,
    before: Int,
    after: Int,
    closedAt: Instant,
    cause: String,
    sources: String
  ) {
    self.period = period
    self.subject = subject
    self.figure = figure
    self.before = before
    self.after = after
    self.closedAt = closedAt
    self.cause = cause
    self.sources = sources
  }
}
