internal import Ingest
internal import ServiceLevels
internal import Store

/// Reads files again where what was kept of them is not enough: where two of them hold checks of one probe at the same
/// time, and where the catalog reads checks another way now.
///
/// Logs are deleted after a year. Where one is gone, what the store has of it stays, and is marked as kept.
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

  /// Reads again what has to be, and notes it in `outcome`.
  ///
  /// What only a catalog forgot can stay as it is where its log is gone: nothing asks for it any more.
  func run(outcome: inout IngestOutcome) async throws {
    let scope = IngestScope(catalog.catalog)
    try rename(scope)
    let stale = try staleFiles(scope)
    let back = try store.keptFilesThatAreBack()
    let needed = stale.needed.union(back)
    try await readAgain(needed, keeping: [:], reason: .catalogChanged, &outcome)
    try await readAgain(
      stale.forgotten.subtracting(needed), keeping: [:], reason: nil, &outcome)
    let damaged = Set(try store.unreadableRecords().map(\.fileID))
    let unreadable = damaged.subtracting(needed.union(stale.forgotten))
    try await readAgain(unreadable, keeping: [:], reason: nil, &outcome)
    if !damaged.isEmpty, try store.unreadableRecords().isEmpty { try store.sealRecords() }
    try store.transaction {
      try store.setMeta(Settlement.namesKey, to: scope.formerNames)
      try store.setMeta(Settlement.scopeKey, to: catalog.sha256)
    }
    let contested = try store.contestedFiles(seams: catalog.catalog.beginnings(of:))
    try await readAgain(
      Set(contested.map(\.fileID)),
      keeping: Dictionary(
        contested.map { ($0.fileID, Set($0.probes)) }, uniquingKeysWith: { $0.union($1) }),
      reason: .interleaved, &outcome)
    outcome.filesReadAgain =
      needed.union(stale.forgotten).union(unreadable).union(contested.map(\.fileID)).count
      - outcome.keptFiles.count
  }

  /// The catalog that everything in the store was last held against.
  private static let scopeKey = "settled_catalog"
  /// The former names that lines were last read with.
  private static let namesKey = "settled_names"

  /// Puts what is in the store under former names under those that the catalog has for them now.
  private func rename(_ scope: IngestScope) throws {
    guard !scope.formerNames.isEmpty, try store.meta(Settlement.namesKey) != scope.formerNames
    else { return }
    try store.transaction {
      let isChanged = try store.rename(
        probe: scope.present, service: scope.present(service:), account: scope.present(account:))
      if isChanged { try store.advanceRevision(touching: .distantPast) }
    }
  }

  /// The files whose lines the catalog now accepts or folds otherwise than when they were read, and of the rest those that
  /// hold something the catalog does not know any more.
  private func staleFiles(
    _ scope: IngestScope
  ) throws -> (needed: Set<Int>, forgotten: Set<Int>) {
    if try store.meta(Settlement.scopeKey) == catalog.sha256 { return ([], []) }
    let nowKnown = try store.unknownNames().filter {
      scope.services.contains(scope.present(service: $0))
        || scope.accounts.contains(scope.present(account: $0))
    }
    var needed = Set(try store.files(withUnknownNames: nowKnown).map(\.id))
    needed.formUnion(try filesWithNamesTakenBack(scope))
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

  /// The files that may have lines of a former name that is none any more: under the name they were put under, nobody can
  /// tell them from others.
  private func filesWithNamesTakenBack(_ scope: IngestScope) throws -> Set<Int> {
    let settled = (try store.meta(Settlement.namesKey) ?? "").parts(between: "\n")
    let now = Set(scope.formerNames.parts(between: "\n"))
    let targets = Set(
      settled.filter { !now.contains($0) }.compactMap { $0.halves(atLast: "\t")?.after })
    if targets.isEmpty { return [] }
    var files: Set<Int> = []
    for probe in try store.probes()
    where targets.contains(probe.service) || targets.contains(probe.account) {
      files.formUnion(try store.files(holding: probe))
    }
    return files
  }

  /// - Parameters:
  ///   - keeping: for each file, the probes whose checks are all to be kept from now on.
  ///   - reason: why a file has to be read; nil where it may as well be left as it is.
  private func readAgain(
    _ ids: Set<Int>, keeping probes: [Int: Set<ProbeKey>], reason: KeptFile.Reason?,
    _ outcome: inout IngestOutcome
  ) async throws {
    guard !ids.isEmpty else { return }
    let ledger = Dictionary(
      try store.files().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let files = ids.sorted().compactMap { ledger[$0] }
    // What was verbatim stays so: another file may hold checks of the same time.
    let verbatim = try store.verbatimProbes(ofFiles: ids)
      .merging(probes) { $0.union($1) }
    let reader = LogReader(scope: IngestScope(catalog.catalog))
    let kept = try store.keptFileIDs()
    var gone: [StoredFile] = []
    var remarks: [(FileRemarks?, String)] = []
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
          try store.setKept(file.id, nil)
          try store.advanceRevision(
            touching: [file.first, log.yield.firstAt].compactMap(\.self).min())
        }
        if reason == .catalogChanged { remarks.append((FileRemarks(log.yield), file.path)) }
      } else {
        gone.append(file)
      }
      done += 1
      progress.show("read again", done: done, of: files.count, "files")
    }
    for (remarks, path) in remarks { outcome.take(remarks, of: path) }
    guard let reason else { return }
    for file in gone {
      try store.transaction {
        if reason == .interleaved {
          try store.unfold(probes[file.id] ?? [], ofFile: file.id)
          try store.advanceRevision(touching: file.first)
        }
        try store.setKept(file.id, reason)
      }
      if kept[file.id] == nil || reason == .interleaved {
        outcome.keptFiles.append(KeptFile(path: file.path, reason: reason))
      }
    }
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
