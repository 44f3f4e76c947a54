import ServiceLevels

/// What changed a published figure: any of late files, corrections, and the catalog.
struct RestatementCause {
  private var files: Set<String>
  private var corrections: Set<String>
  private var hasCatalog: Bool

  init(files: [String] = [], corrections: [String] = [], hasCatalog: Bool = false) {
    self.files = Set(files)
    self.corrections = Set(corrections)
    self.hasCatalog = hasCatalog
  }
}

extension RestatementCause {
  func joined(_ other: RestatementCause) -> RestatementCause {
    var result = self
    result.files.formUnion(other.files)
    result.corrections.formUnion(other.corrections)
    result.hasCatalog = hasCatalog || other.hasCatalog
    return result
  }

  var isEmpty: Bool { files.isEmpty && corrections.isEmpty && !hasCatalog }

  /// The catalog, where nothing else is known.
  var words: String {
    var words: [String] = []
    if !files.isEmpty { words.append("late files") }
    if !corrections.isEmpty { words.append("corrections") }
    if hasCatalog || words.isEmpty { words.append("catalog") }
    return words.joined(separator: ", ")
  }

  var sources: String {
    (files.sorted() + corrections.sorted()).joined(separator: ", ")
  }
}
