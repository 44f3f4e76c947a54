/// A time in which a service is unknown only because a zone that the catalog lists has no live probe (rules 2; table
/// `zone_silence`).
public struct ZoneSilenceFigure: Hashable, Sendable {
  public let service: String
  public let zone: String
  public let interval: Interval

  public init(service: String, zone: String, interval: Interval) {
    self.service = service
    self.zone = zone
    self.interval = interval
  }
}
