import ServiceLevels

/// What changed a published figure: any of late files, forgotten files, corrections, and the catalog.
struct RestatementCause {
  private var files: Set<String>
  private var forgotten: Set<String>
  private var corrections: Set<String>
  private var hasCatalog: Bool

  init(
    files: [String] = [], forgotten: [String] = [], corrections: [String] = [],
    hasCatalog: Bool = false
  ) {
    self.files = Set(files)
    self.forgotten = Set(forgotten)
    self.corrections = Set(corrections)
    self.hasCatalog = hasCatalog
  }
}

extension RestatementCause {
  func joined(_ other: RestatementCause) -> RestatementCause {
    var result = self
    result.files.formUnion(other.files)
    result.forgotten.formUnion(other.forgotten)
    result.corrections.formUnion(other.corrections)
    result.hasCatalog = hasCatalog || other.hasCatalog
    return result
  }

  var isEmpty: Bool { files.isEmpty && forgotten.isEmpty && corrections.isEmpty && !hasCatalog }

  /// What changed a figure: a promise is never changed by a log, and where nothing else is known, another version of the
  /// program computed it.
  func words(of figure: String) -> String {
    if RestatementCause.promises.contains(figure) { return "catalog" }
    var words: [String] = []
    if !files.isEmpty { words.append("late files") }
    if !forgotten.isEmpty { words.append("forgotten files") }
    if !corrections.isEmpty { words.append("corrections") }
    if hasCatalog { words.append("catalog") }
    return words.isEmpty ? "program" : words.joined(separator: ", ")
  }

  func sources(of figure: String) -> String {
    if RestatementCause.promises.contains(figure) { return "" }
    return (files.sorted() + forgotten.sorted() + corrections.sorted()).joined(separator: ", ")
  }

  /// The figures that the catalog alone decides.
  private static let promises: Set<String> = ["target_ppm", "tier", "account"]
}
