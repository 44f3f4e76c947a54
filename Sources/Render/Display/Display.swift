import ServiceLevels

/// Shows figures to people in one language: the only place that turns a number, a duration or a date into words.
///
/// Nothing is ever rounded in a service's favour: percentages are floored, time lost is rounded up, time left down.
struct Display: Sendable {
  let language: Language
  let zone: TimeZoneTable

  func pick(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  /// What stands where there is no figure.
  static let absent = "—"
}
