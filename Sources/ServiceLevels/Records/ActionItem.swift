/// What somebody is to do about an incident, an exercise or another operation, by when (docs/logs.md).
public struct ActionItem: Hashable, Sendable {
  public let id: String
  public let what: String
  public let owner: String?
  public let due: CivilDate?
  /// Nil where it is not done yet.
  public let doneAt: Instant?

  public init(id: String, what: String, owner: String?, due: CivilDate?, doneAt: Instant?) {
    self.id = id
    self.what = what
    self.owner = owner
    self.due = due
    self.doneAt = doneAt
  }
}
