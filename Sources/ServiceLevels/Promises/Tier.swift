/// A class of services that share a promise (requirements, section 1).
public struct Tier: Hashable, Sendable {
  public let name: String
  public let title: LocalizedText
  /// What it promises, and from when on.
  public let terms: Dated<TierTerms>
  /// What follows from a missed promise, in the words of whoever promised; nil where nothing is agreed.
  public let policy: LocalizedText?

  public init(
    name: String, title: LocalizedText, terms: Dated<TierTerms>, policy: LocalizedText? = nil
  ) {
    self.name = name
    self.title = title
    self.terms = terms
    self.policy = policy
  }

  /// A tier that always promises the same.
  public init(
    name: String, title: LocalizedText, availability: Objective, rtoMilliseconds: Int? = nil,
    rpoMilliseconds: Int? = nil, alertChannel: String? = nil, respondWithinMilliseconds: Int? = nil
  ) {
    self.init(
      name: name, title: title,
      terms: Dated(
        TierTerms(
          availability: availability, rtoMilliseconds: rtoMilliseconds,
          rpoMilliseconds: rpoMilliseconds, alertChannel: alertChannel,
          respondWithinMilliseconds: respondWithinMilliseconds)))
  }
}

/// What a tier promises at one time.
public struct TierTerms: Hashable, Sendable {
  public var availability: Objective
  /// Recovery time objective, in milliseconds.
  public var rtoMilliseconds: Int?
  /// Recovery point objective, in milliseconds.
  public var rpoMilliseconds: Int?
  public var alertChannel: String?
  /// How soon an alert of this tier is to be acknowledged, in milliseconds.
  public var respondWithinMilliseconds: Int?

  public init(
    availability: Objective, rtoMilliseconds: Int? = nil, rpoMilliseconds: Int? = nil,
    alertChannel: String? = nil, respondWithinMilliseconds: Int? = nil
  ) {
    self.availability = availability
    self.rtoMilliseconds = rtoMilliseconds
    self.rpoMilliseconds = rpoMilliseconds
    self.alertChannel = alertChannel
    self.respondWithinMilliseconds = respondWithinMilliseconds
  }
}

// MARK: - What it promises after all changes

extension Tier {
  public var availability: Objective { terms.latest.availability }
  public var rtoMilliseconds: Int? { terms.latest.rtoMilliseconds }
  public var rpoMilliseconds: Int? { terms.latest.rpoMilliseconds }
  public var alertChannel: String? { terms.latest.alertChannel }
  public var respondWithinMilliseconds: Int? { terms.latest.respondWithinMilliseconds }
}
