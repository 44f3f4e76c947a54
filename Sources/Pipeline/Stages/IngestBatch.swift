internal import ServiceLevels
internal import Store

/// Files that are written with one commit. Each is in the store whole or not at all all the same.
struct IngestBatch {
  private let store: Store
  private let instant: Instant
  private var pack: OpenPack?
  /// Roughly the bytes of memory that the files take which were added.
  private var weight = 0
  /// The earliest instant in them.
  private var first: Instant?
  private static let heaviest = 16 << 20

  init(store: Store, instant: Instant) {
    self.store = store
    self.instant = instant
  }
}

extension IngestBatch {
  mutating func add(
    _ reading: FileReading, _ remarks: FileRemarks?, outcome: inout IngestOutcome
  ) throws {
    let pack = try pack ?? store.openPack(ingestedAt: instant)
    self.pack = pack
    if try pack.add(reading) != nil {
      outcome.filesRead += 1
      outcome.lines += reading.content.lines
      outcome.rejected += reading.content.rejected
      outcome.take(remarks, of: reading.identity.path)
      first = [first, reading.content.first].compactMap(\.self).min()
    } else {
      outcome.filesSkipped += 1
    }
    weight += reading.weight
    if weight >= IngestBatch.heaviest { try commit() }
  }

  mutating func commit() throws {
    guard let pack else { return }
    try store.advanceRevision(touching: first)
    try pack.commit()
    self.pack = nil
    (weight, first) = (0, nil)
  }

  func rollBack() { pack?.rollBack() }
}
