import Pipeline

extension LoadedCatalog {
  /// Says what is allowed in the catalog, and probably not meant.
  func warn(on console: Console) {
    for warning in warnings {
      console.diagnostics(
        "sla: \(shown(path)):\(warning.line):\(warning.column): warning: \(shown(warning.message))")
    }
  }
}
