internal import Glibc
internal import Store
internal import Tables

/// A copy of a store that stands for it when the store is lost.
public struct Backup: Sendable {
  public let bytes: Int
  /// The keys of the closed periods in it, which nothing else could bring back.
  public let closedPeriods: [String]

  /// Copies a store as it stands; a run may write it meanwhile. An older backup at the destination is replaced as a whole,
  /// anything else that lies there is left alone.
  ///
  /// - Throws: `occupied` where something else is there.
  public init(of store: String, to destination: String) throws {
    do {
      let source = try Store(path: store, mode: .readOnly)
      try requireFree(destination, besides: store)
      try source.backUp(to: destination)
      let copy = try Store(path: destination, mode: .readOnly)
      bytes = FileIdentity(path: destination)?.bytes ?? 0
      closedPeriods = try copy.closedPeriods().map(\.key)
    } catch let error as StoreError {
      throw PipelineError(error, store: store)
    }
  }
}

/// Whether a backup may be written over what lies there.
private func requireFree(_ destination: String, besides store: String) throws {
  if isSameFile(destination, store) { throw PipelineError.occupied(path: destination, .source) }
  var status = stat()
  guard stat(destination, &status) == 0 else { return }
  if status.st_mode & S_IFMT == S_IFDIR {
    throw PipelineError.unwritable(path: destination, errno: EISDIR)
  }
  guard status.st_mode & S_IFMT == S_IFREG,
    try status.st_size == 0 || StoreFile(path: destination) == .store
  else { throw PipelineError.occupied(path: destination, .other) }
}

/// Whether two paths lead to one file.
func isSameFile(_ first: String, _ second: String) -> Bool {
  var (one, two) = (stat(), stat())
  return stat(first, &one) == 0 && stat(second, &two) == 0 && one.st_dev == two.st_dev
    && one.st_ino == two.st_ino
}
