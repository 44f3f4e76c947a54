internal import Ingest
internal import ServiceLevels
internal import Store

/// Reads files again where what was kept of them is not enough: where two of them hold checks of one probe at the same
/// time, and where the catalog reads checks another way now.
struct Settlement {
  let store: Store
  let catalog: LoadedCatalog
  let progress: Progress

  /// Notes, before files are read with this catalog, whether what the store holds was held against it.
  ///
  /// Without this, a run that is cut short and one with the former catalog after it would leave files in force that were
  /// read with another.
  func prepare(isStoreEmpty: Bool) throws {
    let settled = try store.meta(Settlement.scopeKey)
    if settled == catalog.sha256 { return }
    if isStoreEmpty {
      try store.setMeta(Settlement.scopeKey, to: catalog.sha256)
    } else if settled != nil {
      try store.setMeta(Settlement.scopeKey, to: nil)
    }
  }

  /// Reads again what has to be, and tells how many files that were. Throws `logsNeeded` where one is gone or changed;
  /// the others are read all the same.
  ///
  /// What only a catalog forgot can stay as it is where its log is gone: nothing asks for it any more.
  func run() async throws -> Int {
    let stale = try staleFiles()
    try await readAgain(stale.needed, keeping: [:], reason: .catalogChanged)
    try await readAgain(stale.forgotten, keeping: [:], reason: nil)
    try store.setMeta(Settlement.scopeKey, to: catalog.sha256)
    let contested = try store.contestedFiles()
    try await readAgain(
      Set(contested.map(\.fileID)),
      keeping: Dictionary(
        contested.map { ($0.fileID, Set($0.probes)) }, uniquingKeysWith: { $0.union($1) }),
      reason: .interleaved)
    return stale.needed.union(stale.forgotten).union(contested.map(\.fileID)).count
  }

  /// The catalog that everything in the store was last held against.
  private static let scopeKey = "settled_catalog"

  /// The files whose lines the catalog now accepts or folds otherwise than when they were read, and of the rest those that
  /// hold something the catalog does not know any more.
  private func staleFiles() throws -> (needed: Set<Int>, forgotten: Set<Int>) {
    if try store.meta(Settlement.scopeKey) == catalog.sha256 { return ([], []) }
    let scope = IngestScope(catalog.catalog)
    let nowKnown = try store.unknownNames().filter {
      scope.services.contains($0) || scope.accounts.contains($0)
    }
    var needed = Set(try store.files(withUnknownNames: nowKnown).map(\.id))
    needed.formUnion(
      try store.files(foldedOver: scope.longestGap(of:)).map(\.fileID))
    var forgotten: Set<Int> = []
    for probe in try store.probes() where !scope.knows(probe) {
      forgotten.formUnion(try store.files(holding: probe))
    }
    let paths = Set(
      try store.incidentRecords().filter {
        !scope.knows(services: $0.record.services, accounts: $0.record.accounts)
      }.map(\.path)
        + store.operationRecords().filter {
          !scope.knows(services: $0.record.services, accounts: $0.record.accounts)
        }.map(\.path))
    if !paths.isEmpty {
      forgotten.formUnion(try store.files().filter { paths.contains($0.path) }.map(\.id))
    }
    return (needed, forgotten.subtracting(needed))
  }

  /// - Parameters:
  ///   - keeping: for each file, the probes whose checks are all to be kept from now on.
  ///   - reason: why a file has to be read; nil where it may as well be left as it is.
  private func readAgain(
    _ ids: Set<Int>, keeping probes: [Int: Set<ProbeKey>], reason: NeededLog.Reason?
  ) async throws {
    guard !ids.isEmpty else { return }
    let ledger = Dictionary(
      try store.files().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let files = ids.sorted().compactMap { ledger[$0] }
    // What was verbatim stays so: another file may hold checks of the same time.
    let verbatim = try store.verbatimProbes(ofFiles: ids)
      .merging(probes) { $0.union($1) }
    let reader = LogReader(scope: IngestScope(catalog.catalog))
    var needed: [NeededLog] = []
    var done = 0
    try await inOrder(files) { file in
      file.identity.bytes
    } work: { file -> LogFile? in
      let log = try? reader.read(path: file.path, verbatim: verbatim[file.id] ?? [])
      return log?.sha256 == file.sha256 ? log : nil
    } deliver: { file, log in
      try Interruption.check()
      if let log {
        try store.transaction {
          try store.replaceContent(ofFile: file.id, with: FileContent(log.yield))
          try store.advanceRevision()
        }
      } else if let reason {
        needed.append(NeededLog(path: file.path, reason: reason))
      }
      done += 1
      progress.show("read again", done: done, of: files.count, bytes: 0, ofBytes: 0)
    }
    if !needed.isEmpty { throw PipelineError.logsNeeded(needed) }
  }
}

extension IngestScope {
  fileprivate func knows(_ probe: ProbeKey) -> Bool {
    probe.service.isEmpty ? accounts.contains(probe.account) : services.contains(probe.service)
  }

  fileprivate func knows(services names: [String], accounts accountNames: [String]) -> Bool {
    !services.isDisjoint(with: names) || !accounts.isDisjoint(with: accountNames)
  }
}
