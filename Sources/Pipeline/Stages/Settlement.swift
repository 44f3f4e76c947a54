internal import Ingest
internal import ServiceLevels
internal import Store

/// Reads files again where what was kept of them is not enough: where two of them hold checks of one probe at the same
/// time, and where the catalog reads checks another way now.
struct Settlement {
  let store: Store
  let catalog: LoadedCatalog
  let progress: Progress

  /// Reads again what has to be, and tells how many files that were. Throws `logsNeeded` where one is gone or changed;
  /// then nothing is changed.
  func run() async throws -> Int {
    let stale = try staleFiles()
    try await readAgain(stale, reason: .catalogChanged)
    try store.setMeta(Settlement.scopeKey, to: catalog.sha256)
    let contested = try store.contestedFiles()
    try await readAgain(contested, reason: .interleaved)
    return Set((stale + contested).map(\.fileID)).count
  }

  /// The catalog that everything in the store was last held against.
  private static let scopeKey = "settled_catalog"

  /// The files whose lines the catalog now accepts, rejects or folds otherwise than when they were read.
  private func staleFiles() throws -> [ContestedFile] {
    if try store.meta(Settlement.scopeKey) == catalog.sha256 { return [] }
    let scope = IngestScope(catalog.catalog)
    var stale: [Int: ContestedFile] = [:]
    func add(_ file: ContestedFile) { stale[file.fileID] = file }

    let nowKnown = try store.unknownNames().filter {
      scope.services.contains($0) || scope.accounts.contains($0)
    }
    for file in try store.files(withUnknownNames: nowKnown) {
      add(ContestedFile(fileID: file.id, path: file.path, probes: []))
    }
    for service in catalog.catalog.services {
      guard let hold = service.checks.holdMilliseconds else { continue }
      try store.files(foldedOver: hold, of: .service(service.name)).forEach(add)
    }
    if let hold = catalog.catalog.checks.holdMilliseconds {
      for account in catalog.catalog.accounts {
        try store.files(foldedOver: hold, of: .account(account.name)).forEach(add)
      }
    }
    try store.files(naming: { isNowUnknown($0, scope: scope) }).forEach(add)
    return stale.values.sorted { ($0.path, $0.fileID) < ($1.path, $1.fileID) }
  }

  private func isNowUnknown(_ names: NamedSubjects, scope: IngestScope) -> Bool {
    switch names {
    case .probe(let probe):
      probe.service.isEmpty
        ? !scope.accounts.contains(probe.account) : !scope.services.contains(probe.service)
    case .record(let services, let accounts):
      scope.services.isDisjoint(with: services) && scope.accounts.isDisjoint(with: accounts)
    }
  }

  private func readAgain(_ files: [ContestedFile], reason: NeededLog.Reason) async throws {
    guard !files.isEmpty else { return }
    let ledger = Dictionary(
      try store.files().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let verbatim = try store.verbatimProbes(ofFiles: files.map(\.fileID))
    let reader = LogReader(scope: IngestScope(catalog.catalog))
    var needed: [NeededLog] = []
    var done = 0
    try await inOrder(files, width: Ingestion.width, lookAhead: 4) { file -> LogFile? in
      // What was verbatim stays so: another file may hold checks of the same time.
      var probes = verbatim[file.fileID] ?? []
      if reason == .interleaved { probes.formUnion(file.probes) }
      let log = try? reader.read(path: file.path, verbatim: probes)
      return log?.sha256 == ledger[file.fileID]?.sha256 ? log : nil
    } deliver: { file, log in
      if let log {
        try store.transaction {
          try store.replaceContent(ofFile: file.fileID, with: FileContent(log.yield))
          try store.advanceRevision()
        }
      } else {
        needed.append(NeededLog(path: file.path, reason: reason))
      }
      done += 1
      progress.show("read again", done: done, of: files.count, bytes: 0, ofBytes: 0)
    }
    if !needed.isEmpty { throw PipelineError.logsNeeded(needed) }
  }
}
