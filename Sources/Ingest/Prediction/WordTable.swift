import Glibc

/// Words of a log by their bytes: the keys of its lines, and the names in them.
///
/// A word is found without making a text of it, and told from all others by comparing it whole.
final class WordTable {
  struct Word: BitwiseCopyable {
    /// The first 16 bytes; those beyond the word are zero.
    let word0: UInt64
    let word1: UInt64
    /// The length, and where those beyond the first 16 stand in the arena.
    let length: Int
    let rest: Int
    let hash: UInt64
    var role = Role.name
    /// The bit of the field that a key names; 0 where it is none.
    var field: UInt64 = 0
    /// The bit of a field that must be there too, as the key would else be taken for what was meant for it.
    var needed: UInt64 = 0
    /// The number of a gauge with this name, or -1.
    var gauge = -1
    /// The line that last had this word as a key, and as the name of a gauge.
    var lineOfKey = 0
    var lineOfGauge = 0
  }

  /// What a word means where it stands as a key.
  enum Role: UInt8 {
    /// No key that was met.
    case name
    case time, status, account, service, zone, check, gauges
    /// A key whose value is passed over.
    case other
  }

  /// The word without bytes, which names nothing.
  static let empty = 0

  private let words = PlainList<Word>()
  /// Words by their hash; -1 is free. A power of two long.
  private let slots = PlainList<Int32>()
  private let arena = PlainList<UInt8>()

  /// The table as long as no word is added.
  struct Reader {
    let words: UnsafeMutablePointer<Word>
    fileprivate let slots: UnsafeMutablePointer<Int32>
    fileprivate let slotCount: Int
    fileprivate let arena: UnsafeMutablePointer<UInt8>
  }

  init() {
    growSlots()
    _ = intern([])
  }

  var reader: Reader {
    Reader(words: words.base, slots: slots.base, slotCount: slots.count, arena: arena.base)
  }

  /// The bytes of memory that are in use.
  var bytes: Int { words.count * MemoryLayout<Word>.stride + slots.count * 4 + arena.count }

  /// The number of a word, which is new or known.
  func intern(_ bytes: ArraySlice<UInt8>) -> Int {
    var padded = Array(bytes)
    // Read to the end of a word.
    padded.append(contentsOf: repeatElement(0, count: 24 - bytes.count % 8))
    return padded.withUnsafeBufferPointer { padded in
      guard let base = padded.baseAddress else { return Self.empty }
      let spelling = Spelling(base, length: bytes.count)
      let known = reader.find(spelling, base)
      if known >= 0 { return known }
      words.append(
        Word(
          word0: spelling.word0, word1: spelling.word1, length: bytes.count, rest: arena.count,
          hash: spelling.hash))
      for byte in bytes.dropFirst(16) { arena.append(byte) }
      if words.count * 4 > slots.count { growSlots() } else { enlist(words.count - 1) }
      return words.count - 1
    }
  }

  /// Changes what is known of a word.
  func update(_ index: Int, _ change: (inout Word) -> Void) { change(&words.base[index]) }

  private func growSlots() {
    let size = max(256, slots.count * 2)
    slots.truncate(to: 0)
    for _ in 0..<size { slots.append(-1) }
    for index in 0..<words.count { enlist(index) }
  }

  private func enlist(_ index: Int) {
    var slot = Int(words.base[index].hash >> 32) & (slots.count - 1)
    while slots.base[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots.base[slot] = Int32(index)
  }
}

extension WordTable.Reader {
  /// The number of a word; -1 where it is not known.
  @inline(__always)
  func find(_ spelling: Spelling, _ at: UnsafePointer<UInt8>) -> Int {
    var slot = spelling.slot(among: slotCount)
    while true {
      let index = Int(slots[slot])
      if index < 0 || isSpelt(index, spelling, at) { return index }
      slot = (slot + 1) & (slotCount - 1)
    }
  }

  @inline(__always)
  private func isSpelt(
    _ index: Int, _ spelling: Spelling, _ at: UnsafePointer<UInt8>
  ) -> Bool {
    let word = words + index
    guard word.pointee.word0 == spelling.word0, word.pointee.word1 == spelling.word1,
      word.pointee.length == spelling.length
    else { return false }
    return spelling.length <= 16
      || memcmp(at + 16, arena + word.pointee.rest, spelling.length - 16) == 0
  }
}

/// The bytes of a word as they are compared.
struct Spelling {
  let word0: UInt64
  let word1: UInt64
  let length: Int
  let hash: UInt64

  /// Reads a word of up to 7 bytes.
  @inline(__always)
  init(short word: UInt64, length: Int) {
    word0 = word & mask(length)
    word1 = 0
    self.length = length
    hash = Self.hash(word0, 0)
  }

  /// Reads a word; up to 16 bytes are read past its end.
  @inline(__always)
  init(_ at: UnsafePointer<UInt8>, length: Int) {
    word0 = word(at) & mask(min(length, 8))
    word1 = length > 8 ? word(at + 8) & mask(min(length - 8, 8)) : 0
    self.length = length
    // Of a long word also what lies beyond the first 16, up to 4096 bytes.
    let front = Self.hash(word0, word1)
    hash = length <= 16 ? front : front ^ UInt64(hashed(at + 16, min(length - 16, 4096)))
  }

  @inline(__always)
  private static func hash(_ word0: UInt64, _ word1: UInt64) -> UInt64 {
    let mixed = (word0 &* 0x9e37_79b9_7f4a_7c15) ^ (word1 &* 0xc4ce_b9fe_1a85_ec53)
    return (mixed ^ mixed >> 32) &* 0xff51_afd7_ed55_8ccd
  }

  @inline(__always)
  func slot(among count: Int) -> Int { Int(hash >> 32) & (count - 1) }
}
