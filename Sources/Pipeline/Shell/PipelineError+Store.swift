internal import Glibc
package import Store

extension PipelineError {
  /// What a fault of the store means for a run.
  package init(_ error: StoreError, store path: String) {
    self =
      switch error {
      case .missing(let path): .noSuchStore(path: path)
      case .notAStore: .store(path: path, .notAStore, detail: "")
      case .newerVersion(_, let found, let known):
        .store(path: path, .newerVersion, detail: "version \(found), this program knows \(known)")
      case .damaged(_, let complaints):
        .store(path: path, .damaged, detail: complaints.prefix(3).joined(separator: "; "))
      case .unreadable(let table, let detail):
        .store(path: path, .damaged, detail: "table \(table): \(detail)")
      case .alreadyClosed(let period): .alreadyClosed(period: period)
      case .cannotRead(let path, let errno): .unreadable(path: path, errno: errno)
      case .cannotWrite(let path, let errno): .unwritable(path: path, errno: errno)
      case .database:
        .store(
          path: path, StoreTrouble(error.trouble ?? .other, store: path),
          detail: error.message)
      }
  }
}

extension PipelineError.StoreTrouble {
  fileprivate init(_ trouble: StoreError.Trouble, store path: String) {
    self =
      switch trouble {
      case .busy: .busy
      case .full: .full
      case .inputOutput: .inputOutput
      // Where a file cannot be opened for writing, SQLite tries to read it, and complains of that. With permission to write
      // there was no room for it.
      case .readOnly: mayWrite(path) ? .cannotOpen : .readOnly
      case .cannotOpen: .cannotOpen
      case .damaged: .damaged
      case .notADatabase: .notAStore
      case .other: .other
      }
  }
}

/// Whether permissions and mounts allow to write a store and the files beside it.
private func mayWrite(_ store: String) -> Bool {
  access(store, W_OK) == 0 && access(DurableFile.parts(of: store).folder, W_OK) == 0
}
