/// Neighbouring checks of one probe that found the same.
///
/// There is a check at `first`, one at `last`, and any number between. Checks that found `down` are never put together:
/// each is a run of its own with `first == last`, so that confirmation, flaps and bounds stay exact whatever the
/// catalog says later.
public struct CheckRun: Hashable, Sendable {
  public let status: CheckStatus
  public let first: Instant
  public let last: Instant

  @inlinable
  public init(status: CheckStatus, first: Instant, last: Instant) {
    precondition(first <= last, "a run of checks ends before it starts")
    self.status = status
    self.first = first
    self.last = last
  }
}
