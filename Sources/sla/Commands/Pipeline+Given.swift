import Pipeline

/// Options of a command that writes a store.
protocol StoreOptions: OptionList {
  var store: Option<String> { get }
  var wait: Option<Bool> { get }
  var quiet: Option<Bool> { get }
}

extension Pipeline {
  /// Takes the store that the options name, and says where it is kept as it was if an earlier version wrote it.
  convenience init(
    _ given: Given<some StoreOptions>, mustExist: Bool, console: Console
  ) throws {
    try self.init(
      store: given.store, mustExist: mustExist, waits: given.wait, isQuiet: given.quiet,
      clock: given.clock)
    // Not before: a run that waits for the store has nothing to finish.
    Interruption.watch()
    if let kept = formerStore {
      console.diagnostics(
        "sla: \(shown(given.store)): was of version \(kept.version); as it was it is kept as \(shown(kept.path))"
      )
    }
  }
}
