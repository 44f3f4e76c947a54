import ServiceLevels

/// Where TechNova's collector looks: every probe of the catalog's services, and one check of each account.
struct Topology: Sendable {
  let services: [Service]
  /// Those that were in service all the time: what happens by chance happens to them.
  let lasting: [Service]
  /// In the order in which the collector asks them.
  let probes: [MonitoredProbe]

  /// Accounts that nobody has connected to the collector yet. The report must list them.
  static let unwatchedAccounts: Set<String> = [
    "technova-root-management", "technova-maintenance-prod-ops", "technova-iot-prod-integration",
  ]

  init(catalog: ServiceCatalog) {
    services = catalog.services
    lasting = services.filter { $0.life == .always }
    var probes: [MonitoredProbe] = []
    for service in catalog.services {
      for zone in service.zones.isEmpty ? [""] : service.zones {
        let key = ProbeKey(
          account: service.account, service: service.name, zone: zone, check: service.check)
        probes.append(
          MonitoredProbe(
            key: key, file: service.file, rhythm: Rhythm(tier: service.tier), life: service.life,
            ordinal: probes.count))
      }
    }
    for account in catalog.accounts where !Topology.unwatchedAccounts.contains(account.name) {
      let key = ProbeKey(account: account.name, service: "", zone: "", check: "")
      probes.append(
        MonitoredProbe(
          key: key, file: .accounts, rhythm: .account, life: account.life, ordinal: 0))
    }
    self.probes = probes
  }
}

extension Topology {
  func service(named name: String) -> Service {
    guard let service = services.first(where: { $0.name == name }) else {
      preconditionFailure("the story tells of \(name), which the catalog does not know")
    }
    return service
  }
}

extension Service {
  /// What is asked of it, as its probes' `check` says.
  var check: String {
    switch name {
    case "order", "inventory": "grpc"
    case "network-hub": "reachability"
    case "vpn": "ike"
    case "dns": "resolve"
    case "ecr": "pull"
    case "security": "intake"
    default: kind == .cluster ? "sql" : "http"
    }
  }

  /// The log that its checks go to.
  var file: CheckFile {
    switch kind {
    case .cluster: .aurora
    case .platform: .platform
    case .service: CheckFile(rawValue: String(account.split(separator: "-")[1])) ?? .common
    }
  }
}

/// The logs of checks that a month has; the raw value begins the file's name.
enum CheckFile: String, Hashable, Sendable, CaseIterable {
  case accounts
  case aurora
  case common
  case iot
  case maintenance
  case mfg
  case platform
  case sales
}

/// One probe, and when it asks.
struct MonitoredProbe: Hashable, Sendable {
  let key: ProbeKey
  let file: CheckFile
  let rhythm: Rhythm
  /// When there is something to ask.
  let life: Life
  /// How far the probe's checks lie behind full seconds times ten.
  let phaseMilliseconds: Int

  init(key: ProbeKey, file: CheckFile, rhythm: Rhythm, life: Life, ordinal: Int) {
    self.key = key
    self.file = file
    self.rhythm = rhythm
    self.life = life
    // The collector asks accounts in one sweep; services are spread over the ten seconds.
    phaseMilliseconds = file == .accounts ? 0 : ordinal % 10 * 1000 + ordinal * 137 % 1000
  }
}

/// How often the log keeps a check that found what the one before it found.
///
/// The collector asks every ten seconds. It writes each check around a change, and while a probe is down; of a long
/// series that found the same it keeps one per `heartbeat`. The sample catalog's `hold` is a minute longer
/// (five for accounts), so that nothing is lost by that.
struct Rhythm: Hashable, Sendable {
  let heartbeatSeconds: Int

  static let checkSeconds = 10
  static let account = Rhythm(heartbeatSeconds: 3600)

  init(heartbeatSeconds: Int) {
    self.heartbeatSeconds = heartbeatSeconds
  }

  init(tier: String) {
    switch tier {
    case "critical": self.init(heartbeatSeconds: 600)
    case "high": self.init(heartbeatSeconds: 1200)
    default: self.init(heartbeatSeconds: 1800)
    }
  }
}
