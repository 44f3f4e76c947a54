import Pipeline

extension ParsedArguments {
  /// Takes the store that the options name.
  func openPipeline(mustExist: Bool) throws -> Pipeline {
    let pipeline = try Pipeline(
      store: try required(.store), mustExist: mustExist, waits: has(.wait), isQuiet: has(.quiet),
      clock: RunClock())
    // Not before: a run that waits for the store has nothing to finish.
    Interruption.watch()
    return pipeline
  }
}
