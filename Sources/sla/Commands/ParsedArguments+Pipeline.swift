import Pipeline

extension ParsedArguments {
  /// Takes the store that the options name.
  func openPipeline(mustExist: Bool) throws -> Pipeline {
    try Pipeline(
      store: try required(.store), mustExist: mustExist, waits: has(.wait), isQuiet: has(.quiet))
  }
}
