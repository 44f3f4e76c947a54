internal import Store

// Files that would have to be read again, but whose logs are gone: what the store has of them stays.
extension Store {
  private static let keptPrefix = "kept:"

  /// Why each of them would have to be read again, by the number of the file.
  func keptFileIDs() throws -> [Int: KeptFile.Reason] {
    Dictionary(
      try meta(withPrefix: Store.keptPrefix).compactMap { id, word in
        guard let id = Int(id), let reason = KeptFile.Reason(rawValue: word) else { return nil }
        return (id, reason)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Notes that a file is kept as it was read, or, with nil, that it is as its log says.
  func setKept(_ id: Int, _ reason: KeptFile.Reason?) throws {
    let key = "\(Store.keptPrefix)\(id)"
    if reason == nil, try meta(key) == nil { return }
    try setMeta(key, to: reason?.rawValue)
  }

  /// Those whose logs lie there again.
  func keptFilesThatAreBack() throws -> Set<Int> {
    let kept = try keptFileIDs()
    if kept.isEmpty { return [] }
    return Set(
      try files().filter {
        kept[$0.id] != nil && FileIdentity(path: $0.path)?.bytes == $0.identity.bytes
      }.map(\.id))
  }

  /// All of them, by path.
  func keptFiles() throws -> [KeptFile] {
    let kept = try keptFileIDs()
    if kept.isEmpty { return [] }
    return try files().compactMap { file in
      kept[file.id].map { KeptFile(path: file.path, reason: $0) }
    }
  }
}
