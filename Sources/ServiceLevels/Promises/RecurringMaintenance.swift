/// Maintenance at the same hours of certain weekdays, announced once for all of them (catalog: `maintenance`).
public struct RecurringMaintenance: Hashable, Sendable {
  /// Names it in reports: its own, or `maintenance:1`, counted in the order of the catalog.
  public let id: String
  public let title: LocalizedText?
  public let services: [String]
  public let accounts: [String]
  /// Holidays do not switch it off.
  public let hours: ServiceHours
  /// When it was announced; only occurrences that begin then or later count.
  public let since: Instant
  /// Only occurrences that begin before count.
  public let until: Instant?

  public init(
    id: String, title: LocalizedText? = nil, services: [String], accounts: [String],
    hours: ServiceHours, since: Instant, until: Instant?
  ) {
    self.id = id
    self.title = title
    self.services = services
    self.accounts = accounts
    self.hours = hours
    self.since = since
    self.until = until
  }
}
