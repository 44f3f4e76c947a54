internal import Store

extension Pipeline {
  /// Gives back to the disk what the store does not use any more, as after a catalog that knows less.
  ///
  /// - Returns: the bytes of its file before and after.
  public func compact() throws -> (before: Int, after: Int) {
    try inStore {
      try store.checkpoint()
      let before = FileIdentity(path: store.path)?.bytes ?? 0
      try store.compact()
      return (before, FileIdentity(path: store.path)?.bytes ?? 0)
    }
  }
}
