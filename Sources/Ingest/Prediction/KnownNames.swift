/// The keys of lines that were read in full, and the names of the probes in them, so that a line can be read in one pass
/// whatever the order of its keys.
final class KnownNames {
  private var table = WordTable()
  /// Probes by the hash of their four names. A power of two long.
  private var probes = PlainList<Probe>()
  private var probeCount = 0
  private let maximumBytes: Int

  /// A probe by the numbers of its names.
  struct Probe: BitwiseCopyable {
    var names: Names
    /// Its number in the directory; -1 where the place is free.
    var number: Int
  }

  /// The words for an account, a service, a zone and a check.
  struct Names: BitwiseCopyable, Equatable {
    var account = WordTable.empty
    var service = WordTable.empty
    var zone = WordTable.empty
    var check = WordTable.empty

    @inline(__always)
    func slot(among count: Int) -> Int {
      let low = UInt64(truncatingIfNeeded: account | service << 32) &* 0x9e37_79b9_7f4a_7c15
      let high = UInt64(truncatingIfNeeded: zone | check << 32) &* 0xc4ce_b9fe_1a85_ec53
      let mixed = (low ^ low >> 32 ^ high) &* 0xff51_afd7_ed55_8ccd
      return Int(mixed >> 32) & (count - 1)
    }
  }

  /// - Parameter maximumBytes: when more is known, all is forgotten.
  init(maximumBytes: Int = 64 << 20) {
    self.maximumBytes = maximumBytes
    makeRoom(256)
  }

  /// The bytes of memory that are in use.
  var bytes: Int { table.bytes + probes.count * MemoryLayout<Probe>.stride }

  /// What is known, as long as nothing is learnt.
  struct Reader {
    let words: WordTable.Reader
    fileprivate let probes: UnsafeMutablePointer<Probe>
    fileprivate let count: Int
  }

  var reader: Reader {
    Reader(words: table.reader, probes: probes.base, count: probes.count)
  }
}

extension KnownNames.Reader {
  /// The number of the probe with these names; -1 where it is not known.
  @inline(__always)
  func probe(_ names: KnownNames.Names) -> Int {
    var slot = names.slot(among: count)
    while probes[slot].number >= 0, probes[slot].names != names {
      slot = (slot + 1) & (count - 1)
    }
    return probes[slot].number
  }
}

// MARK: - Learning

extension KnownNames {
  /// Learns from the line of a probe's check that was accepted.
  ///
  /// - Parameter gauge: the number of a gauge with a name.
  func learn(_ record: JSONRecord, probe: Int, gauge: (String) -> Int) {
    if bytes > maximumBytes { forget() }
    // What is written with escapes is not found by its bytes.
    if record.members.contains(where: \.hasEscapes) { return }
    var names = Names()
    for member in record.members {
      learnKey(member, in: record.bytes)
      switch member.field {
      case .account: names.account = word(member.value, in: record.bytes)
      case .service: names.service = word(member.value, in: record.bytes)
      case .zone: names.zone = word(member.value, in: record.bytes)
      case .check: names.check = word(member.value, in: record.bytes)
      case .gauges: learnGauges(member.value, in: record.bytes, gauge)
      default: break
      }
    }
    add(Probe(names: names, number: probe))
  }

  private func learnKey(_ member: JSONMember, in bytes: [UInt8]) {
    let index = table.intern(bytes[member.key.range])
    guard table.reader.words[index].role == .name else { return }
    let nearest =
      member.field == nil ? Field.nearest(to: bytes[member.key.range]) : nil
    table.update(index) { word in
      word.role =
        switch member.field {
        case .time: .time
        case .status: .status
        case .account: .account
        case .service: .service
        case .zone: .zone
        case .check: .check
        case .gauges: .gauges
        default: .other
        }
      word.field = member.field?.bit ?? 0
      word.needed = nearest.map { $0.isUsed(by: .check) ? $0.bit : 0 } ?? 0
    }
  }

  private func word(_ value: JSONValue, in bytes: [UInt8]) -> Int {
    guard case .text(let text) = value else { return WordTable.empty }
    return table.intern(bytes[text.range])
  }

  private func learnGauges(_ value: JSONValue, in bytes: [UInt8], _ gauge: (String) -> Int) {
    guard case .object(let range) = value else { return }
    var scanner = JSONScanner(bytes, at: range)
    for member in (try? scanner.object()) ?? [] where !member.key.hasEscapes {
      let word = table.intern(bytes[member.key.range])
      let number = gauge(member.key.string(in: bytes))
      table.update(word) { $0.gauge = number }
    }
  }

  private func add(_ probe: Probe) {
    var slot = probe.names.slot(among: probes.count)
    while probes.base[slot].number >= 0 {
      if probes.base[slot].names == probe.names { return }
      slot = (slot + 1) & (probes.count - 1)
    }
    probes.base[slot] = probe
    probeCount += 1
    if probeCount * 2 > probes.count { makeRoom(probes.count * 2) }
  }

  private func makeRoom(_ size: Int) {
    let old = probes
    probes = PlainList()
    for _ in 0..<size { probes.append(Probe(names: Names(), number: -1)) }
    for index in 0..<old.count where old.base[index].number >= 0 {
      var slot = old.base[index].names.slot(among: size)
      while probes.base[slot].number >= 0 { slot = (slot + 1) & (size - 1) }
      probes.base[slot] = old.base[index]
    }
  }

  private func forget() {
    table = WordTable()
    probes = PlainList()
    probeCount = 0
    makeRoom(256)
  }
}

extension JSONMember {
  fileprivate var hasEscapes: Bool {
    if key.hasEscapes { return true }
    guard case .text(let text) = value, [.account, .service, .zone, .check].contains(field) else {
      return false
    }
    return text.hasEscapes
  }
}

extension Field {
  /// A bit of its own for each field.
  var bit: UInt64 { 1 << UInt64(rawValue) }
}
