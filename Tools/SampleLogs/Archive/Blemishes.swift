import ServiceLevels

/// What happens to logs on their way: a line comes late, or twice, or damaged.
struct Blemishes {
  private var random: SplitMix64
  private let format: CheckFormat
  /// Lines that come later, with the number of lines to wait.
  private var held: [(line: [UInt8], wait: Int)] = []
  private var badLinesLeft: Int

  init(seed: UInt64, path: String, format: CheckFormat, isLastMonth: Bool) {
    random = SplitMix64(seed: seed, stream: path)
    self.format = format
    badLinesLeft = isLastMonth ? 2 : random.below(3) == 0 ? 1 : 0
  }

  /// Appends a line to a log, or something else in its place, for now.
  mutating func pass(_ line: [UInt8], at time: Instant, to log: inout [UInt8]) {
    for index in held.indices { held[index].wait -= 1 }
    while let due = held.firstIndex(where: { $0.wait <= 0 }) {
      log.append(contentsOf: held.remove(at: due).line)
    }
    if random.oneIn(15_000) {
      held.append((line, random.within(1...60)))
      return
    }
    log.append(contentsOf: line)
    if random.oneIn(25_000) { held.append((line, random.within(0...20))) }
    if badLinesLeft > 0, random.oneIn(9_000) {
      badLinesLeft -= 1
      log.append(contentsOf: badLine(like: line, at: time))
    }
  }

  /// Appends what is still held back.
  mutating func finish(to log: inout [UInt8]) {
    for (line, _) in held { log.append(contentsOf: line) }
    held = []
  }

  private mutating func badLine(like line: [UInt8], at time: Instant) -> [UInt8] {
    let text = time.japanText
    let csv = [
      "\(text),technova-sales-prod-app,ordr,ap-northeast-1a,grpc,up,,\n",
      "\(text),technova-iot-prod-app\n",
      "2026-02-30T09:00:00+09:00,technova-iot-prod-app,,,,up,,\n",
    ]
    let ndjson = [
      "{\"time\":\"\(text)\",\"service\":\"ordr\",\"zone\":\"ap-northeast-1a\",\"status\":\"up\"}\n",
      "{\"time\":\"\(text)\",\"service\":\"order\",\"status\":\"UNKNOWN?\"}\n",
      "{\"time\":\"2026-02-30T09:00:00Z\",\"service\":\"order\",\"status\":\"up\"}\n",
      String(decoding: line.prefix(line.count / 2), as: UTF8.self) + "\n",
      "{\"service\":\"auth\",\"zone\":\"ap-northeast-1c\",\"status\":\"up\"}\n",
    ]
    return Array(random.pick(format == .csv ? csv : ndjson).utf8)
  }
}
