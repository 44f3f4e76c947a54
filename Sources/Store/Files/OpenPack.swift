public import ServiceLevels
import SQLite

/// Files that are being added together: each has its row as it comes, and their checks are packed together at the end.
///
/// All of it is one transaction, so that thousands of small files cost hardly more than one large file, and nothing of
/// them is in the store before `commit`. Made by `Store.openPack`.
public final class OpenPack {
  private let store: Store
  private let transaction: Connection.Transaction
  /// Whether it is neither committed nor rolled back.
  private var isOpen = true
  private let ingestedAt: Instant
  private let id: Int
  private let insertion: Statement
  /// The numbers of the files that were added, by part.
  private var files: [Int] = []
  /// The parts in force before. With these they need not be asked for again.
  private var liveParts: LiveParts
  private var probes: [Probe] = []
  private var places: [ProbeKey: Int] = [:]
  /// The place of the probe that came last.
  private var latest = 0

  /// What the files say of a probe.
  private struct Probe {
    let key: ProbeKey
    var parts = PackedParts()
    /// The place of the probe that came next the last time; its own, until one came.
    var successor: Int
  }

  fileprivate init(
    _ store: Store, _ transaction: Connection.Transaction, ingestedAt: Instant
  ) throws(StoreError) {
    self.store = store
    self.transaction = transaction
    self.ingestedAt = ingestedAt
    liveParts = try store.liveParts()
    id = try store.makePack()
    insertion = try store.attempt { () throws(SQLiteError) in
      try store.connection.prepare(FileTable.insertion)
    }
  }
}

extension Store {
  /// Begins to add files. Until the pack is committed or rolled back, all that is written belongs to it.
  public func openPack(ingestedAt: Instant) throws(StoreError) -> OpenPack {
    let transaction = try beginTransaction()
    do {
      return try OpenPack(self, transaction, ingestedAt: ingestedAt)
    } catch {
      rollBack(transaction)
      throw error
    }
  }

  /// Adds files with all that they yield, or nothing of them. Gives their numbers; nil for one whose content is in the
  /// store already, which changes nothing.
  @discardableResult
  public func add(
    _ readings: [FileReading], ingestedAt: Instant
  ) throws(StoreError) -> [Int?] {
    let pack = try openPack(ingestedAt: ingestedAt)
    do {
      var ids: [Int?] = []
      for reading in readings { ids.append(try pack.add(reading)) }
      try pack.commit()
      return ids
    } catch {
      pack.rollBack()
      throw error
    }
  }
}

// MARK: - Adding

extension OpenPack {
  /// Adds a file with all that it yields. Gives its number; nil where its content is in the store already, which changes
  /// nothing.
  public func add(_ reading: FileReading) throws(StoreError) -> Int? {
    try store.attempt { () throws(SQLiteError) in
      try FileTable.bind(
        reading, ingestedAt: ingestedAt, pack: id, part: files.count, to: insertion)
      while try insertion.step() {}
    }
    guard store.connection.changedRows > 0 else { return nil }
    let file = store.connection.lastInsertedRowID
    try store.insertAllButChecks(reading.content, file: file)
    add(reading.content.checks)
    files.append(file)
    return file
  }

  private func add(_ checks: PackedChecks) {
    for entry in checks.entries {
      let place = place(of: entry.probe)
      probes[place].parts.append(entry, of: checks, part: files.count)
    }
  }

  private func place(of key: ProbeKey) -> Int {
    // Files mostly speak of the same probes in the same order, so the next one is guessed before it is looked up.
    if !probes.isEmpty {
      let guess = probes[latest].successor
      if probes[guess].key == key {
        latest = guess
        return guess
      }
    }
    let place = places[key] ?? probes.count
    if place == probes.count {
      places[key] = place
      probes.append(Probe(key: key, successor: place))
    }
    probes[latest].successor = place
    latest = place
    return place
  }

  /// Puts all that was added into the store. Where that fails, it is all rolled back.
  public func commit() throws(StoreError) {
    do {
      for probe in probes { try store.insert(probe.parts, of: probe.key, pack: id) }
      try store.setSize(ofPack: id, toFiles: files.count)
    } catch {
      rollBack()
      throw error
    }
    isOpen = false
    try store.commit(transaction)
    liveParts.add(pack: id, files: files)
    store.knownParts = liveParts
  }

  /// Takes back all that was added; nothing happens where it is in the store, or was taken back already.
  public func rollBack() {
    guard isOpen else { return }
    isOpen = false
    store.rollBack(transaction)
  }
}
