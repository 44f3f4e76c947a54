import Pipeline

extension UnwatchedPromises {
  /// `1 of 45 kept promises would be missed if the time that nobody watched had been down: order (60 min)`.
  var text: String {
    let listed = services.prefix(3).map { service in
      "\(shown(service.name)) (\(minutes(service.unknownMilliseconds)) min)"
    }.joined(separator: ", ")
    let more = services.count > 3 ? " and \(services.count - 3) more" : ""
    return
      "\(services.count) of \(kept) kept promises would be missed if the time that nobody watched "
      + "had been down: \(listed)\(more)"
  }

  /// Rounded up: less than a minute is not none.
  private func minutes(_ milliseconds: Int) -> Int { (milliseconds + 59_999) / 60_000 }
}
