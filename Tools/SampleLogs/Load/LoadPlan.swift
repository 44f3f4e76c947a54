import ServiceLevels

/// What a generated load looks like.
struct LoadPlan: Hashable, Sendable {
  /// How the checks are spread over files.
  enum Layout: String, Hashable, Sendable, CaseIterable {
    case single
    case daily
    case hourly
    /// One file for each account and hour.
    case accountHourly = "account-hourly"
  }

  var firstDay = Story.october.day(1)
  var days = 30
  var probes = 60
  var intervalMilliseconds = 10_000
  var format = CheckFormat.ndjson
  var layout = Layout.daily
  /// Whether every check finds something else than the one before it.
  var isFlapping = false
  /// Whether checks come at any millisecond of their interval, with latencies to match.
  var hasJitter = false
  var seed: UInt64 = 1
}

extension LoadPlan {
  static let zones = ["ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d"]
  private static let servicesPerAccount = 10

  var services: Int { (probes + LoadPlan.zones.count - 1) / LoadPlan.zones.count }
  var accounts: Int {
    (services + LoadPlan.servicesPerAccount - 1) / LoadPlan.servicesPerAccount
  }

  func account(_ index: Int) -> String { "technova-load-prod-\(padded(index, to: 4))" }
  func service(_ index: Int) -> String { "load-\(padded(index, to: 5))" }
  func account(ofService index: Int) -> Int { index / LoadPlan.servicesPerAccount }

  /// The probes, in the order in which they ask.
  var keys: [ProbeKey] {
    (0..<probes).map { index in
      let service = index / LoadPlan.zones.count
      return ProbeKey(
        account: account(account(ofService: service)), service: self.service(service),
        zone: LoadPlan.zones[index % LoadPlan.zones.count], check: "http")
    }
  }

  /// The catalog that fits.
  var catalog: String {
    let interval = intervalMilliseconds
    var text = """
      time_zone: Asia/Tokyo
      checks: {interval: \(interval)ms, hold: \(interval * 3)ms, confirm: 3}
      tiers:
        - name: standard
          title: {ja: 標準, en: Standard}
          availability: 99.9
          rto: 1h
          rpo: 30m
      accounts:

      """
    for index in 0..<accounts { text += "  - name: \(account(index))\n" }
    text += "services:\n"
    for index in 0..<services {
      let name = service(index)
      text += "  - name: \(name)\n    title: {ja: \(name), en: \(name)}\n"
      text += "    account: \(account(account(ofService: index)))\n    tier: standard\n"
    }
    return text
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
