public import ServiceLevels
import SQLite
import Tables

// Files that somebody took out of the figures: what came of them is gone, and their content is not read again.
extension Store {
  /// The files that are out now, by content.
  public func forgottenFiles() throws(StoreError) -> [ContentDigest: ForgottenFile] {
    Dictionary(
      try figures(.forgottenFiles).filter { $0.undone == nil }.map { ($0.source.sha256, $0) },
      uniquingKeysWith: { $1 })
  }

  /// Takes a file out, with all that came of it.
  @discardableResult
  public func forget(_ file: StoredFile, _ decision: Decision) throws(StoreError) -> ForgottenFile {
    try atomically { () throws(StoreError) in
      let (services, accounts) = try names(inFile: file)
      let forgotten = ForgottenFile(
        source: SourceFileFigure(
          path: file.path, sha256: file.sha256, bytes: file.identity.bytes, lines: file.lines,
          rejected: file.rejected, firstAt: file.first, lastAt: file.last,
          ingestedAt: file.ingestedAt),
        services: services.sorted(), accounts: accounts.sorted(), forgotten: decision)
      try append([forgotten], to: .forgottenFiles)
      try removeFile(file.id)
      return forgotten
    }
  }

  /// Takes the decision back: the content is read again when it is met the next time.
  public func undoForgetting(
    of contents: Set<ContentDigest>, _ decision: Decision
  ) throws(StoreError) {
    let files = try figures(.forgottenFiles).map { file in
      file.undone == nil && contents.contains(file.source.sha256)
        ? ForgottenFile(
          source: file.source, services: file.services, accounts: file.accounts,
          forgotten: file.forgotten, undone: decision) : file
    }
    try replace(.forgottenFiles, with: files)
  }

  /// The services, and the accounts themselves, that a file speaks of.
  private func names(
    inFile file: StoredFile
  ) throws(StoreError) -> (services: Set<String>, accounts: Set<String>) {
    var (services, accounts): (Set<String>, Set<String>) = ([], [])
    try forEachProbe(where: ProbeChecksTable.everyProbe) { probe throws(StoreError) in
      guard probe.parts.contains(where: { $0.file == file.id }) else { return }
      switch probe.probe.judged {
      case .service(let name): services.insert(name)
      case .account(let name): accounts.insert(name)
      }
    }
    for record in try incidentRecords() where record.sha256 == file.sha256 {
      services.formUnion(record.record.services)
      accounts.formUnion(record.record.accounts)
    }
    for record in try operationRecords() where record.sha256 == file.sha256 {
      services.formUnion(record.record.services)
      accounts.formUnion(record.record.accounts)
    }
    return (services, accounts)
  }
}
