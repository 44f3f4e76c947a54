/// A published figure that a later report changed (rules 10; table `restatement`).
public struct RestatementFigure: Hashable, Sendable {
  public let period: String
  /// The service, or the account where there is none; of tiers and means the scope as text.
  public let subject: String
  /// The table that the figure was published in.
  public let table: String
  /// Its column there; in `incident_mean` with the metric before it: `ttd_mean_ms`.
  public let figure: String
  /// Before this cause: as it was published, or as an earlier row left it. Nil where there was none, or it is a word.
  public let before: Int?
  public let after: Int?
  /// As the column showed it: a number, a percentage or a word. Nil where there was none.
  public let beforeText: String?
  public let afterText: String?
  public let closedAt: Instant
  /// `late files`, `forgotten files`, `corrections` or `catalog`; several with commas where a figure cannot be told apart by them. A figure
  /// that several changed one after the other has a row for each.
  public let cause: String
  /// The files and corrections that came after closing, and the files that were forgotten since.
  public let sources: String

  public init(
    period: String,
    subject: String,
    table: String = "availability",
    figure: String,
    before: Int?,
    after: Int?,
    beforeText: String? = nil,
    afterText: String? = nil,
    closedAt: Instant,
    cause: String,
    sources: String
  ) {
    self.period = period
    self.subject = subject
    self.table = table
    self.figure = figure
    self.before = before
    self.after = after
    self.beforeText = beforeText ?? before.map { String($0) }
    self.afterText = afterText ?? after.map { String($0) }
    self.closedAt = closedAt
    self.cause = cause
    self.sources = sources
  }

  /// Nil where either is none, or a word.
  public var difference: Int? {
    guard let before, let after else { return nil }
    return after - before
  }
}
