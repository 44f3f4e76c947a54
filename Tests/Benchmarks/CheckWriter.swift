import ServiceLevels
import TestSupport

/// Writes the checks of one file.
struct CheckWriter {
  private let set: DataSet
  private let firstRound: Int
  private let probes: [Int]
  private var random: SeededRandom
  private var day = -1
  private var date: [UInt8] = []
  private let front: [[UInt8]]
  /// For each probe the round until which it is down.
  private var downUntil: [Int]
  private var bytes: [UInt8] = []

  init(set: DataSet, file: Int) {
    self.set = set
    firstRound = file / set.groups * set.rounds
    probes = (0..<set.probes).filter { $0 % set.groups == file % set.groups }
    random = SeededRandom(seed: UInt64(file) &* 977 &+ UInt64(set.probes))
    downUntil = Array(repeating: 0, count: set.probes)
    front = (0..<set.probes).map { probe in
      let (account, service, zone) = (
        DataSet.account(probe), DataSet.service(probe), DataSet.zone(probe)
      )
      return switch set.shape {
      case .csv: Array("Z,\(account),\(service),\(zone),http,".utf8)
      case .shuffled: []
      case .varied:
        Array("\"service\":\"\(service)\",\"zone\":\"\(zone)\",\"account\":\"\(account)\"".utf8)
      case .json, .flipping:
        Array(
          "Z\",\"account\":\"\(account)\",\"service\":\"\(service)\",\"zone\":\"\(zone)\",\"check\":\"http\",\"status\":\""
            .utf8)
      }
    }
  }

  /// The lines of one round over all probes.
  mutating func round(_ round: Int) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    let number = firstRound + round
    var order = probes
    if set.shape == .varied || set.shape == .shuffled { order.shuffle(using: &random) }
    let step = set.roundMilliseconds / probes.count
    for (place, probe) in order.enumerated() {
      let jitter = step > 1 ? Int(random.next() % UInt64(step)) : 0
      let time = DataSet.start + number * set.roundMilliseconds + place * step + jitter
      let status = status(probe, number)
      switch set.shape {
      case .csv: csv(probe, time, status)
      case .json, .flipping: json(probe, time, status)
      case .varied: varied(probe, time, status)
      case .shuffled: shuffled(probe, time, status)
      }
    }
    return bytes
  }

  private mutating func status(_ probe: Int, _ round: Int) -> StaticString {
    if set.shape == .flipping { return (round + probe) % 2 == 0 ? "up" : "down" }
    if round < downUntil[probe] { return "down" }
    let chance = random.next() % 20_000
    if chance == 0 { downUntil[probe] = round + Int(random.next() % 40) }
    return chance < 10 ? (chance < 3 ? "down" : "degraded") : "up"
  }

  private mutating func json(_ probe: Int, _ time: Int, _ status: StaticString) {
    put("{\"time\":\"")
    put(time: time)
    bytes += front[probe]
    put(status)
    put("\",\"latency_ms\":")
    put(number: 5 + Int(random.next() % 40))
    put(",\"code\":0}\n")
  }

  private mutating func csv(_ probe: Int, _ time: Int, _ status: StaticString) {
    put(time: time)
    bytes += front[probe]
    put(status)
    put(",")
    put(number: 5 + Int(random.next() % 40))
    put(",0\n")
  }

  private mutating func varied(_ probe: Int, _ time: Int, _ status: StaticString) {
    put("{\"request_id\":\"")
    putRandomId()
    put("\",\"status\":\"")
    put(status)
    put("\",\"latency_ms\":")
    put(number: Int(random.next() % 2000))
    put(",\"time\":\"")
    put(time: time)
    put("Z\",")
    bytes += front[probe]
    put(",\"check\":\"http\",\"code\":")
    put(number: random.next() % 50 == 0 ? 503 : 200)
    put("}\n")
  }

  private mutating func shuffled(_ probe: Int, _ time: Int, _ status: StaticString) {
    // The first seven are always there.
    var members = Array(0..<7 + Int(random.next() % 5))
    members.shuffle(using: &random)
    for (place, member) in members.enumerated() {
      put(place == 0 ? "{" : ",")
      switch member {
      case 0:
        put("\"time\":\"")
        put(time: time)
        put("Z\"")
      case 1: text("\"status\":\"", status)
      case 2: text("\"service\":\"", DataSet.service(probe))
      case 3: text("\"zone\":\"", DataSet.zone(probe))
      case 4: text("\"account\":\"", DataSet.account(probe))
      case 5: text("\"check\":\"", "http")
      case 6:
        put("\"request_id\":\"")
        putRandomId()
        put("\"")
      case 7:
        put("\"latency_ms\":")
        put(number: Int(random.next() % 2000))
      case 8:
        put("\"code\":")
        put(number: random.next() % 50 == 0 ? 503 : 200)
      case 9: put(random.next() % 2 == 0 ? "\"retried\":true" : "\"retried\":false")
      default: text("\"agent\":\"", ["collector/1.9", "collector/2.0 (edge)"][probe % 2])
      }
    }
    put("}\n")
  }

  private mutating func text(_ key: StaticString, _ value: some CustomStringConvertible) {
    put(key)
    bytes += value.description.utf8
    put("\"")
  }

  private mutating func putRandomId() {
    let id = random.next()
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(id >> UInt64(shift) & 15)
      bytes.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes += $0 }
  }

  private mutating func put(number: Int) {
    if number >= 10 { put(number: number / 10) }
    bytes.append(48 + UInt8(number % 10))
  }

  /// `2026-10-01T00:00:00.123`.
  private mutating func put(time: Int) {
    let today = time / 86_400_000
    if today != day {
      day = today
      date = Array("\(CivilDate(daysSinceEpoch: today))T".utf8)
    }
    bytes += date
    let milliseconds = time % 86_400_000
    put(pair: milliseconds / 3_600_000)
    bytes.append(58)
    put(pair: milliseconds / 60_000 % 60)
    bytes.append(58)
    put(pair: milliseconds / 1000 % 60)
    bytes.append(46)
    bytes.append(48 + UInt8(milliseconds % 1000 / 100))
    put(pair: milliseconds % 100)
  }

  private mutating func put(pair: Int) {
    bytes.append(48 + UInt8(pair / 10))
    bytes.append(48 + UInt8(pair % 10))
  }
}
