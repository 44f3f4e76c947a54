/// A class of services that share a promise (requirements, section 1).
public struct Tier: Hashable, Sendable {
  public let name: String
  public let title: LocalizedText
  public let availability: Objective
  /// Recovery time objective, in milliseconds.
  public let rtoMilliseconds: Int?
  /// Recovery point objective, in milliseconds.
  public let rpoMilliseconds: Int?
  public let alertChannel: String?
  /// How soon an alert of this tier is to be acknowledged, in milliseconds.
  public let respondWithinMilliseconds: Int?

  public init(
    name: String, title: LocalizedText, availability: Objective, rtoMilliseconds: Int? = nil,
    rpoMilliseconds: Int? = nil, alertChannel: String? = nil, respondWithinMilliseconds: Int? = nil
  ) {
    self.name = name
    self.title = title
    self.availability = availability
    self.rtoMilliseconds = rtoMilliseconds
    self.rpoMilliseconds = rpoMilliseconds
    self.alertChannel = alertChannel
    self.respondWithinMilliseconds = respondWithinMilliseconds
  }
}
