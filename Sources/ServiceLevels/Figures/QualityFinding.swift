/// Something that makes a period's figures less sure than they look: said by name where the reader looks (rules 2).
public enum QualityFinding: Hashable, Sendable {
  /// Checks come so seldom that they do not speak for all the time between them.
  case slowChecks(ProbeFigure)
  /// A probe was heard for the last time in the period, though nobody retired it.
  case goneSilent(ProbeFigure)
  /// A probe was heard for the first time in the period.
  case newProbe(ProbeFigure)
  /// So many probes of a subject began or ended in the period that their names change all the time, as one a pod does.
  case churningNames(Subject, began: Int, ended: Int)
  /// More than 1 % of the probe's checks were failures too short to count.
  case flapping(ProbeFigure)
  /// A zone that the catalog lists had no live probe; the time that is unknown only because of it.
  case darkZone(service: String, zone: String, unknownMilliseconds: Int)
  /// A source that logs transitions only said nothing in the period.
  case unheard(ProbeFigure)
  /// A check that the catalog names never occurs.
  case neverSeen(Subject, check: String)
  /// Of maintenance with several versions one does not say when it was written.
  case undatedVersion(operationID: String)
  /// An incident is said to be told under another that the store does not have.
  case unknownOriginal(incidentID: String, duplicateOf: String)
  /// A day's logs are known to be lost.
  case acknowledgedDay(AcknowledgedDay)
  /// A log file was taken out by hand.
  case forgottenFile(ForgottenFile)
}
