import Pipeline

extension OptionSpec {
  /// What a shell offers for an option's value.
  enum Candidates: Hashable {
    case files
    case folders
    case words([String])
    case nothing
  }

  var candidates: Candidates {
    switch (name, value) {
    case ("language", _): .words(lists(RenderOptions.allLanguages))
    case ("format", _): .words(lists(RenderOptions.allFormats))
    case (_, "FILE"): .files
    case (_, "DIR"): .folders
    default: .nothing
    }
  }

  /// Each word, and all of them.
  private func lists(_ all: [some RawRepresentable<String>]) -> [String] {
    let words = all.map(\.rawValue)
    return words + [words.joined(separator: ",")]
  }
}
